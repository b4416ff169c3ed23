import { premier2019 as plan } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import type { Assessment } from '../../../src/domain/request/assessment';
import type { ChangeStep, RequestFacts } from '../../../src/domain/request/facts';
import { standing } from '../../../src/domain/request/standing';
import { acme, aiko, at, choosing, facts } from './builders';
import { changed, clockAt, reporterChanged } from './changes';

const LA = 'America/Los_Angeles';
const SYDNEY = 'Australia/Sydney';
const customer = { ...acme, licences: [{ id: 'l', order: 'A', from: '2019-01-01', to: '2027-01-01', contactMode: 'direct' as const }] };
const under = (clock: Partial<typeof plan.clock>) => ({ ...plan, clock: { ...plan.clock, ...clock } });
const severity = (from: string, to: string): ChangeStep => ({ what: 'severity', from, to });
const product = (from: string, to: string): ChangeStep => ({ what: 'product', from, to });
const raised = (productKey: string, level: string, wallClock: string): RequestFacts =>
  facts({ createdAt: at(wallClock), ...choosing(productKey, level) });

describe('domain 9.3: changes before the first response, `fairFromChange`', () => {
  test.each<[string, RequestFacts, ChangeStep, string, string, string]>([
    [
      'S01 Wednesday: Jira L3 of 09:00 raised to L1 at 12:00',
      raised('jira-software', 'L3', `2019-11-13 09:00 ${LA}`),
      severity('L3', 'L1'),
      `2019-11-13 12:00 ${LA}`,
      `2019-11-13 17:00 ${LA}`,
      `2019-11-13 12:30 ${LA}`,
    ],
    [
      'S02 Wednesday: Jira L2 of 09:00 raised to L1 at 10:50',
      raised('jira-software', 'L2', `2019-11-13 09:00 ${LA}`),
      severity('L2', 'L1'),
      `2019-11-13 10:50 ${LA}`,
      `2019-11-13 11:00 ${LA}`,
      `2019-11-13 11:00 ${LA}`,
    ],
    [
      'S03 Wednesday: Jira L1 of 09:00 lowered to L3 at 09:10',
      raised('jira-software', 'L1', `2019-11-13 09:00 ${LA}`),
      severity('L1', 'L3'),
      `2019-11-13 09:10 ${LA}`,
      `2019-11-13 09:30 ${LA}`,
      `2019-11-13 17:00 ${LA}`,
    ],
    [
      'S04 Saturday: Fisheye L3 of Friday 18:00, held, raised to L1 at 10:00',
      raised('fisheye', 'L3', `2019-11-15 18:00 ${LA}`),
      severity('L3', 'L1'),
      `2019-11-16 10:00 ${LA}`,
      `2019-11-18 18:00 ${SYDNEY}`,
      `2019-11-16 10:30 ${LA}`,
    ],
    [
      'S05 Saturday: Bamboo L1 of 09:00 lowered to L2 at 09:10, now held',
      raised('bamboo', 'L1', `2019-11-16 09:00 ${LA}`),
      severity('L1', 'L2'),
      `2019-11-16 09:10 ${LA}`,
      `2019-11-16 09:30 ${LA}`,
      `2019-11-18 12:00 ${SYDNEY}`,
    ],
    [
      'S06 Saturday: L2 of 09:00 corrected from Bamboo to Jira at 11:00',
      raised('bamboo', 'L2', `2019-11-16 09:00 ${LA}`),
      product('bamboo', 'jira-software'),
      `2019-11-16 11:00 ${LA}`,
      `2019-11-18 12:00 ${SYDNEY}`,
      `2019-11-16 13:00 ${LA}`,
    ],
    [
      'S07 Saturday: L2 of 09:00 corrected from Jira to Bamboo at 09:30',
      raised('jira-software', 'L2', `2019-11-16 09:00 ${LA}`),
      product('jira-software', 'bamboo'),
      `2019-11-16 09:30 ${LA}`,
      `2019-11-16 11:00 ${LA}`,
      `2019-11-18 12:00 ${SYDNEY}`,
    ],
  ])('%s', (_title, before, step, when, oldDue, newDue) => {
    expect(clockAt(assess(before, customer, plan)).dueAt).toBe(at(oldDue));
    const clock = clockAt(assess(changed(before, when, step), customer, plan));
    expect(clock.dueAt).toBe(at(newDue));
    expect(clock.segments.at(-1)?.to).toBe(clock.dueAt);
    const counted = clock.segments.filter((segment) => segment.counted).reduce((sum, { from, to }) => sum + to - from, 0);
    expect(counted).toBe(clock.targetMinutes * 60_000);
    expect(clock.segments[0]?.from).toBe(clock.startAt);
  });

  test('S01 counts from the change, S02 keeps the earlier due time, S03 counts from the beginning', () => {
    const basisOf = (step: ChangeStep, from: string, when: string) => {
      const { basis, startAt } = clockAt(
        assess(changed(raised('jira-software', from, `2019-11-13 09:00 ${LA}`), when, step), customer, plan),
      );
      return [basis, startAt];
    };
    const nine = at(`2019-11-13 09:00 ${LA}`);
    expect(basisOf(severity('L3', 'L1'), 'L3', `2019-11-13 12:00 ${LA}`)).toEqual(['change', at(`2019-11-13 12:00 ${LA}`)]);
    expect(basisOf(severity('L2', 'L1'), 'L2', `2019-11-13 10:50 ${LA}`)).toEqual(['earlier', nine]);
    expect(basisOf(severity('L1', 'L3'), 'L1', `2019-11-13 09:10 ${LA}`)).toEqual([undefined, nine]);
  });

  test('S05 the clock is held now', () => {
    const lowered = assess(
      changed(raised('bamboo', 'L1', `2019-11-16 09:00 ${LA}`), `2019-11-16 09:10 ${LA}`, severity('L1', 'L2')),
      customer,
      plan,
    );
    expect(standing(lowered, plan, at(`2019-11-16 09:11 ${LA}`))).toMatchObject({ state: 'held', remainingMs: 120 * 60_000 });
  });
});

describe('Q01 Wednesday 6 November 2019: Jira L2 of 09:00 by somebody who is no contact', () => {
  const nine = at(`2019-11-06 09:00 ${LA}`);
  const three = at(`2019-11-06 15:00 ${LA}`);
  const dana = 'person:dana-brooks';
  const byDana = facts({ createdAt: nine, reporterAccountId: dana, match: { by: 'domain' }, ...choosing('jira-software', 'L2') });
  const registered = { ...customer, contacts: [aiko, { ...aiko, id: 'acme-dana', accountId: dana, activeFrom: three }] };

  test('the reporter is registered at 15:00: the clock starts then, the request was raised at 09:00', () => {
    const before = assess(byDana, registered, plan);
    expect([before.track, before.clock.state]).toEqual(['standard', 'none']);
    const after = assess(changed(byDana, three, { what: 'contact', from: null, to: dana }), registered, plan);
    expect(after.track).toBe('premier');
    expect(clockAt(after)).toMatchObject({ startAt: three, dueAt: at(`2019-11-06 17:00 ${LA}`), basis: 'qualified' });
  });

  test('the reporter becomes a registered contact at 15:00: the same', () => {
    const after = assess(reporterChanged(byDana, three, aiko.accountId), customer, plan);
    expect(clockAt(after)).toMatchObject({ startAt: three, dueAt: at(`2019-11-06 17:00 ${LA}`) });
    expect(after.contactId).toBe(aiko.id);
  });

  test('`clock.start: created` counts from 09:00: due 11:00, already missed', () => {
    const after = assess(reporterChanged(byDana, three, aiko.accountId), customer, under({ start: 'created' }));
    expect(clockAt(after)).toMatchObject({ startAt: nine, dueAt: at(`2019-11-06 11:00 ${LA}`) });
    expect(standing(after, plan, three).state).toBe('overdue');
  });

  test('changed to somebody who is no contact: standard, and changed back: no time is gained', () => {
    const raisedByAiko = facts({ createdAt: nine, ...choosing('jira-software', 'L2') });
    const away = reporterChanged(raisedByAiko, nine + 600_000, dana);
    expect(assess(away, customer, plan)).toMatchObject({ track: 'standard', clock: { state: 'none' } });
    const back = reporterChanged(away, nine + 1_800_000, aiko.accountId);
    expect(clockAt(assess(back, customer, plan)).dueAt).toBe(at(`2019-11-06 11:00 ${LA}`));
  });
});

describe('more than one change', () => {
  const l3 = raised('jira-software', 'L3', `2019-11-13 09:00 ${LA}`);
  const noon = `2019-11-13 12:00 ${LA}`;
  const due = (given: RequestFacts, terms = plan): number => clockAt(assess(given, customer, terms)).dueAt;

  test('raised at 12:00, its instance corrected at 12:10: still due 12:30 and still counted from 12:00', () => {
    const raisedToL1 = changed(l3, noon, severity('L3', 'L1'));
    const corrected = changed(raisedToL1, `2019-11-13 12:10 ${LA}`, { what: 'instance', from: null, to: null });
    expect(clockAt(assess(corrected, customer, plan))).toEqual(clockAt(assess(raisedToL1, customer, plan)));
  });

  test('raised and lowered again gains and loses nothing', () => {
    const there = changed(l3, noon, severity('L3', 'L1'));
    const back = changed(there, `2019-11-13 12:05 ${LA}`, severity('L1', 'L3'));
    expect(due(back)).toBe(at(`2019-11-13 17:00 ${LA}`));
  });

  test('steps taken together are one change: product and severity at once', () => {
    const before = raised('bamboo', 'L4', `2019-11-16 09:00 ${LA}`);
    const together = changed(before, `2019-11-16 11:00 ${LA}`, product('bamboo', 'jira-software'), severity('L4', 'L2'));
    expect(due(together)).toBe(at(`2019-11-16 13:00 ${LA}`));
  });

  test('to an excluded product and back: the due time stands as it was', () => {
    const away = changed(l3, noon, product('jira-software', 'trello'));
    expect(assess(away, customer, plan).clock.state).toBe('none');
    expect(due(changed(away, `2019-11-13 16:00 ${LA}`, product('trello', 'jira-software')))).toBe(at(`2019-11-13 17:00 ${LA}`));
  });

  test('records of the first versions have no changes and read as they did', () => {
    const { changes: _, ...old } = { ...l3, changes: [] };
    expect(JSON.stringify(assess(old, customer, plan))).toBe(JSON.stringify(assess({ ...old, changes: [] }, customer, plan)));
  });
});

describe('a breach that already happened stays on record', () => {
  const l1 = raised('jira-software', 'L1', `2019-11-13 09:00 ${LA}`);
  const lowered = changed(l1, `2019-11-13 10:00 ${LA}`, severity('L1', 'L3'));
  const answered = (given: RequestFacts): RequestFacts => ({
    ...given,
    response: { at: at(`2019-11-13 11:00 ${LA}`), commentId: '7', accountId: 'person:maya-torres' },
  });
  const clockOf = (given: RequestFacts, terms = plan): Assessment['clock'] => assess(given, customer, terms).clock;

  test('L1 missed at 09:30, lowered to L3 at 10:00: due 17:00, and missed whatever comes', () => {
    expect(clockOf(lowered)).toMatchObject({ state: 'open', dueAt: at(`2019-11-13 17:00 ${LA}`), missedAt: at(`2019-11-13 09:30 ${LA}`) });
    expect(clockOf(answered(lowered)).state).toBe('breached');
    expect(clockOf({ ...lowered, endedAt: at(`2019-11-13 11:00 ${LA}`) }).state).toBe('breached');
  });
  test('unless the plan says otherwise (`keepBreachWhenLowered`)', () => {
    expect(clockOf(answered(lowered), under({ keepBreachWhenLowered: false })).state).toBe('met');
  });
  test('lowered exactly when due is not too late', () => {
    expect(clockOf(answered(changed(l1, `2019-11-13 09:30 ${LA}`, severity('L1', 'L3')))).state).toBe('met');
  });
});

describe('after the first response nothing changes the clock (card 9)', () => {
  const response = { at: at(`2019-11-13 12:00 ${LA}`), commentId: '7', accountId: 'person:maya-torres' };
  const given = { ...raised('jira-software', 'L3', `2019-11-13 09:00 ${LA}`), response };
  test.each([
    ['at the very moment', `2019-11-13 12:00 ${LA}`],
    ['an hour later', `2019-11-13 13:00 ${LA}`],
  ])('%s', (_title, when) => {
    expect(assess(changed(given, when, severity('L3', 'L1')), customer, plan)).toEqual(assess(given, customer, plan));
  });
});

describe('`clock.severityChange` is data', () => {
  const l3 = raised('jira-software', 'L3', `2019-11-13 09:00 ${LA}`);
  const toL1 = changed(l3, `2019-11-13 12:00 ${LA}`, severity('L3', 'L1'));
  test('carryElapsed counts from creation, as Jira’s own clocks do: S01 is breached since 09:30', () => {
    expect(clockAt(assess(toL1, customer, under({ severityChange: 'carryElapsed' }))).dueAt).toBe(at(`2019-11-13 09:30 ${LA}`));
  });
  test('locked keeps the due time and its hours, whatever the severity says', () => {
    const verdict = assess(toL1, customer, under({ severityChange: 'locked' }));
    expect(verdict.severity).toBe('L1');
    expect(clockAt(verdict)).toMatchObject({ dueAt: at(`2019-11-13 17:00 ${LA}`), basis: 'locked', countedBy: { severity: 'L3' } });
  });
  test('locked does not hold back the first choice of a request that came by mail', () => {
    const mail = changed(
      { ...l3, choice: null },
      `2019-11-13 12:00 ${LA}`,
      { what: 'product', from: null, to: 'jira-software' },
      { what: 'severity', from: null, to: 'L1' },
    );
    expect(clockAt(assess(mail, customer, under({ severityChange: 'locked' }))).dueAt).toBe(at(`2019-11-13 12:30 ${LA}`));
  });
});

test('the earlier due time keeps its own hours: Jira L3 of Friday 14:00 corrected to Bamboo L2 at 16:30 is not held at the weekend', () => {
  const before = raised('jira-software', 'L3', `2019-11-15 14:00 ${LA}`);
  const after = changed(before, `2019-11-15 16:30 ${LA}`, product('jira-software', 'bamboo'), severity('L3', 'L2'));
  const verdict = assess(after, customer, plan);
  expect(clockAt(verdict)).toMatchObject({ dueAt: at(`2019-11-15 22:00 ${LA}`), basis: 'earlier' });
  expect(standing(verdict, plan, at(`2019-11-15 18:00 ${LA}`))).toMatchObject({ state: 'running', remainingMs: 4 * 3_600_000 });
});
