import { useState } from 'react';
import { ASK_FIELDS, OTHER } from '../../src/domain/care/information';
import type { CareDetails } from '../../src/domain/care/record';
import type { InformationView } from '../../src/domain/view/information';
import type { IssueCare } from '../../src/domain/view/issue-care';
import { CareForm } from '../parts/care-form';
import { CareTimeline } from '../parts/care-timeline';
import { CareTrouble } from '../parts/care-trouble';
import { useCare } from '../parts/use-care';
import { useReader, useSay } from '../parts/words';
import { InformationFacts } from './information-facts';
import { invokeAgent } from './invoke-agent';

const HOUR = 3_600_000;
/** Days that a customer has, unless the agent says otherwise. */
const DAYS = 2;

/** What the desk asked the customer for, what is open and for how long, and the way to ask (card 16). */
export function InformationCard({ care, now, again }: { care: IssueCare; now: number; again: () => void }) {
  const { language } = useReader();
  const say = useSay();
  const [isOpen, open] = useState(false);
  const done = () => {
    open(false);
    again();
  };
  const { acting, act } = useCare((action) => invokeAgent('act', action), { kind: 'information', recordId: null }, done);
  const { all, kinds } = care.information;
  const neededBy = Math.ceil((now + DAYS * 24 * HOUR) / HOUR) * HOUR;
  const isOther = ({ items }: CareDetails): boolean => Array.isArray(items) && items.includes(OTHER);
  return (
    <section className="desk-card" aria-label={say('information.title')}>
      <h3>{say('information.title')}</h3>
      {all.map((view) => (
        <Asked key={view.record.id} view={view} now={now} again={again} />
      ))}
      {isOpen ? (
        <CareForm
          kind="information"
          action="ask"
          fields={ASK_FIELDS}
          initial={{ neededBy, reminds: true }}
          options={{ items: kinds.map(({ key, label }) => ({ value: key, label: label[language] })) }}
          hides={(name, filled) => name === OTHER && !isOther(filled)}
          acting={acting}
          submit={(filled) => act('ask', filled)}
          close={() => open(false)}
        />
      ) : (
        <div>
          <button type="button" className="button" onClick={() => open(true)}>
            {say('information.act.ask')}
          </button>
        </div>
      )}
    </section>
  );
}

function Asked({ view, now, again }: { view: InformationView; now: number; again: () => void }) {
  const say = useSay();
  const { record } = view;
  const target = { kind: 'information', recordId: record.id } as const;
  const { acting, act } = useCare((action) => invokeAgent('act', action), target, again);
  return (
    <div className="care-card">
      <InformationFacts
        view={view}
        now={now}
        isBusy={acting.state === 'busy'}
        act={(action, item) => act(action, action === 'supply' ? { item, how: 'attachment' } : { item })}
      />
      <CareTrouble kind="information" acting={acting} />
      {!record.isClosed && (
        <div>
          <button type="button" className="button" disabled={acting.state === 'busy'} onClick={() => act('withdraw')}>
            {say('information.act.withdraw')}
          </button>
        </div>
      )}
      <CareTimeline record={record} />
    </div>
  );
}
