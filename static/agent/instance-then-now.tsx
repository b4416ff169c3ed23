import type { Instance } from '../../src/domain/customer/customer';
import { useReader, useSay } from '../parts/words';
import { type InstanceChange, instanceChanges } from './instance-changes';
import type { ShownIssue } from './shown-issue';

/** The instance as it was when the request was raised, and what has changed about it since. */
export function InstanceThenNow({ view }: { view: ShownIssue }) {
  const { language } = useReader();
  const say = useSay();
  const { plan, instanceNow } = view;
  const then = view.assessment.instance;
  if (then === null) return say('page.issue.noInstance');
  const product = plan.products.find((entry) => entry.key === then.productKey)?.name ?? then.productKey;
  const environment = plan.environments.find((entry) => entry.key === then.environment)?.label[language] ?? then.environment;
  return (
    <>
      {then.name}
      <span className="hint block">{[product, environment, then.version].filter(Boolean).join(' · ')}</span>
      <SinceThen then={then} now={instanceNow} />
    </>
  );
}

function SinceThen({ then, now }: { then: Instance; now: Instance | null }) {
  const say = useSay();
  if (now === null) return <span className="hint block">{say('page.issue.instanceGone')}</span>;
  const changes = instanceChanges(then, now);
  if (changes.length === 0) return <span className="hint block">{say('page.issue.instanceSame')}</span>;
  return (
    <ul className="changes" aria-label={say('page.issue.instanceChanged')}>
      {changes.map((change) => (
        <Change key={change.field} change={change} />
      ))}
    </ul>
  );
}

function Change({ change: { field, before, after } }: { change: InstanceChange }) {
  const say = useSay();
  const textOf = (value: string | boolean | null) => {
    if (value === null) return say('page.instance.notRecorded');
    return typeof value === 'boolean' ? say(value ? 'page.instance.yes' : 'page.instance.no') : value;
  };
  return (
    <li>
      {say(`page.instance.${field}`)}: <del>{textOf(before)}</del> → <ins>{textOf(after)}</ins>
    </li>
  );
}
