import type { Licence } from '../../../src/domain/customer/customer';
import type { Plan } from '../../../src/domain/plan/plan';
import { type SeatMeter as Meter, type SeatCount, seatMeter } from '../../../src/domain/view/own-seats';
import { useSay } from '../../parts/words';
import type { Register } from './register';

const KINDS = ['direct', 'partner'] as const;

/** How many seats there are, who holds them, until when; where they end, how to get more (NEW-6, card 4). */
export function SeatMeter({ register, now }: { register: Register; now: number }) {
  const say = useSay();
  const meter = seatMeter(register.customer, register.plan, now);
  const shown = KINDS.filter((kind) => meter[kind].total + meter[kind].active + meter[kind].pending + meter[kind].over > 0);
  const isFull = shown.every((kind) => meter[kind].free === 0);
  return (
    <section className="part" aria-label={say('ownPage.seats.title')}>
      <h3>{say('ownPage.seats.title')}</h3>
      <p>
        {say('ownPage.seats.licences', { licences: meter.licences })}
        {meter.until !== null && <span className="block">{say('ownPage.seats.until', { on: meter.until })}</span>}
      </p>
      <ul className="seats">
        {shown.map((kind) => (
          <SeatRow key={kind} kind={kind} count={meter[kind]} />
        ))}
      </ul>
      {(isFull || meter.licences === 0) && <p className="hint">{moreSeats(meter, register.customer.licences, register.plan, say)}</p>}
    </section>
  );
}

/** What to do where seats end: another licence, from sales; its seats are the plan's. */
function moreSeats(meter: Meter, licences: readonly Licence[], { contacts }: Plan, say: ReturnType<typeof useSay>): string {
  if (meter.licences === 0) return say(licences.length === 0 ? 'ownPage.seats.none' : 'ownPage.seats.ended');
  const { direct, partner } = contacts.partnerMode;
  return say('ownPage.seats.more', { more: contacts.perLicence, direct, partner });
}

function SeatRow({ kind, count }: { kind: 'direct' | 'partner'; count: SeatCount }) {
  const say = useSay();
  const { total, active, pending, over, free } = count;
  const cells = [
    ...Array.from({ length: active }, (_, at) => ({ id: `active-${at}`, look: 'active' })),
    ...Array.from({ length: pending }, (_, at) => ({ id: `pending-${at}`, look: 'pending' })),
    ...Array.from({ length: free }, (_, at) => ({ id: `free-${at}`, look: 'free' })),
    ...Array.from({ length: over }, (_, at) => ({ id: `over-${at}`, look: 'over' })),
  ];
  return (
    <li>
      <span className="label">{say(`ownPage.seats.${kind}`)}</span>
      <span className="seat-cells" aria-hidden="true">
        {cells.map(({ id, look }) => (
          <span key={id} className={`seat ${look}`} />
        ))}
      </span>
      <span>{say('ownPage.seats.count', { used: active + pending, total, pending, free, over })}</span>
    </li>
  );
}
