import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import type { OwnOnboardingView } from '../../../src/domain/view/onboarding';
import { OwnOnboarding } from '../../../static/portal/own-onboarding';
import { OutsideList } from '../../../static/portal/own-page/outside-tab';
import { inTokyo, rendered } from '../rendered';

const HOSTILE = '<img src=x onerror=alert(1)>';
type Begun = Extract<OwnOnboardingView, { state: 'ready' }>;

const begun = (more: Partial<Begun> = {}): Begun => ({
  ...{
    state: 'ready',
    now: 0,
    recordId: 'onboarding-1',
    issueKey: 'PREM-7',
    serviceDeskId: '1',
    standing: 'running',
    progress: { done: 1, of: 5 },
  },
  steps: premier2019.onboarding.steps.map(({ key, label, rule }, index) => ({
    ...{ key, label, rule, at: index === 0 ? 0 : null, dueAt: null, ownerName: index === 1 ? HOSTILE : null, missing: [] },
    state: index === 0 ? ('done' as const) : ('open' as const),
  })),
  stabilityPlan: { text: `First line.\n${HOSTILE}`, at: 0 },
  acknowledgedAt: null,
  isContact: true,
  clauses: [{ rule: 'INF-2', text: premier2019.clauses['INF-2'] ?? { en: '', ja: '' } }],
  ...more,
});
const shown = (view: Begun, isOnRequest = true) =>
  rendered(<OwnOnboarding view={view} isOnRequest={isOnRequest} again={() => undefined} />);

test('ONB-1 the steps, how many are done, and what others wrote as plain text', () => {
  const page = shown(begun());
  expect(page('.onboarding-step').length).toBe(5);
  expect(page('progress').attr('value')).toBe('1');
  expect(page('img').length).toBe(0);
  expect(page.text()).toContain(HOSTILE);
});

test.each([
  ['a contact on the request', begun(), true, ['Acknowledge']],
  ['a contact who has', begun({ acknowledgedAt: 0 }), true, ['Take it back']],
  ['a colleague', begun({ isContact: false }), true, []],
  ['anybody on the own page, who gets there', begun(), false, ['Read it on request PREM-7, where a contact acknowledges it']],
  ['nobody once it was ended', begun({ standing: 'ended' }), true, []],
])('INF-2 %s', (_title, view, isOnRequest, buttons) => {
  const page = shown(view, isOnRequest);
  expect(
    page('button')
      .map((_, button) => page(button).text())
      .get(),
  ).toEqual(buttons);
});

test('card 20 what is outside Premier in the reader’s language, addresses as links, names only where they are sent', () => {
  const entry = {
    key: 'x',
    title: { en: 'Training', ja: '研修' },
    text: { en: HOSTILE, ja: HOSTILE },
    address: 'https://university.atlassian.com/',
  };
  const view = { state: 'ready' as const, entries: [entry], accountManager: null, sales: null, partners: [] as readonly string[] };
  const page = rendered(<OutsideList view={view} open={() => undefined} />, inTokyo);
  expect([page('h3').text(), page('a').text(), page('a').attr('href'), page('dl').length, page('img').length]).toEqual([
    ...['研修', 'university.atlassian.com', 'https://university.atlassian.com/', 0, 0],
  ]);
  const named = { ...view, accountManager: { name: 'Nora Feld', email: 'nora@atlassian.example' }, partners: ['Northlight', 'Polaris'] };
  expect(rendered(<OutsideList view={named} open={() => undefined} />, inTokyo)('dl').text()).toMatch(/Nora Feld.*Northlight, Polaris/);
});
