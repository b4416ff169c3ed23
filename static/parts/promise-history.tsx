import type { Plan } from '../../src/domain/plan/plan';
import type { ChangeView, EarlierView } from '../../src/domain/view/change';
import { stepSentence } from '../../src/words/changes';
import { promise } from '../../src/words/promise';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from './words';

/** Who reads: agents see names, the customer’s people only whether it was one of them. */
export type Audience = 'desk' | 'customer';

/** The promises that changes have replaced, struck through, with who, when and why; latest first. */
export function PromiseHistory(props: { earlier: readonly EarlierView[]; plan: Plan; audience: Audience }) {
  const { earlier, plan, audience } = props;
  const reader = useReader();
  const say = useSay();
  if (earlier.length === 0) return null;
  return (
    <section className="history" aria-label={say('page.history.title')}>
      <h3>{say('page.history.title')}</h3>
      <ul>
        {earlier.map((entry) => (
          <li key={entry.id}>
            <p>
              <del>{promise(entry.assessment, plan, reader).text}</del>{' '}
              {entry.isMissed && <span className="tag danger">{say('page.history.missed')}</span>}
            </p>
            <ChangeStory change={entry} plan={plan} audience={audience} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One change: who and when, what, and why. */
export function ChangeStory(props: { change: ChangeView; plan: Plan; audience: Audience }) {
  const { change, plan, audience } = props;
  const reader = useReader();
  const say = useSay();
  const values = { name: change.byName ?? '', when: instantText(change.at, reader) };
  return (
    <p className="hint">
      {say(`page.history.by.${whoOf(change, audience)}`, values)}
      {change.steps.map((step) => (
        <span key={step.what} className="block">
          {stepSentence(step, plan, reader.language)}
        </span>
      ))}
      {change.reason !== '' && <span className="block">{say('page.history.reason', { reason: change.reason })}</span>}
    </p>
  );
}

function whoOf({ as, isOwn, byName }: ChangeView, audience: Audience): 'agent' | 'desk' | 'you' | 'customer' | 'company' | 'jira' {
  if (as === 'jira') return 'jira';
  if (as === 'agent') return audience === 'desk' && byName !== null ? 'agent' : 'desk';
  if (audience === 'desk') return 'customer';
  return isOwn ? 'you' : 'company';
}
