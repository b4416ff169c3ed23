import { DateTime } from 'luxon';
import { onDuty } from '../../../src/domain/desk/on-duty';
import { withBookings } from '../../../src/domain/desk/with-bookings';
import type { Plan } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { zoneTableOf } from '../../../src/domain/plan/zone-transitions';
import { simulatedLine } from '../../../src/words/simulated-line';
import { booked, holidays, tickets, vectors } from './worked-rows';
import { instantOf } from './written-time';

const saturday = { from: instantOf('Sat 2019-11-30 09:00 PST'), to: instantOf('Sat 2019-11-30 17:00 PST') };

/** Every worked example with its segments, teams and sentences, dated with zones that this process reads anew; and what the host is. */
export function answers() {
  const plan: Plan = { ...premier2019, zones: zoneTableOf(Object.keys(premier2019.zones.zones), 2015, 2028) };
  const bookedPlan = withBookings(plan, [{ ...saturday, productKeys: ['bamboo'], engineer: null }]);
  const rows = [...tickets, ...booked, ...holidays, ...vectors].map(([id, what, created]) => {
    const product = plan.products.find(({ name }) => name === what.slice(3));
    const line = { id, createdAt: new Date(instantOf(created)).toISOString(), severity: what.slice(0, 2), product: product?.key ?? null };
    const { text } = simulatedLine(JSON.stringify(line), 1, booked.some(([key]) => key === id) ? bookedPlan : plan);
    return [text, onDuty(plan, instantOf(created))];
  });
  const host = { offset: DateTime.fromMillis(Date.UTC(2026, 0, 15)).offset, today: new Date(DateTime.now().toMillis()).toISOString() };
  return { host, rows };
}
