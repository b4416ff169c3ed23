import { Message } from '../../parts/message';
import { useSay } from '../../parts/words';
import { problemText } from './problem-text';
import type { Changing } from './use-contact-change';

/** Why a change was not made, where no field of a form can say it; what was typed is still there. */
export function ChangeTrouble({ changing, paths }: { changing: Changing; paths: readonly string[] }) {
  const say = useSay();
  if (changing.state === 'failed')
    return (
      <Message tone="danger" title={say('ownPage.change.failed')}>
        <p>{say('page.state.failed.reported', { error: changing.error })}</p>
      </Message>
    );
  if (changing.state === 'refused') return <Message tone="danger" title={say('ownPage.change.refused')} />;
  if (changing.state === 'conflict' || changing.state === 'gone') return <Message tone="warning" title={say('ownPage.change.moved')} />;
  if (changing.state !== 'invalid') return null;
  const others = changing.problems.filter(({ path }) => !paths.includes(path));
  if (others.length === 0) return null;
  return (
    <Message tone="danger" title={say('ownPage.change.invalid')}>
      {others.map((other) => (
        <p key={`${other.path} ${other.code}`}>{problemText(other, say)}</p>
      ))}
    </Message>
  );
}
