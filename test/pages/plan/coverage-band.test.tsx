import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { ribbonOf } from '../../../src/domain/view/plan-ribbon';
import { CoverageBand, fortnightOf } from '../../../static/parts/coverage-band';
import { inAmsterdam, inTokyo, rendered } from '../rendered';

const NOW = Date.parse('2026-10-28T09:00:00Z');
const bamboo = { track: 'premier', coverageClass: 'l1-only', severity: 'L2' } as const;
const band = (reader = inAmsterdam) => {
  const range = fortnightOf(NOW, reader.zone);
  return rendered(<CoverageBand plan={premier2019} answered={bamboo} range={range} marks={[{ at: NOW, label: 'Created' }]} />, reader);
};

describe('the coverage ribbon', () => {
  test('shows fourteen days of the reader’s own zone', () => {
    expect(
      band()('.coverage-days > span:not(.coverage-tick)')
        .map((_, day) => band()(day).text())
        .get(),
    ).toHaveLength(14);
    expect(fortnightOf(NOW, 'Asia/Tokyo').from).toBe(Date.parse('2026-10-27T15:00:00Z'));
  });

  test('the band and its table tell the same stretches', () => {
    const stretches = ribbonOf(premier2019, bamboo, fortnightOf(NOW, inAmsterdam.zone));
    const page = band();
    expect(page('.coverage-band .stretch')).toHaveLength(stretches.length);
    expect(page('tbody tr')).toHaveLength(stretches.length);
    expect(page('.coverage-band .held')).toHaveLength(stretches.filter(({ kind }) => kind === 'held').length);
  });

  test('WKD-12 says the real length of each weekend, and the change of the clocks between', () => {
    const text = band().text();
    expect(text).toContain('Weekend from Fri 17:00 Los Angeles to Mon 10:00 Sydney: 47 h (48 h is nominal).');
    expect(text).toContain('Weekend from Fri 17:00 Los Angeles to Mon 10:00 Sydney: 46 h (48 h is nominal).');
    expect(text).toContain('Clocks in Los Angeles go back by 60 min');
  });

  test('speaks Japanese', () => {
    expect(band(inTokyo).text()).toContain('週末: ロサンゼルスの金曜日 17:00からシドニーの月曜日 10:00まで 47 時間');
  });

  test('no colour stands alone: every kind that is shown is named', () => {
    const page = band();
    expect(
      page('.coverage-key li')
        .map((_, entry) => page(entry).text().trim())
        .get(),
    ).toEqual(['Premier team', 'Clock held']);
  });
});
