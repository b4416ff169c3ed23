import { issuePlace, recordWith } from './changing';
import { type Desk, openDesk, type Raised } from './desk';

const settings = { type: 'jira:adminPage' };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
  // Haruka Ito is registered by address, and later writes with an account of her own that nobody linked.
  const person = { accountId: 'person:haruka-ito', email: 'haruka.ito@kitabank.example.jp', name: '', kind: 'direct', partner: '' };
  const command = { act: 'add', person, replaces: null, attested: true };
  await desk.ask('olivia-grant', 'app-settings', 'changeContact', settings, { customerId: 'kita-bank', command, accepted: true });
  desk.site.jira.changePerson('person:iris-moreau', { emailAddress: 'Haruka.Ito+private@kitabank.example.jp', displayName: 'H. Ito' });
  await desk.pass(2);
});
afterEach(() => desk.site.close());

const raise = (reporter = 'iris-moreau') =>
  desk.raise(reporter, { productKey: 'jira-software', severity: 'L2' }, { organizationIds: ['101'] });
const panel = async (request: Raised) =>
  (await desk.ask('maya-torres', 'issue-context', 'issuePanel', issuePlace(request))) as {
    ways: { samePerson: { accountName: string; contactName: string } | null; moved: { issueId: string } | null };
  };
const answer = (request: Raised, isSame: boolean, person = 'maya-torres') =>
  desk.ask(person, 'issue-context', 'answerSamePerson', issuePlace(request), { isSame }) as Promise<{ state: string }>;

describe('same person?', () => {
  test('an account with a contact’s address is a suggestion and no more: the request stays standard', async () => {
    const request = await raise();
    expect(recordWith(desk, request).assessment.track).toBe('standard');
    expect((await panel(request)).ways).toMatchObject({ samePerson: { accountName: 'H. Ito', contactName: '伊藤 遥' }, moved: null });
    await desk.pass(60);
    expect(recordWith(desk, request).assessment.track).toBe('standard');
  });

  test('the address is not kept: neither in the suggestion nor in the log', async () => {
    await raise();
    const suggestions = desk.site.host.storage.entity('job').entries();
    const found = suggestions.filter(([key]) => key.startsWith('same-person:'));
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain('@');
    expect(desk.lines.join('\n')).not.toContain('kitabank.example');
  });

  test('one click links it, and the waiting request can be moved in the next', async () => {
    const request = await raise();
    await desk.pass(2);
    expect(await answer(request, true)).toMatchObject({ state: 'saved' });
    expect((await panel(request)).ways).toMatchObject({ samePerson: null, moved: { issueId: request.issueId } });
    const later = await raise();
    expect(recordWith(desk, later).assessment.track).toBe('premier');
  });

  test('somebody else: remembered, and not asked again', async () => {
    const request = await raise();
    expect(await answer(request, false)).toEqual({ state: 'dismissed' });
    expect((await panel(await raise())).ways.samePerson).toBeNull();
  });

  test('answered twice at the same moment it is linked once', async () => {
    const request = await raise();
    const both = await Promise.all([answer(request, true), answer(request, true, 'daan-visser')]);
    expect(both.map(({ state }) => state)).toContain('saved');
    const kita = desk.site.host.storage
      .entity('customer')
      .entries()
      .find(([key]) => key === 'kita-bank')?.[1] as {
      document: { contacts: { id: string; accountId: string }[] };
    };
    expect(kita.document.contacts.filter(({ accountId }) => accountId === 'person:iris-moreau')).toHaveLength(1);
  });

  test('another address is no suggestion, and where Jira does not tell an address the request is judged all the same', async () => {
    expect((await panel(await raise('kenji-sato'))).ways.samePerson).toBeNull();
    desk.site.host.faults.around = async (call, proceed) =>
      call.path.includes('/user/email') ? new Response('{}', { status: 500 }) : proceed();
    const request = await raise();
    expect(recordWith(desk, request).assessment.track).toBe('standard');
  });

  test.each([
    ['nothing', null],
    ['no answer', { isSame: 'yes' }],
  ])('bad input is refused: %s', async (_name, payload) => {
    const request = await raise();
    expect(await desk.ask('maya-torres', 'issue-context', 'answerSamePerson', issuePlace(request), payload)).toEqual({ state: 'refused' });
  });
});
