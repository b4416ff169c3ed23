import type { Customer } from '../../../src/domain/customer/customer';
import { standardResumesAt } from '../../../src/domain/desk/standard-desk';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { adopterOf, adoption, lacksContact, move, movedTo } from '../../../src/domain/request/adoption';
import { assess } from '../../../src/domain/request/assess';
import { waysForward } from '../../../src/words/reasons';
import { standardResumes } from '../../../src/words/standard-desk';
import { acme, aiko, at, facts } from './builders';

const ben = { ...aiko, id: 'acme-ben', accountId: 'person:ben-carter', name: 'Ben Carter' };
const customer: Customer = { ...acme, contacts: [aiko, ben] };
const saturday = at('2019-11-16 10:00 America/Los_Angeles');
/** Dana of Acme, not registered, about Jira being down. */
const x01 = facts({
  createdAt: saturday,
  reporterAccountId: 'person:dana-reed',
  match: { by: 'domain' },
  choice: { productKey: 'jira-software', instanceId: null, severity: 'L1' },
});
const english = { language: 'en', zone: 'America/Los_Angeles' } as const;
const japanese = { language: 'ja', zone: 'Asia/Tokyo' } as const;

describe('X01 Saturday 16 November 2019, 10:00 Los Angeles: an L1 by somebody who is no contact', () => {
  const verdict = assess(x01, customer, premier2019);

  test('CON-1, EXC-1 it is accepted, standard, without a due time, and a contact would make it premium', () => {
    expect([verdict.track, verdict.clock.state, lacksContact(verdict)]).toEqual(['standard', 'none', true]);
  });

  test('TEA-7 standard support resumes on Monday, in both languages', () => {
    expect(standardResumes(verdict, premier2019, saturday, english)).toBe(
      'Standard support does not work at weekends: it resumes on Monday at 10:00 Sydney time.',
    );
    expect(standardResumes(verdict, premier2019, saturday, japanese)).toBe(
      '標準サポートは週末には対応していません。シドニー時間の月曜日 10:00 に再開します。',
    );
  });

  test.each([
    ['Friday 16:59 Los Angeles', '2019-11-15 16:59 America/Los_Angeles', null],
    ['Friday 17:00 Los Angeles', '2019-11-15 17:00 America/Los_Angeles', '2019-11-18 10:00 Australia/Sydney'],
    ['Monday 09:59 Sydney', '2019-11-18 09:59 Australia/Sydney', '2019-11-18 10:00 Australia/Sydney'],
    ['Monday 10:00 Sydney', '2019-11-18 10:00 Australia/Sydney', null],
  ])('TEA-7 %s', (_name, when, resumes) => {
    expect(standardResumesAt(verdict, premier2019, at(when))).toBe(resumes === null ? null : at(resumes));
  });

  test('TEA-7 is not said of premium requests, nor of a product with support of its own (GEN-3)', () => {
    const opsgenie = assess({ ...x01, choice: { productKey: 'opsgenie', instanceId: null, severity: 'L1' } }, customer, premier2019);
    expect(standardResumesAt(opsgenie, premier2019, saturday)).toBeNull();
    expect(
      standardResumesAt(assess({ ...x01, reporterAccountId: ben.accountId }, customer, premier2019), premier2019, saturday),
    ).toBeNull();
  });

  test('CON-1 the reader is told to ask a contact', () => {
    expect(waysForward(verdict, premier2019, english, 'after').length).toBeGreaterThanOrEqual(2);
  });
});

describe('X02 Ben takes it over at 10:20', () => {
  const at1020 = at('2019-11-16 10:20 America/Los_Angeles');
  const change = adoption(x01, { id: 'adoption-1', by: ben.accountId, at: at1020 });
  const adopted = { ...x01, changes: [change] };

  test('CON-1 premier, due 10:50: the clock starts when it qualifies, and the creation time stays', () => {
    const verdict = assess(adopted, customer, premier2019);
    expect(verdict).toMatchObject({
      track: 'premier',
      contactId: ben.id,
      clock: { startAt: at1020, dueAt: at('2019-11-16 10:50 America/Los_Angeles'), basis: 'qualified' },
    });
    expect(verdict.reasons.map(({ code }) => code)).toContain('contactAdopted');
    expect([adopted.createdAt, adopted.reporterAccountId, adopterOf(adopted)]).toEqual([saturday, 'person:dana-reed', ben.accountId]);
  });

  test('CON-12 nobody else of Acme, nor of another company, makes it premium', () => {
    for (const by of ['person:dana-reed', 'person:stranger']) {
      const verdict = assess({ ...x01, changes: [adoption(x01, { id: 'adoption-2', by, at: at1020 })] }, customer, premier2019);
      expect(verdict.track).toBe('standard');
    }
  });

  test('NEW-7 a contact for whom somebody stands in cannot, and the stand-in can', () => {
    const standIn = {
      id: 'stand-in-1',
      contactId: ben.id,
      accountId: 'person:dana-reed',
      name: 'Dana Reed',
      endedAt: null,
      by: aiko.accountId,
    };
    const away: Customer = { ...customer, standIns: [{ ...standIn, from: saturday - 1, to: saturday + 86_400_000 }] };
    const by = (accountId: string) =>
      assess(
        { ...x01, reporterAccountId: 'person:kim', changes: [adoption(x01, { id: 'a-3', by: accountId, at: at1020 })] },
        away,
        premier2019,
      );
    expect([by(ben.accountId).track, by('person:dana-reed').track]).toEqual(['standard', 'premier']);
  });
});

describe('X31 requests that Ben raised before the contract', () => {
  const moved = at('2019-11-06 15:00 America/Los_Angeles');
  const registered: Customer = { ...customer, contacts: [aiko, { ...ben, activeFrom: at('2019-11-06 14:00 America/Los_Angeles') }] };

  test.each([
    ['of a colleague who was no contact yet', { match: { by: 'domain' } as const }, registered],
    ['when nobody knew the company yet', { match: { by: 'none' } as const }, registered],
    ['before the licence began', { match: { by: 'domain' } as const, createdAt: at('2019-10-10 09:00 America/Los_Angeles') }, registered],
  ])('ONB-4 %s: moved, it counts from the move and keeps its creation time', (_name, changed, of) => {
    const old = facts({ reporterAccountId: ben.accountId, ...changed });
    const before = assess(old, of, premier2019);
    expect(before.track).toBe('standard');
    expect(movedTo(old, before, of, premier2019, moved)).toMatchObject({
      track: 'premier',
      clock: { startAt: moved, dueAt: at('2019-11-06 17:00 America/Los_Angeles'), basis: 'qualified' },
    });
    expect(move(old, { id: 'move-1', by: 'person:maya-torres', at: moved }).steps).toEqual([
      { what: 'contact', from: null, to: ben.accountId },
    ]);
  });

  test.each([
    ['one that was answered', { response: { at: moved - 1, commentId: '7', accountId: 'person:maya-torres' } }],
    ['one that was closed', { endedAt: moved - 1 }],
    ['one of somebody who is no contact', { reporterAccountId: 'person:dana-reed' }],
    ['one that is premium already', { reporterAccountId: aiko.accountId }],
    ['one about a product the offering does not cover (GEN-3)', { choice: { productKey: 'opsgenie', instanceId: null, severity: 'L2' } }],
  ])('ONB-4 %s cannot be moved', (_name, changed) => {
    const old = facts({ reporterAccountId: ben.accountId, match: { by: 'domain' }, ...changed });
    expect(movedTo(old, assess(old, registered, premier2019), registered, premier2019, moved)).toBeNull();
  });
});
