import type { Plan } from '../../src/domain/plan/plan';
import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { simulatedLine } from '../../src/words/simulated-line';

const good = { id: 'PREM-7', createdAt: '2026-01-09T16:45:00.000Z', severity: 'L2', product: 'bamboo' };
const answer = (line: unknown, plan: Plan = premier2019) => JSON.parse(simulatedLine(JSON.stringify(line), 5, plan).text);

describe('A line that cannot be used says which field, and why', () => {
  test.each<[string, object, string, RegExp]>([
    ['before 1970', { createdAt: '1969-12-31T23:59:59.999Z' }, 'createdAt', /outside 1970 to 2100/],
    ['after 2100', { createdAt: '2101-01-01T00:00:00.000Z' }, 'createdAt', /outside 1970 to 2100/],
    ['a date that does not exist', { createdAt: '2026-02-30T10:00:00.000Z' }, 'createdAt', /ISO 8601/],
    ['a time without zone', { createdAt: '2026-02-03T10:00:00' }, 'createdAt', /ISO 8601/],
    ['a number for an instant', { createdAt: 1_767_976_800_000 }, 'createdAt', /no text/],
    ['no instant', { createdAt: undefined }, 'createdAt', /missing/],
    ['no id', { id: undefined }, 'id', /missing/],
    ['an id that is a list', { id: [] }, 'id', /neither text nor number/],
    ['no severity', { severity: undefined }, 'severity', /missing/],
    ['a severity that is a number', { severity: 1 }, 'severity', /text/],
    ['no product', { product: undefined }, 'product', /missing/],
    ['an unknown deployment', { deployment: 'mainframe' }, 'deployment', /cloud, server, data-center/],
    ['an unknown environment', { environment: 'garage' }, 'environment', /production, staging, qa, development/],
    ['registered that is text', { registered: 'yes' }, 'registered', /true nor false/],
    ['an answer before the request', { respondedAt: '2026-01-09T16:44:59.999Z' }, 'respondedAt', /before createdAt/],
    ['now before the request', { now: '2026-01-09T16:44:59.999Z' }, 'now', /before createdAt/],
    [
      'a change before the request',
      {
        changes: [
          { at: good.createdAt, severity: 'L1' },
          { at: '2026-01-09T16:00:00Z', severity: 'L3' },
        ],
      },
      'changes.1.at',
      /before/,
    ],
    ['a change of nothing', { changes: [{ at: good.createdAt }] }, 'changes.0', /neither severity nor product/],
    ['changes that are no list', { changes: 'L1' }, 'changes', /no list/],
    [
      'a booking that ends before it starts',
      { bookings: [{ start: good.createdAt, end: good.createdAt, products: [] }] },
      'bookings.0',
      /end after/,
    ],
    ['a booking without products', { bookings: [{ start: good.createdAt, end: '2026-02-01T00:00Z' }] }, 'bookings.0.products', /missing/],
  ])('%s', (_what, changed, field, message) => {
    const { id, line, error } = answer({ ...good, ...changed });
    expect([line, error.field]).toEqual([5, field]);
    expect(error.message).toMatch(message);
    expect(id).toBe('id' in changed ? undefined : 'PREM-7');
  });

  test.each([
    ['', 'is no JSON'],
    ['{"id":', 'is no JSON'],
    ['null', 'is no object'],
    ['[]', 'is missing'],
    ['"PREM-7"', 'is no object'],
  ])('%j', (line, message) => {
    const { text, isError } = simulatedLine(line, 3, premier2019);
    expect([isError, JSON.parse(text)]).toEqual([true, { line: 3, error: expect.objectContaining({ message }) }]);
  });

  test('a product or severity nobody knows is judged as the app judges it: for review, or the default', () => {
    expect(answer({ ...good, product: 'lotus-notes' })).toMatchObject({ track: 'premier', scope: 'review', clock: { state: 'open' } });
    expect(answer({ ...good, severity: 'L9' }).reasons).toContainEqual({ rule: 'SEV-4', outcome: 'notice' });
    expect(answer({ ...good, severity: null, product: null })).toMatchObject({ scope: 'review', clock: { state: 'open' } });
  });

  test.each(['__proto__', 'constructor', 'toString', '💥', 'x'.repeat(100_000)])(
    'a product, severity or id like %.12s is a text like any other',
    (text) => {
      expect(answer({ ...good, id: text, product: text, severity: text })).toMatchObject({
        id: text,
        scope: 'review',
        clock: { state: 'open' },
      });
    },
  );
});

describe('Plans and requests at the edge: the exact answer or a reason, and soon', () => {
  const coverage = (changed: Partial<Plan['coverage']>): Plan => ({ ...premier2019, coverage: { ...premier2019.coverage, ...changed } });
  const target = (targetMinutes: number): Plan => ({
    ...premier2019,
    severities: premier2019.severities.map((severity) => ({ ...severity, targetMinutes })),
  });

  test('a plan that holds for ever has no clock, and says that it is uncovered', () => {
    const [start, end] = [
      { weekday: 1, time: '10:00', zone: 'Asia/Tokyo' },
      { weekday: 1, time: '11:00', zone: 'Australia/Brisbane' },
    ] as const;
    const zones = { version: 'test', zones: { ...premier2019.zones.zones, 'Australia/Brisbane': { at: [], offsets: [600] } } };
    const plan = { ...coverage({ weekend: { ...premier2019.coverage.weekend, start, end } }), zones };
    expect(answer(good, plan)).toMatchObject({ track: 'premier', clock: { state: 'none', dueAt: null } });
    expect(answer(good, plan).reasons).toContainEqual({ rule: 'SEV-5', outcome: 'uncovered' });
  });

  test('a target of 400 days is covered time to the minute', () => {
    const { clock } = answer(good, target(400 * 1440));
    expect(clock.elapsedMs).toBe(400 * 86_400_000);
    expect(Date.parse(clock.dueAt) - Date.parse(good.createdAt)).toBe(clock.elapsedMs + clock.heldMs);
    expect(clock.segments.at(-1).to).toBe(clock.dueAt);
  });

  test.each([0, -30, Number.NaN, Number.POSITIVE_INFINITY, 1e12])('a target of %p minutes never hangs', (minutes) => {
    const { clock } = answer(good, target(minutes));
    expect(['none', 'open']).toContain(clock.state);
    if (minutes === 0) expect(clock.dueAt).toBe(good.createdAt);
    else expect(clock.dueAt).toBeNull();
  });

  test('a request of the last day the clock knows is due within it, or has no clock', () => {
    expect(answer({ ...good, createdAt: '2100-12-31T20:00:00.000Z', product: 'jira-software', licensed: true }).clock).toMatchObject({
      dueAt: '2100-12-31T22:00:00.000Z',
    });
    expect(answer({ ...good, createdAt: '2100-12-31T23:59:00.000Z', product: 'jira-software' }).clock.state).toBe('none');
  });

  test('a thousand changes on one request are dated in seconds at most, and the last one counts', () => {
    const changes = Array.from({ length: 1000 }, (_, i) => ({
      at: new Date(Date.parse(good.createdAt) + (i + 1) * 1000).toISOString(),
      severity: `L${(i % 4) + 1}`,
    }));
    const started = performance.now();
    const { clock } = answer({ ...good, product: 'jira-software', severity: 'L1', changes });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(Date.parse(clock.dueAt)).toBe(Date.parse(good.createdAt) + 1440 * 60_000);
  });
});
