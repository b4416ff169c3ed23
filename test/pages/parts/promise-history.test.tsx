import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import type { EarlierView } from '../../../src/domain/view/change';
import { promise } from '../../../src/words/promise';
import { PromiseChange } from '../../../static/parts/promise-change';
import { type Audience, PromiseHistory } from '../../../static/parts/promise-history';
import { assessed, FRIDAY_16_45 } from '../kita-bank';
import { inAmsterdam, inTokyo, rendered } from '../rendered';

const l2 = assessed();
const l1 = assessed({ choice: { productKey: 'bamboo', instanceId: 'bamboo-production', severity: 'L1' } });
const earlier: EarlierView = {
  id: 'change-1',
  at: FRIDAY_16_45 + 600_000,
  as: 'agent',
  isOwn: false,
  byName: 'Maya Torres',
  steps: [{ what: 'severity', from: 'L2', to: 'L1' }],
  reason: '本番環境が停止しました',
  assessment: l2,
  isMissed: false,
};
const history = (entry: EarlierView, audience: Audience, reader = inTokyo) =>
  rendered(<PromiseHistory earlier={[entry]} plan={premier2019} audience={audience} />, reader);

describe('promises that no longer hold', () => {
  test('the old sentence is struck through, whole, with who, when, what and why', () => {
    const page = history(earlier, 'desk');
    expect(page('del').text()).toBe(promise(l2, premier2019, inTokyo).text);
    expect(page('.hint').text()).toContain('Maya Torres');
    expect(page('.hint').text()).toContain('1月10日(土) 09:55 JST');
    expect(page('.hint').text()).toContain('重大度: L2 → L1');
    expect(page('.hint').text()).toContain('本番環境が停止しました');
    expect(page('.tag')).toHaveLength(0);
  });
  test('one that was missed says so', () => {
    expect(history({ ...earlier, isMissed: true }, 'desk', inAmsterdam)('.tag').text()).toBe('Missed');
  });
  test.each<[string, Partial<EarlierView>, Audience, string]>([
    ['an agent, for the customer', { byName: null }, 'customer', 'Changed by the support desk'],
    ['the customer herself', { as: 'customer', isOwn: true, byName: null }, 'customer', 'Changed by you'],
    ['a colleague', { as: 'customer', byName: null }, 'customer', 'Changed by your company'],
    ['the customer, for agents', { as: 'customer' }, 'desk', 'Changed by the customer'],
    ['somebody in Jira', { as: 'jira' }, 'desk', 'Changed in Jira'],
  ])('changed by %s', (_title, changes, audience, who) => {
    expect(history({ ...earlier, ...changes }, audience, inAmsterdam)('.hint').text()).toMatch(new RegExp(`^${who}`));
  });
  test('nothing changed, nothing shown', () => {
    expect(rendered(<PromiseHistory earlier={[]} plan={premier2019} audience="desk" />)('*').text()).toBe('');
  });
});

describe('both promises before anybody confirms', () => {
  test('the one that goes is struck, the one that comes is not', () => {
    const page = rendered(<PromiseChange before={l2} after={l1} plan={premier2019} />, inTokyo);
    expect([page('del').text(), page('strong').text()]).toEqual([
      promise(l2, premier2019, inTokyo).text,
      promise(l1, premier2019, inTokyo).text,
    ]);
  });
  test('the same promise is struck nowhere', () => {
    const page = rendered(<PromiseChange before={l2} after={l2} plan={premier2019} />);
    expect(page('del')).toHaveLength(0);
    expect(page('dd').last().text()).toBe('The answer time stays as it is.');
  });
});
