import { useSay } from '../parts/words';

/** The places of a settings page; `waiting` is how many things wait in the inbox, null = not known yet. */
export function PlaceButtons<Place extends string>(props: {
  places: readonly Place[];
  here: Place;
  waiting: number | null;
  go: (place: Place) => void;
}) {
  const say = useSay();
  const { places, here, waiting, go } = props;
  return (
    <nav className="places" aria-label={say('page.project.places')}>
      {places.map((place) => (
        <button key={place} type="button" className="place" aria-current={place === here ? 'page' : undefined} onClick={() => go(place)}>
          {say(`page.settings.place.${place}`)}
          {place === 'inbox' && waiting !== null && waiting > 0 && (
            <>
              {' '}
              <span aria-hidden="true" className="tag danger">
                {waiting}
              </span>
              <span className="only-heard">{say('inbox.waiting', { count: waiting })}</span>
            </>
          )}
        </button>
      ))}
    </nav>
  );
}
