import { handoff } from '../../../src/domain/care/handoff';
import type { CareRecord } from '../../../src/domain/care/record';
import { accountIdsIn } from '../../../src/domain/privacy/person-fields';
import { instantOf } from '../clock/written-time';
import { decided, knownAt, press, recordAfter } from './care-builders';

const maya = 'person:maya-torres';
const ravi = 'person:ravi-shah';
const note = { factsSoFar: 'Nobody can log in since 15:50.', nextStep: 'Read the thread dumps of both nodes.' };

const offered = (at = 'Fri 2019-11-15 16:35 PST'): CareRecord =>
  recordAfter(handoff, null, press('offer', maya, { fields: note }), knownAt(at));

describe('a warm handoff needs two people', () => {
  test('X30 accepted at 16:48, twelve minutes before the shift ends: warm, with the overlap measured', () => {
    const record = recordAfter(handoff, offered(), press('accept', ravi), knownAt('Fri 2019-11-15 16:48 PST'));
    expect(record).toMatchObject({
      state: 'warm',
      owner: ravi,
      nextAt: null,
      details: { from: 'region:amer', to: 'weekend', giver: maya, overlapMinutes: 12, note },
    });
    expect(record.steps.map(({ action, by }) => [action, by])).toEqual([
      ['offer', maya],
      ['accept', ravi],
    ]);
  });

  test('X30 not accepted: cold when the shift ends, and looked at again until the lead is told, then once in twenty hours while it waits', () => {
    const end = knownAt('Fri 2019-11-15 17:00 PST', {}, { found: { isTold: false, lead: 'person:olivia-grant' } });
    const cold = recordAfter(handoff, offered(), press('expire', null), end);
    expect(cold).toMatchObject({ state: 'cold', owner: null, details: { lead: 'person:olivia-grant', overlapMinutes: 0 } });
    expect(cold.nextAt).toBe(instantOf('Fri 2019-11-15 17:05 PST'));
    const told = recordAfter(
      handoff,
      cold,
      press('expire', null),
      knownAt('Fri 2019-11-15 17:05 PST', {}, { found: { isTold: true, lead: null } }),
    );
    expect(told).toMatchObject({ state: 'cold', nextAt: instantOf('Sat 2019-11-16 13:05 PST') });
  });

  test.each([
    ['from a cold one', () => recordAfter(handoff, offered(), press('expire', null), knownAt('Fri 2019-11-15 17:00 PST'))],
    ['before the app has looked', () => offered()],
  ])('accepted after the shift is no warm handoff: %s', (_title, made) => {
    const record = recordAfter(handoff, made(), press('accept', ravi), knownAt('Fri 2019-11-15 17:12 PST'));
    expect(record).toMatchObject({ state: 'taken', owner: ravi, details: { overlapMinutes: 0 } });
  });

  test('exactly when the shift ends the giver is gone', () => {
    const record = recordAfter(handoff, offered(), press('accept', ravi), knownAt('Fri 2019-11-15 17:00 PST'));
    expect(record.state).toBe('taken');
  });
});

describe('who may do what', () => {
  test.each([
    ['the giver cannot accept', maya, {}, 'handoff.giverCannotAccept'],
    ['nobody but the receiving team', ravi, { isReceiver: false }, 'handoff.notOfReceivingTeam'],
  ])('%s', (_title, by, found, code) => {
    const decision = decided(handoff, offered(), press('accept', by), knownAt('Fri 2019-11-15 16:48 PST', {}, { found }));
    expect(decision).toEqual({ state: 'invalid', problems: [{ path: '', code, values: {} }] });
  });

  test('an empty group, or none, keeps nobody away', () => {
    const known = knownAt('Fri 2019-11-15 16:48 PST', {}, { found: { isReceiver: null } });
    expect(recordAfter(handoff, offered(), press('accept', ravi), known).state).toBe('warm');
  });

  test('two people accept at once: the second is told that it is taken', () => {
    const warm = recordAfter(handoff, offered(), press('accept', ravi), knownAt('Fri 2019-11-15 16:48 PST'));
    const second = decided(handoff, warm, press('accept', 'person:daan-visser'), knownAt('Fri 2019-11-15 16:48 PST'));
    expect(second).toEqual({ state: 'overtaken', record: warm });
  });

  test('the same press twice changes nothing, and nobody else can repeat it', () => {
    const accepting = press('accept', ravi);
    const known = knownAt('Fri 2019-11-15 16:48 PST');
    const warm = recordAfter(handoff, offered(), accepting, known);
    expect(decided(handoff, warm, accepting, known)).toEqual({ state: 'same', record: warm });
    expect(decided(handoff, warm, { ...accepting, by: maya }, known)).toEqual({ state: 'refused' });
  });

  test('without a note there is nothing to accept', () => {
    const due = recordAfter(handoff, null, press('prompt', null), knownAt('Fri 2019-11-15 16:11 PST'));
    expect(decided(handoff, due, press('accept', ravi), knownAt('Fri 2019-11-15 16:20 PST'))).toEqual({ state: 'overtaken', record: due });
  });

  test('facts and next step have to be there, and nothing but the six fields is kept', () => {
    const known = knownAt('Fri 2019-11-15 16:35 PST');
    const decision = decided(handoff, null, press('offer', maya, { fields: { factsSoFar: ' ', files: 7 } }), known);
    expect(decision).toMatchObject({
      state: 'invalid',
      problems: [
        { path: 'factsSoFar', code: 'missing' },
        { path: 'nextStep', code: 'missing' },
        { path: 'files', code: 'notValid' },
      ],
    });
    const kept = recordAfter(handoff, null, press('offer', maya, { fields: { ...note, color: 'red' } }), known);
    expect(kept.details.note).toEqual(note);
  });

  test('a contact, and a made-up action, are refused', () => {
    const known = knownAt('Fri 2019-11-15 16:48 PST');
    expect(decided(handoff, offered(), press('accept', ravi, { as: 'contact' }), known)).toEqual({ state: 'refused' });
    expect(decided(handoff, offered(), press('expire', ravi), known)).toEqual({ state: 'refused' });
    expect(decided(handoff, offered(), press('steal', ravi), known)).toEqual({ state: 'refused' });
  });
});

test('who accepted gives it back while the giver is there, and not after', () => {
  const warm = recordAfter(handoff, offered(), press('accept', ravi), knownAt('Fri 2019-11-15 16:48 PST'));
  const back = recordAfter(handoff, warm, press('giveBack', ravi), knownAt('Fri 2019-11-15 16:52 PST'));
  expect(back).toMatchObject({ state: 'offered', owner: null, nextAt: instantOf('Fri 2019-11-15 17:00 PST') });
  expect(back.details.acceptedAt).toBeUndefined();
  expect(decided(handoff, warm, press('giveBack', maya), knownAt('Fri 2019-11-15 16:52 PST'))).toMatchObject({
    problems: [{ code: 'handoff.notYours' }],
  });
  expect(decided(handoff, warm, press('giveBack', ravi), knownAt('Fri 2019-11-15 17:00 PST'))).toMatchObject({
    problems: [{ code: 'handoff.shiftOver' }],
  });
});

test('a request that is resolved before the shift ends needs no handoff', () => {
  const end = knownAt('Fri 2019-11-15 17:00 PST', { resolvedAt: instantOf('Fri 2019-11-15 16:50 PST') });
  expect(recordAfter(handoff, offered(), press('expire', null), end)).toMatchObject({ state: 'notNeeded', nextAt: null });
});

test('the customer reads who has it now, and by whom it was handed over', () => {
  const nameOf = (accountId: string): string => ({ [maya]: 'Maya Torres', [ravi]: 'Ravi Shah' })[accountId] ?? '';
  const warm = recordAfter(handoff, offered(), press('accept', ravi), knownAt('Fri 2019-11-15 16:48 PST'));
  expect(handoff.customerView(warm, nameOf)).toMatchObject({
    sentence: 'handoff.customer.engineer',
    values: { engineer: 'Ravi Shah', giver: 'Maya Torres', place: 'weekend', atInstant: instantOf('Fri 2019-11-15 16:48 PST') },
  });
  expect(JSON.stringify(handoff.customerView(warm, nameOf))).not.toContain('thread dumps');
  expect(handoff.customerView(offered(), nameOf)).toBeNull();
});

test('everybody a handoff names is found when personal data is reported', () => {
  const end = knownAt('Fri 2019-11-15 17:00 PST', {}, { found: { isTold: false, lead: 'person:olivia-grant' } });
  const cold = recordAfter(handoff, offered(), press('expire', null), end);
  const taken = recordAfter(handoff, cold, press('accept', ravi), knownAt('Fri 2019-11-15 17:12 PST'));
  expect([...accountIdsIn(taken)].sort()).toEqual([maya, 'person:olivia-grant', ravi].sort());
});
