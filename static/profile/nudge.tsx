import type { ProfileView } from '../../src/domain/view/profile';
import { Message } from '../parts/message';
import { useSay } from '../parts/words';
import { ActNotice } from './act-notice';
import type { ProfileActs } from './profile-acts';
import { useProfileAct } from './use-profile-act';

/** What nobody has confirmed for the plan's days, and for contacts the one press that confirms all of it (card 15). */
export function Nudge({ view, acts }: { view: ProfileView; acts: ProfileActs }) {
  const say = useSay();
  const { acting, act } = useProfileAct(acts.again);
  const { change } = acts;
  const stale = view.instances.filter(({ isStale }) => isStale);
  if (stale.length === 0) return <ActNotice acting={acting} />;
  const instanceIds = stale.map(({ id }) => id);
  return (
    <Message tone="information" title={say('profile.nudge', { count: stale.length, days: view.staleDays })}>
      <p>{say(change === undefined ? 'profile.nudge.who' : 'profile.nudge.do')}</p>
      <ActNotice acting={acting} />
      {change !== undefined && (
        <button
          type="button"
          className="button primary"
          disabled={acting.state === 'busy'}
          onClick={() => act(() => change({ act: 'confirm', instanceIds }))}
        >
          {say('profile.allCorrect', { count: stale.length })}
        </button>
      )}
    </Message>
  );
}
