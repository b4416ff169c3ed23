import type { HealthView, SweepStanding } from '../../src/domain/view/health';
import { instantText } from '../../src/words/times';
import { Message, type MessageTone } from '../parts/message';
import { useReader, useSay } from '../parts/words';

const TONES: Readonly<Record<SweepStanding, MessageTone>> = {
  off: 'information',
  never: 'information',
  well: 'success',
  waiting: 'warning',
  behind: 'information',
  late: 'danger',
};

/** How the search for lost changes stands, why, and what to do where it does not go well. */
export function SweepMessage({ view: { sweep, throttling } }: { view: HealthView }) {
  const say = useSay();
  const reader = useReader();
  const { standing, fault } = sweep;
  const until = throttling.until === null ? '' : instantText(throttling.until, reader);
  return (
    <Message tone={TONES[standing]} title={say(`page.health.${standing}.what`, { until })}>
      <p>{say(`page.health.${standing}.next`)}</p>
      {fault !== null && standing !== 'well' && (
        <p className="reported">{say('page.health.fault', { at: instantText(fault.at, reader), error: fault.reason })}</p>
      )}
    </Message>
  );
}
