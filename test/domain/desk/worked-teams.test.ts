import { calendarOf } from '../../../src/domain/clock/calendar';
import { dueOf } from '../../../src/domain/clock/due';
import { type Responder, responder } from '../../../src/domain/desk/responder';
import { withBookings } from '../../../src/domain/desk/with-bookings';
import type { Plan } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { simulatedLine } from '../../../src/words/simulated-line';
import { booked, holidays, tickets } from '../clock/worked-rows';
import { instantOf, rowsOf } from '../clock/written-time';

/** Team when the request is created | team in the last moment before it is due, with the sample rota and its holidays. */
const teams = rowsOf(`
  W01 | premier AMER | premier AMER
  W02 | premier APAC | premier APAC+EMEA
  W03 | premier AMER | premier APAC
  W04 | premier AMER | premier EMEA+AMER
  F01 | premier AMER | weekend
  F02 | weekend | weekend
  F03 | premier AMER | weekend
  F04 | weekend | premier APAC
  B01 | premier AMER | premier APAC
  B02 | weekend | weekend
  B03 | premier AMER | weekend
  B04 | premier AMER | premier EMEA+AMER
  B05 | nobody | premier APAC
  B06 | premier AMER | premier APAC
  H01 | weekend | weekend
  H02 | premier AMER | premier APAC
  H03 | nobody | premier APAC
  N01 | nobody | premier APAC
  N02 | premier AMER | premier APAC
  N03 | premier AMER | premier AMER
  N04 | premier AMER | premier APAC
  E01 | nobody | premier APAC
  E02 | premier AMER | premier APAC
  E03 | premier APAC | premier APAC
  E04 | nobody | premier APAC
  D01 | premier AMER | holiday, closed: APAC
  D02 | premier AMER | premier APAC
  D03 | premier AMER | premier APAC
  D04 | premier AMER | premier APAC
  D05 | weekend | weekend
  D06 | weekend | weekend
  D07 | weekend | weekend
  D08 | weekend | weekend
  D09 | premier AMER | premier APAC
  D10 | premier AMER | holiday, closed: APAC
  A01 | align | align
  A02 | align | align
  A03 | align | align
  A04 | nobody | align
  A05 | align | align
  A06 | nobody | align
  K01 | premier (booked) | premier (booked)
  K02 | nobody | premier APAC
  K03 | premier (booked) | premier APAC
  K04 | nobody | premier (booked)
  R01 | holiday, closed: AMER | holiday, closed: AMER
  R02 | holiday, closed: APAC | premier EMEA, closed: APAC
  R03 | holiday, closed: AMER | holiday, closed: AMER
  P01 | premier AMER | premier AMER
`);

/** More moments on public holidays (9.2): request | moment | team. */
const moments = rowsOf(`
  R04 | L2 Jira Software | Mon 2020-04-27 10:00 CEST | premier APAC, closed: EMEA
  R04 | L2 Jira Software | Mon 2020-04-27 10:59:59 CEST | premier APAC, closed: EMEA
  R04 | L2 Jira Software | Mon 2020-04-27 11:00 CEST | holiday, closed: EMEA
  R04 | L2 Jira Software | Mon 2020-04-27 13:59 UTC | holiday, closed: EMEA
  R04 | L2 Jira Software | Mon 2020-04-27 14:00 UTC | premier AMER, closed: EMEA
  R05 | L1 Jira Software | Wed 2019-12-25 10:00 CET | holiday, closed: EMEA
  R05 | L1 Jira Software | Wed 2019-12-25 10:00 PST | holiday, closed: AMER
  R05 | L1 Jira Software | Wed 2019-12-25 12:00 AEDT | premier AMER, closed: APAC
  R05 | L1 Jira Software | Wed 2019-12-25 14:00 AEDT | holiday, closed: APAC
  R05 | L1 Jira Software | Wed 2019-12-25 07:30 UTC | holiday, closed: APAC+EMEA
  R06 | L2 Bamboo | Thu 2019-11-28 10:00 PST | holiday, closed: AMER
  R07 | L2 Bamboo | Fri 2020-04-10 16:30 PDT | premier AMER
  R07 | L2 Bamboo | Sun 2020-04-12 09:00 PDT | nobody
  R07 | L2 Bamboo | Mon 2020-04-13 10:00 AEST | holiday, closed: APAC
  R07 | L2 Bamboo | Mon 2020-04-13 14:00 UTC | premier AMER, closed: EMEA
`);

const saturday = { from: instantOf('Sat 2019-11-30 09:00 PST'), to: instantOf('Sat 2019-11-30 17:00 PST') };
const bookedPlan = withBookings(premier2019, [{ ...saturday, productKeys: ['bamboo'], engineer: 'person:olivia-grant' }]);

function teamText({ team, regions, closed, booking }: Responder): string {
  if (booking !== null) return `${team} (booked)`;
  const names = (keys: readonly string[]) => keys.map((key) => key.toUpperCase()).join('+');
  return `${[team, names(regions)].filter(Boolean).join(' ')}${closed.length === 0 ? '' : `, closed: ${names(closed)}`}`;
}

function answeredBy(plan: Plan, severityAndProduct: string) {
  const product = plan.products.find(({ name }) => name === severityAndProduct.slice(3));
  if (product?.coverageClass == null) throw new Error(severityAndProduct);
  const track = product.scope === 'separate' ? ('jira-align' as const) : ('premier' as const);
  return { track, coverageClass: product.coverageClass, severity: severityAndProduct.slice(0, 2) };
}

const teamAt = (plan: Plan, what: string, at: number): string => teamText(responder(plan, answeredBy(plan, what), at));

const requests = [...tickets, ...booked];

describe('Who answers when a request is raised, and when its answer is due (TEA-5, TEA-6, WKD-13, ALN-4, BKG-1)', () => {
  test.each(teams)('%s: %s, then %s', (id, atCreation, atDue) => {
    const [, what = '', created = '', , , due = ''] = requests.find(([key]) => key === id) ?? [];
    const plan = booked.some(([key]) => key === id) ? bookedPlan : premier2019;
    expect(teamAt(plan, what, instantOf(created))).toBe(atCreation);
    expect(teamAt(plan, what, instantOf(due) - 1)).toBe(atDue);
  });

  test('no row is missing', () => {
    expect(teams.map(([id]) => id).sort()).toEqual(requests.map(([id]) => id).sort());
    expect(holidays.map(([id]) => id).every((id) => moments.some(([key]) => key === id))).toBe(true);
  });

  test.each(moments)('%s %s at %s: %s', (_id, what, at, team) => {
    expect(teamAt(premier2019, what, instantOf(at))).toBe(team);
  });
});

describe('What a plan may say instead', () => {
  const dueIn = (coverage: Partial<Plan['coverage']>, what: string, created: string) => {
    const plan = { ...premier2019, coverage: { ...premier2019.coverage, ...coverage } };
    const { coverageClass, severity } = answeredBy(plan, what);
    const calendar = calendarOf(plan, coverageClass, severity);
    if ('uncovered' in calendar) throw new Error(calendar.uncovered);
    const due = dueOf(calendar, instantOf(created), (severity === 'L1' ? 30 : 120) * 60_000);
    if ('uncovered' in due) throw new Error(due.uncovered);
    return { plan, due, reasons: due.segments.map(({ reason }) => reason) };
  };

  test('R07 with pauseWhenNoRegionOpen: Easter Monday is held until San Francisco opens, and nobody answers before', () => {
    const { plan, due, reasons } = dueIn({ holidayClock: 'pauseWhenNoRegionOpen' }, 'L2 Bamboo', 'Fri 2020-04-10 16:30 PDT');
    expect(due.dueAt).toBe(instantOf('Mon 2020-04-13 15:30 UTC'));
    expect(reasons).toEqual(['counted', 'weekend', 'holiday', 'counted']);
    expect(due.segments[2]).toMatchObject({ from: instantOf('Mon 2020-04-13 00:00 UTC'), to: instantOf('Mon 2020-04-13 14:00 UTC') });
    expect(teamAt(plan, 'L2 Bamboo', instantOf('Mon 2020-04-13 10:00 AEST'))).toBe('nobody, closed: APAC');
    expect(teamAt(plan, 'L2 Bamboo', instantOf('Mon 2020-04-13 14:00 UTC'))).toBe('premier AMER, closed: EMEA');
  });

  test('R07 with pauseWhenNoRegionOpen says in the promise what each hold is', () => {
    const plan = { ...premier2019, coverage: { ...premier2019.coverage, holidayClock: 'pauseWhenNoRegionOpen' as const } };
    const line = { id: 'R07', createdAt: '2020-04-10T23:30:00Z', severity: 'L2', product: 'bamboo' };
    expect(JSON.parse(simulatedLine(JSON.stringify(line), 1, plan).text).promise.en).toContain(
      'held from Fri 17:00 Los Angeles to Mon 10:00 Sydney (48 h this weekend), held until Tue 00:00 Sydney while no region is on duty (14 h)',
    );
  });

  test('R03 with holidayAppliesWeekendLimits: Thanksgiving holds L2 of Bamboo until Sydney opens, L1 and Jira go on', () => {
    const limits = { holidayAppliesWeekendLimits: true };
    const { plan, due } = dueIn(limits, 'L2 Bamboo', 'Thu 2019-11-28 10:00 PST');
    expect(due.dueAt).toBe(instantOf('Fri 2019-11-29 12:00 AEDT'));
    expect(teamAt(plan, 'L2 Bamboo', instantOf('Thu 2019-11-28 10:00 PST'))).toBe('nobody, closed: AMER');
    expect(dueIn(limits, 'L1 Bamboo', 'Thu 2019-11-28 10:00 PST').due.heldMs).toBe(0);
    expect(dueIn(limits, 'L2 Jira Software', 'Thu 2019-11-28 10:00 PST').due.heldMs).toBe(0);
    expect(teamAt(plan, 'L2 Jira Software', instantOf('Thu 2019-11-28 10:00 PST'))).toBe('holiday, closed: AMER');
  });

  test('a class that runs at the weekend still does with pauseWhenNoRegionOpen', () => {
    const { due } = dueIn({ holidayClock: 'pauseWhenNoRegionOpen' }, 'L2 Jira Software', 'Sat 2019-11-30 10:00 PST');
    expect(due.heldMs).toBe(0);
  });

  test('without a rota it is Premier on every weekday, holiday or not (OQ-30)', () => {
    const plan = { ...premier2019, regions: [] };
    expect(teamAt(plan, 'L2 Bamboo', instantOf('Thu 2019-11-28 10:00 PST'))).toBe('premier');
    expect(teamAt(plan, 'L1 Bamboo', instantOf('Sat 2019-11-30 10:00 PST'))).toBe('weekend');
  });

  test('the booked engineer is named, and `nobody` says until when', () => {
    const at = instantOf('Sat 2019-11-30 10:00 PST');
    expect(responder(bookedPlan, answeredBy(bookedPlan, 'L2 Bamboo'), at).booking?.engineer).toBe('person:olivia-grant');
    expect(responder(premier2019, answeredBy(premier2019, 'L2 Bamboo'), at)).toMatchObject({
      team: 'nobody',
      until: instantOf('Mon 2019-12-02 10:00 AEDT'),
    });
  });

  test.each([Number.NaN, -1, Date.UTC(2101, 0, 1), Number.POSITIVE_INFINITY])(
    'an instant out of range, %p, is answered, not thrown',
    (at) => {
      expect(responder(premier2019, answeredBy(premier2019, 'L1 Bamboo'), at).team).toMatch(/premier|holiday|nobody/);
    },
  );
});
