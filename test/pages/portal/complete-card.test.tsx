import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import { promise } from '../../../src/words/promise';
import { CompleteCard, completedAs } from '../../../static/portal/complete-card';
import type { ReadyRequest } from '../../../static/portal/ready-request';
import { FRIDAY_16_45, facts, kitaBank } from '../kita-bank';
import { inTokyo, rendered } from '../rendered';

const HOUR = 3_600_000;
const byMail = facts({ choice: null });
const inputs = { facts: byMail, customer: kitaBank };
const view: ReadyRequest = {
  state: 'ready',
  now: FRIDAY_16_45 + HOUR,
  createdAt: FRIDAY_16_45,
  plan: premier2019,
  assessment: assess(byMail, kitaBank, premier2019),
  earlier: [],
  adopting: null,
  completing: inputs,
};

describe('a request that came by mail, an hour later', () => {
  const page = rendered(<CompleteCard view={view} inputs={inputs} ask={async () => ({ state: 'completed' })} again={() => {}} />, inTokyo);
  test('asks for product and severity, each severity with its own answer time, and nothing is chosen yet', () => {
    expect(page('.message').text()).toContain('L4');
    expect(page('input[type=radio]')).toHaveLength(premier2019.severities.length);
    expect(page('input:checked')).toHaveLength(0);
    expect(page('.promise-change')).toHaveLength(0);
  });
  test('what the page says it will be is what the app makes of it: counted from the change, under fairFromChange', () => {
    const choice = { productKey: 'confluence', instanceId: null, severity: 'L1' };
    const now = FRIDAY_16_45 + HOUR;
    const after = completedAs(inputs, view, choice, now);
    expect(after.clock).toMatchObject({ startAt: now, dueAt: now + HOUR / 2, basis: 'change' });
    expect(promise(after, premier2019, inTokyo).text).toContain('変更した');
  });
});
