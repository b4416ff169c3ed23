import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { promise } from '../../../src/words/promise';
import { Drawer } from '../../../static/parts/drawer';
import { PromiseSentence } from '../../../static/parts/promise';
import { assessed } from '../kita-bank';
import { inAmsterdam, inTokyo, rendered } from '../rendered';

const plan = premier2019;

describe.each([inAmsterdam, inTokyo])('the Promise for a reader of $language in $zone', (reader) => {
  const page = rendered(<PromiseSentence assessment={assessed()} plan={plan} />, reader);

  test('reads word for word as the one sentence of the words (NEW-1)', () => {
    expect(page('.promise-text').text()).toBe(promise(assessed(), plan, reader).text);
  });
  test('every phrase that rests on a rule or a segment can be pressed and reached by keyboard', () => {
    const pressable = promise(assessed(), plan, reader).phrases.filter((phrase) => phrase.rule !== null || phrase.segment !== null);
    const texts = page('[role=button][tabindex=0]')
      .toArray()
      .map((phrase) => page(phrase).text());
    expect(texts).toEqual(pressable.map((phrase) => phrase.text));
    expect(texts.length).toBeGreaterThanOrEqual(6);
  });
  test('the drawer is closed at first', () => {
    expect(page('.drawer')).toHaveLength(0);
    expect(page('button[aria-expanded=false]')).toHaveLength(1);
  });
});

describe('the drawer', () => {
  const drawer = (pressed: { rule: string | null; segment: number | null }, assessment = assessed()) =>
    rendered(<Drawer assessment={assessment} plan={plan} pressed={pressed} close={() => {}} />, inTokyo);

  test('shows each segment in the reader’s zone and in the zone of its rule (WKD-6)', () => {
    const rows = drawer({ rule: null, segment: null })('.segments tbody').toArray();
    const page = drawer({ rule: null, segment: null });
    expect(rows).toHaveLength(3);
    const held = page('.segments tbody').eq(1).text();
    for (const part of [
      '1月10日(土) 10:00 JST',
      'ロサンゼルスの金曜日 17:00',
      '1月12日(月) 08:00 JST',
      'シドニーの月曜日 10:00',
      '46 時間',
      'WKD-6',
    ]) {
      expect(held).toContain(part);
    }
  });
  test('quotes the offering in both languages for every segment and every reason', () => {
    const page = drawer({ rule: null, segment: null });
    const judged = assessed().reasons.filter((reason) => reason.outcome !== 'notRecorded');
    for (const rule of ['SEV-2', 'WKD-6', ...judged.map((reason) => reason.rule)]) {
      const quotes = page('blockquote')
        .toArray()
        .map((quote) => [page(quote).attr('lang'), page(quote).text()]);
      expect(quotes).toContainEqual(['ja', plan.clauses[rule]?.ja]);
      expect(quotes).toContainEqual(['en', plan.clauses[rule]?.en]);
    }
  });
  test('lists what was not recorded apart from what was judged', () => {
    const page = drawer({ rule: null, segment: null });
    expect(page('details li')).toHaveLength(assessed().reasons.filter((reason) => reason.outcome === 'notRecorded').length);
  });
  test('a pressed hold marks its segment and nothing else', () => {
    const page = drawer({ rule: 'WKD-6', segment: 1 });
    expect(page('[aria-current=true]')).toHaveLength(1);
    expect(page('.segments tbody').eq(1).attr('aria-current')).toBe('true');
  });
  test('a pressed rule that no check names is shown with its clause (SEV-5)', () => {
    expect(drawer({ rule: 'SEV-5', segment: null })('.reasons > [aria-current=true]').text()).toContain('SEV-5');
  });
  test('names the plan and its version', () => {
    expect(drawer({ rule: null, segment: null })('.plan-source')).toHaveLength(1);
  });
  test('a request without a clock has reasons but no segments', () => {
    const page = drawer({ rule: null, segment: null }, assessed({ reporterAccountId: 'account-nobody', match: { by: 'domain' } }));
    expect(page('.segments')).toHaveLength(0);
    expect(page('.reasons li').length).toBeGreaterThan(2);
  });
});
