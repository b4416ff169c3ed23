import { onboarding } from '../../../src/domain/care/onboarding';
import type { CareRecord } from '../../../src/domain/care/record';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { onboardingView } from '../../../src/domain/view/onboarding-view';
import { OnboardingParts } from '../../../static/agent/onboarding-parts';
import { OnboardingSteps } from '../../../static/agent/onboarding-steps';
import { knownAt, press, recordAfter } from '../../domain/care/care-builders';
import { instantOf } from '../../domain/clock/written-time';
import { acme } from '../../domain/request/builders';
import { inTokyo, rendered } from '../rendered';

const MONDAY = 'Mon 2019-11-18 09:00 PST';
const dueAt = instantOf('Fri 2019-11-22 12:00 PST');
const maya = 'person:maya-torres';

const doing = (record: CareRecord | null, action: string, fields: Record<string, string | number>): CareRecord =>
  recordAfter(onboarding, record, record === null ? press('arrive', null) : press(action, maya, { fields }), knownAt(MONDAY));
const viewOf = (record: CareRecord) => {
  const facts = { contacts: 0, instances: 1, incomplete: [], numbers: 3, healthChecked: false, waiting: [], keys: {} };
  const source = {
    record,
    issueKey: 'PREM-42',
    customer: acme,
    plan: premier2019,
    facts,
    names: new Map([[maya, 'Maya Torres']]),
    now: dueAt,
  };
  const view = onboardingView(source, maya);
  if (view.state !== 'ready') throw new Error(view.state);
  return view;
};
const steps = (record: CareRecord, now = dueAt) => rendered(<OnboardingSteps view={viewOf(record)} now={now} again={() => undefined} />);

test('card 15 each step says where it stands, who looks after it by when, and what is missing', () => {
  const record = doing(doing(null, '', {}), 'schedule', { step: 'environment', owner: maya, dueAt });
  const page = steps(record, dueAt + 1);
  expect(
    page('.tag')
      .map((_, tag) => page(tag).text())
      .get(),
  ).toEqual(['Open', 'Late', 'Open', 'Ready to confirm', 'Open']);
  expect(page('li').eq(1).text()).toContain('Maya Torres looks after it · planned for Fri 22 Nov 21:00 CET');
  expect(page('li').eq(0).text()).toContain('no active registered contact');
});

test('one that is left out says why and can be opened again; an ended onboarding offers nothing', () => {
  const record = doing(doing(null, '', {}), 'leaveOut', { step: 'health-check', reason: 'No instance yet.' });
  const last = steps(record)('li').eq(4);
  expect(last.text()).toContain('No instance yet.');
  expect(
    last
      .find('button')
      .map((_, button) => steps(record)(button).text())
      .get(),
  ).toEqual(['Open again']);
  expect(steps(doing(record, 'end', { reason: 'Raised twice.' }))('button').length).toBe(0);
});

test('ONB-4 INF-2 in Japanese: requests from before, the plan and the acknowledgement each with the next thing to do', () => {
  const page = rendered(<OnboardingParts view={viewOf(doing(null, '', {}))} again={() => undefined} />, inTokyo);
  expect(
    page('h4')
      .map((_, title) => page(title).text())
      .get(),
  ).toEqual(['以前からのリクエスト', '安定性とパフォーマンスのための計画', '情報の共有']);
  expect(
    page('button')
      .map((_, button) => page(button).text())
      .get(),
  ).toEqual(['待機中のリクエストを確認する', '計画を書く', '確認を記録する', 'オンボーディングを終了する']);
});
