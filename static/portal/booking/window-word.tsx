import type { Plan } from '../../../src/domain/plan/plan';
import { careProblemText } from '../../../src/words/care-problems';
import { instantText } from '../../../src/words/times';
import { Message } from '../../parts/message';
import { useReader, useSay } from '../../parts/words';
import { type Asked, type WindowVerdict, windowFields } from './asked';

interface WindowWordProps {
  readonly asked: Asked;
  readonly verdict: WindowVerdict;
  readonly plan: Plan;
  readonly takeEarliest: () => void;
  readonly instead?: (() => void) | undefined;
}

/** What the notice says about the chosen window: what is too late says until when it could be asked for, and what to do instead. */
export function WindowWord({ asked, verdict, plan, takeEarliest, instead }: WindowWordProps) {
  const reader = useReader();
  const say = useSay();
  const { earliest, latest, isShort, noticeZone, problems, notes } = verdict;
  const inZone = { ...reader, zone: noticeZone };
  const values = { earliest: instantText(earliest, inZone), latest: latest === null ? '' : instantText(latest, inZone) };
  const { from } = windowFields(asked);
  const weeks = plan.bookings.noticeWeeks;
  if (typeof from !== 'number' || latest === null) return <p role="status">{say('booking.planner.begin', { ...values, weeks })}</p>;
  const start = instantText(from, { ...reader, zone: asked.zone });
  return (
    <>
      {isShort ? (
        <Message tone="warning" title={say('booking.planner.short', { start, weeks })}>
          <p>{say('booking.planner.shortWhy', values)}</p>
          {plan.bookings.onShortNotice === 'review' && <p>{say('booking.planner.review')}</p>}
          <p>{say('booking.planner.weekendTeam')}</p>
          <div className="button-row">
            {instead !== undefined && (
              <button type="button" className="button primary" onClick={instead}>
                {say('booking.act.instead')}
              </button>
            )}
            <button type="button" className="button" onClick={takeEarliest}>
              {say('booking.planner.takeEarliest')}
            </button>
          </div>
        </Message>
      ) : (
        <p role="status">{say('booking.planner.inTime', { start, ...values })}</p>
      )}
      {[...problems, ...notes].map((one) => (
        <p key={one.code} className={problems.includes(one) ? 'hint error' : 'hint'}>
          {careProblemText(one, reader)}
        </p>
      ))}
    </>
  );
}
