import type { TakingIn } from '../../src/domain/view/serving';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';
import { invokeSettings } from './invoke-settings';

/** A run that has not moved for this long stands still: a step comes every fifteen seconds, retries up to fifteen minutes. */
const STILL = 20 * 60_000;

/** How far taking in open requests has come, and the way on where it stands still. */
export function TakingInState(props: { takingIn: TakingIn; now: number; projectId: string; changed: () => void }) {
  const say = useSay();
  const reader = useReader();
  const { takingIn, now, projectId, changed } = props;
  const isStill = takingIn.state === 'running' && now - takingIn.movedAt > STILL;
  const goOn = () => void invokeSettings('continueProject', { projectId }).finally(changed);
  return (
    <p role="status">
      {say(`page.serving.takingIn.${takingIn.state}`, { count: takingIn.asked, when: instantText(takingIn.startedAt, reader) })}{' '}
      {isStill && (
        <button type="button" className="link" onClick={goOn}>
          {say('page.serving.goOn')}
        </button>
      )}
    </p>
  );
}
