import type { Plan } from '../../src/domain/plan/plan';
import type { BookingChoices, BookingView } from '../../src/domain/view/booking';
import { productNames, purposeName, windowOfText } from '../../src/words/bookings';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from './words';

const TONES: Readonly<Record<string, string>> = {
  approved: 'success',
  requested: 'information',
  incomplete: 'warning',
  declined: 'danger',
};

/** Where a booking stands, in a word. */
export function BookingTag({ booking }: { booking: BookingView }) {
  const say = useSay();
  return <span className={`tag ${TONES[booking.state] ?? ''}`}>{say(`booking.state.${booking.state}`)}</span>;
}

/** The window in its own zone and, where that is another clock, in the reader's. */
export function BookingWindow({ booking }: { booking: BookingView }) {
  const reader = useReader();
  const say = useSay();
  const { window } = booking;
  if (window === null) return <span>{say('booking.noWindow')}</span>;
  const own = windowOfText(window, reader.language);
  const here = windowOfText({ ...window, zone: reader.zone }, reader.language);
  return (
    <span>
      <strong>{own}</strong>
      {here !== own && <span className="hint block">{say('booking.yourTime', { window: here })}</span>}
    </span>
  );
}

/** What a booking says: what is planned, how it is undone, who is there, and why it stands as it does. */
export function BookingFacts({ booking, plan, choices }: { booking: BookingView; plan: Plan; choices: BookingChoices | null }) {
  const reader = useReader();
  const say = useSay();
  const { fields, engineer, state, missedAt, isOverridden, isLapsed, reason } = booking;
  const instances = Array.isArray(fields.instanceIds) ? fields.instanceIds : [];
  const named = choices?.instances.filter(({ id }) => instances.includes(id)).map(({ name }) => name) ?? [];
  const lines: readonly (readonly [string, string])[] = [
    ['engineer', state === 'approved' || state === 'done' ? (engineer ?? say('booking.nobodyNamed')) : ''],
    ['purpose', purposeName(fields.purpose, plan, reader.language)],
    ['productKeys', productNames(fields.productKeys, plan)],
    ['instanceIds', named.join(', ')],
    ['upgradePlan', String(fields.upgradePlan ?? '')],
    ['rollbackPlan', String(fields.rollbackPlan ?? '')],
    ['contact', String(fields.contact ?? '')],
  ];
  const missed = missedAt === null ? '' : instantText(missedAt, { ...reader, zone: booking.noticeZone });
  return (
    <>
      {missedAt !== null && state !== 'approved' && (
        <p className="hint">{say(isOverridden ? 'booking.overridden' : 'booking.missed', { latest: missed })}</p>
      )}
      {isLapsed && <p className="hint">{say('booking.lapsed')}</p>}
      {reason !== null && <p className="care-text">{say('booking.reasonGiven', { reason })}</p>}
      <dl className="own-facts">
        {lines
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{say(`booking.field.${name}`)}</dt>
              <dd className="care-text">{text}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
