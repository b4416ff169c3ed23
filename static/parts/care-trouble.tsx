import type { CareKindKey } from '../../src/domain/care/record';
import { careProblemText } from '../../src/words/care-problems';
import { instantText } from '../../src/words/times';
import { Message } from './message';
import type { CareActing } from './use-care';
import { useReader, useSay } from './words';

/** Why an action was not done: somebody was faster, it may not be, or the server did not answer. */
export function CareTrouble({ kind, acting }: { kind: CareKindKey; acting: CareActing }) {
  const reader = useReader();
  const say = useSay();
  if (acting.state === 'overtaken')
    return (
      <Message tone="warning" title={say('care.overtaken.what')}>
        <p>
          {say(acting.byName === null ? 'care.overtaken.nobody' : 'care.overtaken.who', {
            name: acting.byName ?? '',
            when: acting.at === null ? '' : instantText(acting.at, reader),
            state: say(`${kind}.state.${acting.now}`),
          })}
        </p>
      </Message>
    );
  if (acting.state === 'refused') return <p className="error">{say('page.state.refused.what')}</p>;
  if (acting.state === 'failed')
    return (
      <Message tone="danger" title={say('care.failed.what')}>
        <p>{say('page.state.failed.reported', { error: acting.error })}</p>
        <p>{say('care.failed.next')}</p>
      </Message>
    );
  if (acting.state !== 'invalid') return null;
  const general = acting.problems.filter(({ path }) => path === '');
  if (general.length === 0) return null;
  return (
    <ul className="plain error" role="alert">
      {general.map(({ code, values }) => (
        <li key={code}>{careProblemText({ code, values }, reader)}</li>
      ))}
    </ul>
  );
}
