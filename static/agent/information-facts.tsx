import type { InformationItem } from '../../src/domain/care/information-item';
import type { InformationView } from '../../src/domain/view/information';
import { durationText, instantText } from '../../src/words/times';
import { CareState } from '../parts/care-list';
import { useReader, useSay } from '../parts/words';

interface InformationFactsProps {
  readonly view: InformationView;
  readonly now: number;
  readonly isBusy: boolean;
  readonly act: (action: 'supply' | 'drop' | 'takeBack', item: string) => void;
}

/** What was asked for, when, and how each item stands; from the plan's days on, that progress waits. */
export function InformationFacts({ view, now, isBusy, act }: InformationFactsProps) {
  const reader = useReader();
  const say = useSay();
  const { record, information } = view;
  const { items, note, askedAt, neededBy, waitsSince, reminded } = information;
  const length = (milliseconds: number): string => durationText(milliseconds, reader.language);
  const open = items.filter(({ state }) => state === 'asked').map(({ label }) => label[reader.language]);
  const values = { when: instantText(askedAt, reader), age: length(now - askedAt), needed: instantText(neededBy, reader) };
  const isLate = open.length > 0 && !record.isClosed && now > neededBy;
  return (
    <>
      <p>
        <CareState record={record} tone={record.state === 'complete' ? 'success' : 'warning'} /> {say('information.asked', values)}
      </p>
      {isLate && <p className="error">{say('information.late', { ...values, late: length(now - neededBy) })}</p>}
      {waitsSince !== null && now >= waitsSince && (
        <p className="error">{say('information.waiting', { items: open.join(say('information.and')) })}</p>
      )}
      {note !== null && <p className="care-text">{note}</p>}
      <ul className="care-items">
        {items.map((item) => (
          <Item key={item.key} item={item} recordState={record.state} isBusy={isBusy} act={act} />
        ))}
      </ul>
      {!record.isClosed && <p className="hint">{say('information.reminded', { count: reminded })}</p>}
    </>
  );
}

function Item(props: { item: InformationItem; recordState: string } & Pick<InformationFactsProps, 'isBusy' | 'act'>) {
  const { item, recordState, isBusy, act } = props;
  const reader = useReader();
  const say = useSay();
  const { key, label, state, at, link, reason, needsAnonymised } = item;
  const stands = say(`information.item.${state}`);
  const action = state === 'asked' ? 'drop' : 'takeBack';
  return (
    <li>
      <span>
        {label[reader.language]} <span className={state === 'asked' ? 'tag warning' : 'tag'}>{stands}</span>
      </span>
      {at !== null && <span className="hint">{instantText(at, reader)}</span>}
      {link !== null && <span className="hint">{link}</span>}
      {reason !== null && <span className="hint">{reason}</span>}
      {recordState === 'asked' && state === 'asked' && !needsAnonymised && (
        <button type="button" className="link" disabled={isBusy} onClick={() => act('supply', key)}>
          {say('information.came')}
        </button>
      )}
      {(recordState === 'asked' || (recordState === 'complete' && action === 'takeBack')) && (
        <button type="button" className="link" disabled={isBusy} onClick={() => act(action, key)}>
          {say(`information.act.${action}`)}
        </button>
      )}
    </li>
  );
}
