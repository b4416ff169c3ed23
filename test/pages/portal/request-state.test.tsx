import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import type { Assessment } from '../../../src/domain/request/assessment';
import { promise } from '../../../src/words/promise';
import { standingSentence } from '../../../src/words/standing';
import { RequestState } from '../../../static/portal/request-state';
import { assessed, FRIDAY_16_45 } from '../kita-bank';
import { inTokyo, rendered } from '../rendered';

const HOUR = 3_600_000;
const page = (assessment: Assessment, now: number) =>
  rendered(
    <RequestState
      view={{ state: 'ready', now, createdAt: FRIDAY_16_45, plan: premier2019, assessment, earlier: [], completing: null, adopting: null }}
      complete={async () => ({ state: 'completed' })}
      adopt={async () => ({ state: 'adopted' })}
      again={() => {}}
    />,
    inTokyo,
  );

describe('a request as its customer sees it', () => {
  test.each([
    { name: 'running on Friday', now: FRIDAY_16_45, tag: '計測中' },
    { name: 'held at the weekend (WKD-6)', now: FRIDAY_16_45 + HOUR, tag: '停止中' },
    { name: 'overdue on Monday', now: FRIDAY_16_45 + 60 * HOUR, tag: '期限超過' },
  ])('$name', ({ now, tag }) => {
    const shown = page(assessed(), now);
    expect(shown('.standing .tag').text()).toBe(tag);
    expect(shown('.standing').text()).toContain(standingSentence(assessed(), premier2019, now, inTokyo).text);
    expect(shown('.promise-text').text()).toBe(promise(assessed(), premier2019, inTokyo).text);
    expect(shown('.facts')).toHaveLength(1);
  });
  test('answered: nobody is said to answer now', () => {
    const response = { at: FRIDAY_16_45 + 600_000, commentId: '5', accountId: '' };
    expect(page(assessed({ response }), FRIDAY_16_45 + HOUR)('.facts')).toHaveLength(0);
  });
  test('not raised by a contact: the reason and the ways forward (card 1)', () => {
    const shown = page(assessed({ reporterAccountId: 'account-ren', match: { by: 'domain' } }), FRIDAY_16_45);
    expect(shown('.message li').length).toBeGreaterThanOrEqual(2);
  });
});
