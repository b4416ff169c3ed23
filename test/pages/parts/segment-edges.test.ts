import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { ruledSegments } from '../../../static/parts/segment-edges';
import { assessed } from '../kita-bank';

const told = (choice: { productKey: string; severity: string }) =>
  ruledSegments(assessed({ choice: { instanceId: null, ...choice } }), premier2019).map(({ segment, rule, fromZone, toZone }) => [
    segment.reason,
    rule,
    fromZone,
    toZone,
  ]);

describe('each segment names its rule and the zones in which its edges are defined', () => {
  test('L2 for Bamboo on a Friday 16:45 Los Angeles: held by the weekend from Los Angeles to Sydney (WKD-6)', () => {
    expect(told({ productKey: 'bamboo', severity: 'L2' })).toEqual([
      ['counted', 'SEV-2', null, 'America/Los_Angeles'],
      ['weekend', 'WKD-6', 'America/Los_Angeles', 'Australia/Sydney'],
      ['counted', 'SEV-2', 'Australia/Sydney', null],
    ]);
  });
  test('L1 for Bamboo is counted through, so no rule puts an edge anywhere (WKD-5)', () => {
    expect(told({ productKey: 'bamboo', severity: 'L1' })).toEqual([['counted', 'SEV-1', null, null]]);
  });
  test('L3 for Jira Align waits for Monday 09:00 New York (ALN-4); the start of the wait is nobody’s edge', () => {
    expect(told({ productKey: 'jira-align', severity: 'L3' })).toEqual([
      ['outsideHours', 'ALN-4', null, 'America/New_York'],
      ['counted', 'SEV-3', 'America/New_York', null],
    ]);
  });
  test('a request without a clock has none', () => {
    expect(told({ productKey: 'trello', severity: 'L1' })).toEqual([]);
  });
});
