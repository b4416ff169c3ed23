import type { CareView } from '../../src/domain/view/care';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from './words';

/** Who did what to a record when, oldest first; a record with a single step has no story to tell. */
export function CareTimeline({ record }: { record: CareView }) {
  const reader = useReader();
  const say = useSay();
  if (record.steps.length < 2) return null;
  return (
    <details className="care-timeline">
      <summary>{say('care.timeline', { count: record.steps.length })}</summary>
      <ol>
        {record.steps.map((step) => (
          <li key={step.id}>
            <time dateTime={new Date(step.at).toISOString()}>{instantText(step.at, reader)}</time>{' '}
            {say('care.step', {
              what: say(`${record.kind}.step.${step.action}`),
              who: step.byName ?? say(step.as === 'job' ? 'app.name' : 'care.somebody'),
            })}
          </li>
        ))}
      </ol>
    </details>
  );
}
