import fc from 'fast-check';
import { calendarOf } from '../../../src/domain/clock/calendar';
import { dueOf } from '../../../src/domain/clock/due';
import { premier2019 as plan } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import type { Change, RequestFacts } from '../../../src/domain/request/facts';
import { acme, choosing, facts } from './builders';
import { changed, clockAt } from './changes';

const customer = { ...acme, licences: [{ id: 'l', order: 'A', from: '2019-01-01', to: '2030-01-01', contactMode: 'direct' as const }] };
const seed = 20191113;
const MINUTE = 60_000;
const products = ['jira-software', 'confluence', 'bamboo', 'fisheye', 'sourcetree', 'clover'];
const start = Date.parse('2019-10-20T00:00:00Z');
const createdAt = fc.integer({ min: 0, max: 7 * 365 * 24 * 60 }).map((minutes) => start + minutes * MINUTE);
const later = fc.integer({ min: 0, max: 6 * 24 * 60 }).map((minutes) => minutes * MINUTE);
const severity = fc.constantFrom('L1', 'L2', 'L3', 'L4');
const product = fc.constantFrom(...products);
const given = fc.record({ createdAt, severity, product, later, toSeverity: severity, toProduct: product });

const raisedFrom = ({
  createdAt: at,
  severity: level,
  product: key,
}: {
  createdAt: number;
  severity: string;
  product: string;
}): RequestFacts => facts({ createdAt: at, ...choosing(key, level) });
const dueOfNew = (key: string, level: string, from: number): number => {
  const coverageClass = plan.products.find((entry) => entry.key === key)?.coverageClass ?? '';
  const calendar = calendarOf(plan, coverageClass, level);
  if ('uncovered' in calendar) throw new Error(calendar.uncovered);
  const due = dueOf(calendar, from, (plan.severities.find((entry) => entry.key === level)?.targetMinutes ?? 0) * MINUTE);
  if ('uncovered' in due) throw new Error(due.uncovered);
  return due.dueAt;
};

describe('one change, any products and severities, any two instants 2019–2026', () => {
  const due = (facts: RequestFacts): number => clockAt(assess(facts, customer, plan)).dueAt;
  const moved = (raised: RequestFacts, at: number, key: string, level: string): RequestFacts =>
    changed(raised, at, { what: 'product', from: null, to: key }, { what: 'severity', from: null, to: level });

  test('the new due instant is max(start + target, min(old due, change + target)), worked out here by itself', () => {
    fc.assert(
      fc.property(given, (entry) => {
        const raised = raisedFrom(entry);
        const at = entry.createdAt + entry.later;
        const wanted = Math.max(
          dueOfNew(entry.toProduct, entry.toSeverity, entry.createdAt),
          Math.min(due(raised), dueOfNew(entry.toProduct, entry.toSeverity, at)),
        );
        expect(due(moved(raised, at, entry.toProduct, entry.toSeverity))).toBe(wanted);
      }),
      { seed, numRuns: 600 },
    );
  });

  test('changed later is never due sooner', () => {
    fc.assert(
      fc.property(given, later, (entry, more) => {
        const raised = raisedFrom(entry);
        const at = entry.createdAt + entry.later;
        const sooner = due(moved(raised, at, entry.toProduct, entry.toSeverity));
        expect(due(moved(raised, at + more, entry.toProduct, entry.toSeverity))).toBeGreaterThanOrEqual(sooner);
      }),
      { seed, numRuns: 300 },
    );
  });

  test('the segments explain the due instant: they meet, end when it is due, and count exactly the target', () => {
    fc.assert(
      fc.property(given, (entry) => {
        const clock = clockAt(
          assess(moved(raisedFrom(entry), entry.createdAt + entry.later, entry.toProduct, entry.toSeverity), customer, plan),
        );
        const { segments } = clock;
        expect([segments[0]?.from, segments.at(-1)?.to]).toEqual([clock.startAt, clock.dueAt]);
        expect(segments.slice(1).map((segment) => segment.from)).toEqual(segments.slice(0, -1).map((segment) => segment.to));
        const sum = (counted: boolean) =>
          segments.filter((segment) => segment.counted === counted).reduce((total, { from, to }) => total + to - from, 0);
        expect([sum(true), sum(false)]).toEqual([clock.targetMinutes * MINUTE, clock.heldMs]);
      }),
      { seed, numRuns: 300 },
    );
  });
});

test('total: any changes, in any order, at any instants, give the same bytes twice and never throw', () => {
  const text = fc.option(fc.string({ maxLength: 20 }), { nil: null });
  const what = fc.constantFrom('severity' as const, 'product' as const, 'instance' as const, 'reporter' as const, 'contact' as const);
  const to = fc.oneof(text, severity, product, fc.constant('person:aiko-tanaka'));
  const change: fc.Arbitrary<Change> = fc.record({
    id: fc.string(),
    at: fc.oneof(fc.double(), fc.integer(), createdAt, fc.constant(Number.NaN)),
    by: text,
    as: fc.constantFrom('agent' as const, 'customer' as const, 'jira' as const),
    steps: fc.array(fc.record({ what, from: text, to }), { maxLength: 4 }),
    reason: fc.string(),
    match: fc.constantFrom(null, { by: 'contact' as const }, { by: 'none' as const }),
  });
  const policies = ['fairFromChange', 'carryElapsed', 'locked'] as const;
  const policy = fc.constantFrom(...policies.map((severityChange) => ({ ...plan, clock: { ...plan.clock, severityChange } })));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), createdAt, policy, (changes, raisedAt, terms) => {
      const input = facts({ createdAt: raisedAt, changes });
      expect(JSON.stringify(assess(input, customer, terms))).toBe(JSON.stringify(assess(input, customer, terms)));
    }),
    { seed, numRuns: 500 },
  );
});
