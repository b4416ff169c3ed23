import { Message } from '../parts/message';
import { useSay } from '../parts/words';
import type { Acting } from './use-profile-act';

/** What came of the last act, as far as no field says it. */
export function ActNotice({ acting }: { acting: Acting }) {
  const say = useSay();
  switch (acting.state) {
    case 'none':
    case 'busy':
      return null;
    case 'saved':
      return <Message tone="success" title={say(`profile.done.${acting.what}`)} />;
    case 'unchanged':
      return <Message tone="information" title={say('profile.done.unchanged')} />;
    case 'failed':
      return <Message tone="danger" title={say('page.state.failed.reported', { error: acting.error })} />;
    case 'invalid':
      return (
        <Message tone="danger" title={say('profile.trouble.invalid')}>
          {acting.problems
            .filter(({ path }) => path === '')
            .map(({ code, values }) => (
              <p key={code}>{say(`problem.${code}`, values)}</p>
            ))}
        </Message>
      );
    default:
      return <Message tone="warning" title={say(`profile.trouble.${acting.state}`)} />;
  }
}
