import type { Customer } from '../../../src/domain/customer/customer';
import type { Plan } from '../../../src/domain/plan/plan';
import { planForCustomers } from '../../../src/domain/plan/plan-for-customers';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { phoneView } from '../../../src/domain/view/phone-view';
import { phoneSentence } from '../../../src/words/phone';
import { instantOf, rowsOf } from '../clock/written-time';
import { acme } from '../request/builders';

const numbers: Readonly<Record<string, string>> = { apac: '+61 2 5550 0100', emea: '+31 20 555 0100', amer: '+1 415 555 0100' };
const plan: Plan = { ...premier2019, regions: premier2019.regions.map((region) => ({ ...region, phone: numbers[region.key] ?? null })) };
const kita: Customer = { ...acme, id: 'kita-bank', name: '北銀行', zone: 'Asia/Tokyo', language: 'ja' };

const spoken = (customer: Customer, written: string, language: 'en' | 'ja' = 'en'): string => {
  const [nearest] = phoneView(plan, customer, 'Aiko', instantOf(written)).lines;
  return nearest === undefined ? 'no line' : phoneSentence(nearest, { language, zone: customer.zone });
};

/** Customer | when they call | what the page says, with the sample rota and its holidays. */
const rows = rowsOf(`
  Los Angeles | Wed 2019-11-13 09:00 PST  | Call now: San Francisco answers.
  Los Angeles | Wed 2019-11-13 20:00 PST  | Call now: Sydney answers (San Francisco closed Wed 18:00).
  Los Angeles | Fri 2019-11-15 17:30 PST  | Call now: Weekend support (Select/standard) answers (San Francisco closed Fri 17:00).
  Los Angeles | Thu 2019-11-28 10:00 PST  | Call now: Holiday support (Select/standard) answers (San Francisco keeps Thanksgiving Day).
  Tokyo       | Thu 2019-11-14 20:00 JST  | Call now: Amsterdam answers (Sydney closed Thu 19:00).
  Tokyo       | Mon 2020-01-27 12:00 JST  | Call now: Holiday support (Select/standard) answers (Sydney keeps Australia Day).
  Tokyo       | Mon 2020-04-27 12:00 JST  | Call now: Sydney answers.
`);

describe('who picks up (PHN-2, PHN-4)', () => {
  test.each(rows)('%s at %s', (customer, written, sentence) => {
    expect(spoken(customer === 'Tokyo' ? kita : acme, written ?? '')).toBe(sentence);
  });

  test('in Japanese, told by the clock of the closed site', () => {
    expect(spoken(kita, 'Thu 2019-11-14 20:00 JST', 'ja')).toBe(
      '今すぐお電話ください。アムステルダムが応答します（シドニーは 木曜 19:00 に終了）。',
    );
  });

  test('every line has its forwarding order, the nearest line first', () => {
    const { lines } = phoneView(plan, kita, 'Aiko', instantOf('Thu 2019-11-14 20:00 JST'));
    expect(lines.map(({ region, phone }) => [region, phone])).toEqual([
      ['apac', numbers.apac],
      ['emea', numbers.emea],
      ['amer', numbers.amer],
    ]);
    expect(lines[0]?.forwardsTo.map(({ en }) => en)).toEqual(['EMEA (Amsterdam)', 'AMER (San Francisco)']);
  });

  test('PHN-1 the plan that customers’ pages get has no number', () => {
    const sent = JSON.stringify(planForCustomers(plan));
    expect(Object.values(numbers).filter((number) => sent.includes(number))).toEqual([]);
  });

  test('a plan without regions has no lines', () => {
    expect(phoneView({ ...plan, regions: [] }, acme, 'Aiko', instantOf('Wed 2019-11-13 09:00 PST')).lines).toEqual([]);
  });
});
