import { approvedBookingOf } from '../../../src/domain/care/approved-booking-of';
import type { CareRecord } from '../../../src/domain/care/record';

const SATURDAY = Date.parse('2019-11-30T17:00:00Z');
const kept = { from: SATURDAY, to: SATURDAY + 8 * 3_600_000, productKeys: ['bamboo'], engineer: 'person:daan-visser' };
const record = (changed: Partial<CareRecord> = {}): CareRecord => ({
  id: 'booking-1',
  kind: 'booking',
  customerId: 'harbor-logistics',
  issueId: '10042',
  state: 'approved',
  owner: null,
  nextAt: null,
  details: kept,
  steps: [],
  ...changed,
});

describe('BKG-1 the window a record books', () => {
  test.each(['approved', 'done'])('counts while it is %s', (state) => {
    expect(approvedBookingOf(record({ state }))).toEqual(kept);
  });

  test.each(['requested', 'declined', 'cancelled'])('is none while it is %s', (state) => {
    expect(approvedBookingOf(record({ state }))).toBeNull();
  });

  test('nobody may be named yet', () => {
    const { engineer: _none, ...unnamed } = kept;
    expect(approvedBookingOf(record({ details: unnamed }))?.engineer).toBeNull();
  });

  test.each<[string, Partial<CareRecord>]>([
    ['another kind of care', { kind: 'call' }],
    ['a window without length', { details: { ...kept, to: SATURDAY } }],
    ['a window that ends before it starts', { details: { ...kept, to: SATURDAY - 1 } }],
    ['details of another time', { details: { window: 'Saturday' } }],
  ])('%s books nothing', (_, changed) => {
    expect(approvedBookingOf(record(changed))).toBeNull();
  });
});
