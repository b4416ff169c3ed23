import { issuePlace, requestPlace } from '../changing';
import type { Desk, Raised } from '../desk';
import { NOTE } from '../handing';
import { REGIONS, roster, take } from '../rostered';
import { type Command, command } from './command';

const WEDNESDAY = '2026-10-28 09:00 America/Los_Angeles';
const SITE = { type: 'jira:adminPage' };
const l2 = { productKey: 'bamboo', severity: 'L2' };
const l1 = { productKey: 'jira-software', severity: 'L1' };

const byMail = async (desk: Desk): Promise<void> => {
  await desk.ask('olivia-grant', 'app-settings', 'setPromiseByMail', SITE, { on: true });
};
const onDuty = async (desk: Desk): Promise<void> => {
  await roster(desk, { ...REGIONS, 'region:amer': { ...REGIONS['region:amer'], weeks: { '2026-W44': ['maya'] } } });
};
const raised =
  (choice: object | null, reporter = 'grace-miller') =>
  async (desk: Desk): Promise<Raised> => {
    await byMail(desk);
    const request = await desk.raise(reporter, choice, { organizationIds: ['102'] });
    await desk.pass(2);
    return request;
  };
const change =
  (wanted: object) =>
  (desk: Desk, request: Raised): Promise<unknown> =>
    desk.ask('maya-torres', 'issue-context', 'changeRequest', issuePlace(request), {
      ...{ id: 'change-0001', reason: 'It is worse than it looked', seen: 0 },
      ...wanted,
    });
const handed = async (desk: Desk): Promise<Raised> => {
  await roster(desk, REGIONS);
  return desk.raise('grace-miller', l1);
};
const handOver = (desk: Desk, request: Raised, person: string, action: string, fields: object = {}): Promise<unknown> =>
  desk.ask(person, 'issue-context', 'act', issuePlace(request), {
    ...{ kind: 'handoff', recordId: null, action, fields, id: `handing-${action}` },
  });
const transition = (desk: Desk, { issueKey }: Raised, id: string): Promise<unknown> =>
  desk.rest('olivia-grant', 'POST', `/rest/api/3/issue/${issueKey}/transitions`, { transition: { id } });

/** What happens to a request from its arrival to its end. */
export const commandsOfRequests: readonly Command[] = [
  command({
    ...{ name: 'a request is raised, the promise goes by mail', from: WEDNESDAY, arrange: byMail },
    act: (desk) => desk.raise('grace-miller', l2),
  }),
  command({
    ...{ name: 'a request is raised, whoever is on duty is assigned and told', from: WEDNESDAY, arrange: onDuty },
    act: (desk) => desk.raise('grace-miller', l2),
  }),
  command({
    ...{ name: 'a request of nobody’s is raised', from: WEDNESDAY, arrange: byMail },
    act: (desk) => desk.raise('dana-brooks', l2, { organizationIds: ['102'] }),
  }),
  command({
    ...{ name: 'an agent answers', from: WEDNESDAY, arrange: raised(l2) },
    act: (desk, { issueKey }) => desk.comment('maya-torres', issueKey, true),
  }),
  command({ name: 'a request is resolved', from: WEDNESDAY, arrange: raised(l2), act: (desk, request) => transition(desk, request, '31') }),
  command({
    ...{ name: 'a request is deleted', from: WEDNESDAY, arrange: raised(l2) },
    act: (desk, { issueKey }) => desk.rest('olivia-grant', 'DELETE', `/rest/api/3/issue/${issueKey}`),
    mends: 11,
  }),
  command({ name: 'an agent changes the severity', from: WEDNESDAY, arrange: raised(l2), act: change({ severity: 'L1' }) }),
  command({ name: 'an agent changes the product', from: WEDNESDAY, arrange: raised(l2), act: change({ productKey: 'confluence' }) }),
  command({
    ...{ name: 'an agent changes the reporter', from: WEDNESDAY, arrange: raised(l2) },
    act: change({ reporterAccountId: 'person:peter-novak' }),
  }),
  command({
    ...{ name: 'an agent says that it is out of scope, and writes so', from: WEDNESDAY, arrange: raised(l2) },
    act: (desk, request) =>
      desk.ask('maya-torres', 'issue-context', 'markScope', issuePlace(request), {
        ...{
          id: 'mark-0001',
          to: 'EXC-12',
          renewal: null,
          reason: 'Checked with the customer',
          reply: 'Please ask your partner.',
          seen: 0,
        },
      }),
  }),
  command({
    ...{ name: 'the customer completes a request that came by mail', from: WEDNESDAY, arrange: raised(null) },
    act: (desk, request) =>
      desk.ask('grace-miller', 'request-panel', 'completeRequest', requestPlace(request), {
        choice: { productKey: 'jira-software', instanceId: 'harbor-jira-production', severity: 'L2' },
      }),
  }),
  command({
    ...{ name: 'a contact adopts a colleague’s request', from: WEDNESDAY, arrange: raised(l2, 'dana-brooks') },
    act: (desk, request) =>
      desk.ask('peter-novak', 'request-panel', 'adoptRequest', requestPlace(request), { issueId: request.issueId, id: 'adopt-0001' }),
  }),
  command({
    ...{ name: 'an agent asks a contact to adopt', from: WEDNESDAY, arrange: raised(l2, 'dana-brooks') },
    act: (desk, request) =>
      desk.ask('maya-torres', 'issue-context', 'askContact', issuePlace(request), {
        ...{ contactId: 'harbor-grace', text: 'Could you take this on?', id: 'asking-0001' },
      }),
  }),
  command({
    name: '“I have it” is pressed',
    from: WEDNESDAY,
    arrange: async (desk) => {
      await onDuty(desk);
      return desk.raise('grace-miller', l1);
    },
    act: (desk, request) => take(desk, request, 'maya-torres'),
  }),
  command({
    name: 'the next person is called about an L1 that nobody took',
    from: WEDNESDAY,
    arrange: async (desk) => {
      await onDuty(desk);
      const request = await desk.raise('grace-miller', l1);
      await desk.pass(4.5);
      return request;
    },
    act: (desk) => desk.pass(0.6),
    mends: 3,
  }),
  command({
    name: 'the next update is promised',
    from: WEDNESDAY,
    arrange: async (desk) => {
      await roster(desk, REGIONS, { nextUpdates: true });
      const request = await raised(l2)(desk);
      await desk.comment('maya-torres', request.issueKey, true);
      return request;
    },
    act: (desk, request) =>
      desk.ask('maya-torres', 'issue-context', 'promiseUpdate', issuePlace(request), {
        at: Date.parse('2026-10-28T20:00:00Z'),
        id: 'update-0001',
      }),
  }),
  command({
    ...{ name: 'a handoff is written', from: '2026-10-30 16:10 America/Los_Angeles', arrange: handed },
    act: (desk, request) => handOver(desk, request, 'maya-torres', 'offer', NOTE),
  }),
  command({
    name: 'a handoff is accepted',
    from: '2026-10-30 16:10 America/Los_Angeles',
    arrange: async (desk) => {
      const request = await handed(desk);
      await handOver(desk, request, 'maya-torres', 'offer', NOTE);
      return request;
    },
    act: (desk, request) => handOver(desk, request, 'yuki-mori', 'accept'),
  }),
  command({
    ...{ name: 'a call is logged', from: WEDNESDAY, arrange: raised(l2) },
    act: (desk, request) =>
      desk.ask('maya-torres', 'issue-context', 'act', issuePlace(request), {
        ...{ kind: 'call', recordId: null, action: 'log', id: 'calling-0001' },
        fields: {
          caller: 'harbor-grace',
          callKind: 'phone',
          minutes: 5,
          notes: 'They restarted node 2.',
          at: Date.parse('2026-10-28T16:05:00Z'),
          answers: true,
        },
      }),
  }),
];
