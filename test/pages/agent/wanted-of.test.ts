import type { ChangeInputs } from '../../../src/domain/view/change';
import { wantedOf } from '../../../static/agent/wanted-of';
import { aoi, kitaBank } from '../kita-bank';

const choice = { productKey: 'bamboo', instanceId: 'bamboo-production', severity: 'L3' };
const inputs: ChangeInputs = { choice, reporterAccountId: 'account-ren', customer: kitaBank, seen: 0 };

describe('what the form wants is what differs, and nothing else', () => {
  test.each([
    ['nothing touched', choice, null, {}],
    ['another severity', { ...choice, severity: 'L1' }, null, { severity: 'L1' }],
    ['a severity taken away again is none', { ...choice, severity: null }, null, {}],
    [
      'another product takes its instance away',
      { ...choice, productKey: 'confluence', instanceId: null },
      null,
      { productKey: 'confluence', instanceId: null },
    ],
    ['no product any more', { ...choice, productKey: null }, null, { productKey: null }],
    ['another reporter', choice, aoi.accountId, { reporterAccountId: aoi.accountId }],
    ['the same reporter', choice, 'account-ren', {}],
  ])('%s', (_title, chosen, reporter, wanted) => {
    expect(wantedOf(inputs, chosen, reporter)).toEqual(wanted);
  });
});
