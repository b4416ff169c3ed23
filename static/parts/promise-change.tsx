import type { Plan } from '../../src/domain/plan/plan';
import type { Assessment } from '../../src/domain/request/assessment';
import { isSamePromise } from '../../src/domain/request/earlier-promise';
import { promise } from '../../src/words/promise';
import { useReader, useSay } from './words';

/** The promise that stands beside the one a change would make, before anybody confirms it. */
export function PromiseChange({ before, after, plan }: { before: Assessment; after: Assessment; plan: Plan }) {
  const reader = useReader();
  const say = useSay();
  const isSame = isSamePromise(before, after);
  return (
    <dl className="promise-change">
      <dt>{say('page.change.before')}</dt>
      <dd>{isSame ? promise(before, plan, reader).text : <del>{promise(before, plan, reader).text}</del>}</dd>
      <dt>{say('page.change.after')}</dt>
      <dd>{isSame ? say('page.change.same') : <strong>{promise(after, plan, reader).text}</strong>}</dd>
    </dl>
  );
}
