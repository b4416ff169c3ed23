import type { ProfileView } from '../../src/domain/view/profile';
import { dateText, leftText } from '../../src/words/profile';
import { useReader, useSay } from '../parts/words';

/** The days a timeline looks ahead. */
const AHEAD = 365;
const MOST = 24;

/** What ends within a year on one line each, the soonest first; what is over stands at the left edge. */
export function SupportTimeline({ view }: { view: ProfileView }) {
  const { language } = useReader();
  const say = useSay();
  const ends = view.instances
    .flatMap((instance) => instance.ends.map((end) => ({ ...end, instance })))
    .filter(({ daysLeft }) => daysLeft <= AHEAD)
    .sort((one, other) => one.daysLeft - other.daysLeft);
  return (
    <section className="part" aria-label={say('profile.timeline')}>
      <h3>{say('profile.timeline')}</h3>
      <p className="hint">{say('profile.timeline.about')}</p>
      {ends.length === 0 && <p>{say('profile.timeline.none')}</p>}
      <ul className="timeline">
        {ends.slice(0, MOST).map(({ kind, on, daysLeft, instance }) => (
          <li key={`${instance.id} ${kind}`}>
            <span className="timeline-what">
              <span className="label">{instance.name}</span> {say(`profile.kind.${kind}`)}
              {kind === 'version' && ` ${instance.version ?? ''}`}
            </span>
            <span className="timeline-when">
              {dateText(on, language)}{' '}
              <span className={daysLeft < 0 ? 'error' : daysLeft <= 60 ? 'worth' : 'hint'}>{leftText(daysLeft, language)}</span>
            </span>
            <svg
              className={`timeline-track ${daysLeft < 0 ? 'over' : daysLeft <= 60 ? 'soon' : 'ahead'}`}
              aria-hidden="true"
              focusable="false"
            >
              <line x1="0" x2="100%" y1="6" y2="6" className="timeline-line" />
              <line x1="0" x2={placeOf(daysLeft)} y1="6" y2="6" className="timeline-left" />
              <circle cx={placeOf(daysLeft)} cy="6" r="5" />
            </svg>
          </li>
        ))}
      </ul>
      {ends.length > MOST && <p className="hint">{say('profile.warning.more', { count: ends.length - MOST })}</p>}
    </section>
  );
}

/** Between the edges of the track, so that no mark is cut off. */
const placeOf = (daysLeft: number): string => `${1 + (Math.max(0, daysLeft) / AHEAD) * 98}%`;
