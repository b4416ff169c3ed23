import type { OwnInformation } from '../../src/domain/view/information';
import { durationText, instantText } from '../../src/words/times';
import type { AskCare } from '../parts/use-care';
import { useReader, useSay } from '../parts/words';
import { InformationRow } from './information-row';

interface InformationCardProps {
  readonly asked: OwnInformation;
  readonly now: number;
  readonly ask: AskCare;
  readonly again: () => void;
}

/** What the desk needs from the customer, ticked off one by one: why, by when, and how each is made (card 16, NEW-20). */
export function InformationCard({ asked, now, ask, again }: InformationCardProps) {
  const reader = useReader();
  const say = useSay();
  const { recordId, items, note, askedAt, neededBy, waitsSince, mayTick } = asked;
  const open = items.filter(({ state }) => state === 'asked');
  const isOpen = open.length > 0;
  const title = say(isOpen ? 'information.own.title' : 'information.own.done');
  const values = {
    when: instantText(askedAt, reader),
    age: durationText(now - askedAt, reader.language),
    needed: instantText(neededBy, reader),
  };
  return (
    <section className="information-card" aria-label={title}>
      <h3>{title}</h3>
      {isOpen && (
        <>
          {waitsSince !== null && now >= waitsSince && (
            <p className="standing">
              {say('information.waiting', { items: open.map(({ label }) => label[reader.language]).join(say('information.and')) })}
            </p>
          )}
          <p>{say(now > neededBy ? 'information.own.late' : 'information.own.asked', values)}</p>
          {note !== null && <p className="care-text">{note}</p>}
        </>
      )}
      <ul className="care-items">
        {items.map((item) => (
          <InformationRow key={item.key} recordId={recordId} item={item} mayTick={mayTick} ask={ask} again={again} />
        ))}
      </ul>
      {isOpen && <p className="hint">{say('information.own.clock')}</p>}
      {isOpen && !mayTick && <p className="hint">{say('information.own.contactOnly')}</p>}
    </section>
  );
}
