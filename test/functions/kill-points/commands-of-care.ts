import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { issuePlace, requestPlace } from '../changing';
import { at, type Desk, type Raised } from '../desk';
import { ownDesk } from '../own-desk';
import { type Command, command } from './command';
import { idle } from './idle';

const LA = 'America/Los_Angeles';
const WEDNESDAY = `2026-10-28 09:00 ${LA}`;
const SITE = { type: 'jira:adminPage' };
const bamboo = { productKey: 'bamboo', severity: 'L2', instanceId: 'harbor-bamboo-production' };

/** An agent, or a contact, acts on a record of care; pressed again it is the same press. */
const press = (
  desk: Desk,
  request: Raised,
  person: string,
  kind: string,
  action: string,
  fields: object = {},
  recordId: string | null = null,
) => {
  const isContact = ['grace-miller', 'aoi-tanaka'].includes(person);
  const payload = { kind, recordId, action, fields, id: `pressing-${kind}-${action}` };
  const place = isContact ? requestPlace(request) : issuePlace(request);
  return desk.ask(person, isContact ? 'request-panel' : 'issue-context', 'act', place, payload) as Promise<{
    state: string;
    recordId: string;
  }>;
};
const raised = async (desk: Desk): Promise<Raised> => desk.raise('grace-miller', bamboo);

const onboarding = async (desk: Desk): Promise<Raised> => {
  const request = desk.site.jira.createRequest({
    ...{ reporter: 'person:aoi-tanaka', serviceDeskId: '1', requestTypeId: '13', organizationIds: ['101'] },
    ...{ summary: 'オンボーディングの開始', description: '' },
  });
  await desk.pass(1);
  return request;
};
const idOf = async (desk: Desk, answer: unknown): Promise<Raised> => {
  const { issueKey } = answer as { issueKey: string };
  const { id } = (await desk.rest('olivia-grant', 'GET', `/rest/api/3/issue/${issueKey}`)) as { id: string };
  return { issueId: id, issueKey };
};
const askForCheck = (desk: Desk): Promise<unknown> =>
  ownDesk(desk).ask('grace-miller', 'raiseCare', {
    ...{ kind: 'health-check', id: 'asking-first-check', fields: { instanceId: 'harbor-bamboo-production' } },
  });
const booking = {
  ...{ from: at(`2026-11-21 09:00 ${LA}`), to: at(`2026-11-21 17:00 ${LA}`), zone: LA },
  ...{ purpose: 'upgrade', productKeys: ['bamboo'], upgradePlan: 'Stop, back up, upgrade, start.' },
  ...{ rollbackPlan: 'Restore the snapshot.', contact: 'Grace Miller, +1 415 555 0100' },
};
const book = (desk: Desk): Promise<unknown> =>
  ownDesk(desk).ask('grace-miller', 'raiseCare', { kind: 'booking', id: 'asking-first-booking', fields: booking });
const booked = async (desk: Desk): Promise<Raised> => {
  const request = await idOf(desk, await book(desk));
  await desk.pass(1);
  return request;
};
const approve = (desk: Desk, request: Raised): Promise<unknown> =>
  press(desk, request, 'maya-torres', 'booking', 'approve', { engineer: 'person:daan-visser' });
const escalation = {
  ...{ team: 'Bamboo agents', summary: 'Agents are lost after a restart', ask: 'Why does the broker not take them back?' },
  ...{ development: 'DEV', coordinator: 'person:maya-torres', nextUpdateAt: at(`2026-10-29 09:00 ${LA}`), tells: true },
};
/** Where the issue was being made nobody knows whether it was: the agent looks, and names it or has it made. */
const decideOnDevelopment = async (desk: Desk, request: Raised): Promise<unknown> => {
  const answer = await press(desk, request, 'maya-torres', 'escalation', 'raise', escalation);
  const { care } = (await desk.ask('maya-torres', 'issue-context', 'issuePanel', issuePlace(request))) as {
    care: { escalations: { all: { escalation: { development: { state: string } } }[] } };
  };
  if (care.escalations.all[0]?.escalation.development.state === 'open') return answer;
  const isMade = await desk.rest('maya-torres', 'GET', '/rest/api/3/issue/DEV-1').then(
    () => true,
    () => false,
  );
  return press(desk, request, 'maya-torres', 'escalation', 'open', { development: isMade ? 'DEV-1' : 'DEV' }, answer.recordId);
};
const wanted = {
  ...{ items: ['heap-dump', 'database-backup'], note: 'To see who holds the lock.' },
  ...{ neededBy: at(`2026-10-30 09:00 ${LA}`), reminds: true },
};
const reviewed = async (desk: Desk): Promise<Raised> => {
  const request = await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L1' });
  await desk.pass(5);
  await desk.comment('maya-torres', request.issueKey, true);
  await desk.rest('olivia-grant', 'POST', `/rest/api/3/issue/${request.issueKey}/transitions`, { transition: { id: '31' } });
  await desk.pass(1);
  const draft = (await desk.ask('maya-torres', 'issue-context', 'incidentDraft', issuePlace(request))) as { fields: object };
  await press(desk, request, 'maya-torres', 'incident-report', 'save', { ...draft.fields, section2: 'A lock was never released.' });
  await press(desk, request, 'daan-visser', 'incident-report', 'review');
  return request;
};

/** The care around requests. */
export const commandsOfCare: readonly Command[] = [
  command({ name: 'an onboarding begins with a request of its type', from: WEDNESDAY, arrange: async () => null, act: onboarding }),
  command({
    ...{ name: 'an onboarding step is left out', from: WEDNESDAY, arrange: onboarding },
    act: (desk, request) =>
      press(
        desk,
        request,
        'maya-torres',
        'onboarding',
        'leaveOut',
        { step: 'environment', reason: 'Known.' },
        `onboarding-${request.issueId}`,
      ),
  }),
  command({
    ...{ name: 'an onboarding’s plan is sent', from: WEDNESDAY, arrange: onboarding },
    act: (desk, request) =>
      press(
        ...([desk, request, 'maya-torres', 'onboarding', 'writePlan'] as const),
        { stabilityPlan: '検索インデックスを専用ディスクに移します。', tells: true },
        `onboarding-${request.issueId}`,
      ),
  }),
  command({
    name: 'a health check is asked for',
    from: `2026-11-16 09:00 ${LA}`,
    arrange: async () => null,
    act: askForCheck,
    hesitates: 1,
  }),
  command({
    name: 'a health check is finished',
    from: `2026-11-16 09:00 ${LA}`,
    arrange: async (desk) => {
      const request = await idOf(desk, await askForCheck(desk));
      await desk.pass(1);
      await press(desk, request, 'maya-torres', 'health-check', 'start');
      const finding = { area: '4', level: 'critical', title: 'Heap of 2 GB', advice: 'Raise it to 6 GB.' };
      await press(desk, request, 'maya-torres', 'health-check', 'addFinding', finding);
      return request;
    },
    act: (desk, request) => press(desk, request, 'maya-torres', 'health-check', 'finish', { summary: 'One matter.' }),
  }),
  command({ name: 'a weekend is booked', from: `2026-10-26 09:00 ${LA}`, arrange: async () => null, act: book, hesitates: 1 }),
  command({
    ...{ name: 'a booking is approved', from: `2026-10-26 09:00 ${LA}`, arrange: booked },
    act: approve,
  }),
  command({
    name: 'the request of an approved booking is deleted',
    from: `2026-10-26 09:00 ${LA}`,
    arrange: async (desk) => {
      const request = await booked(desk);
      await approve(desk, request);
      return request;
    },
    act: (desk, { issueKey }) => desk.rest('olivia-grant', 'DELETE', `/rest/api/3/issue/${issueKey}`),
    ...{ again: null, isMendedByNight: true },
  }),
  command({
    ...{ name: 'an escalation makes a development issue', from: WEDNESDAY, arrange: raised },
    act: (desk, request) => press(desk, request, 'maya-torres', 'escalation', 'raise', escalation),
    again: decideOnDevelopment,
    hesitates: 2,
    mayDiffer: /^kvs-care escalation\S*\.steps\.1/,
  }),
  command({
    ...{ name: 'information is asked for', from: WEDNESDAY, arrange: raised },
    act: (desk, request) => press(desk, request, 'maya-torres', 'information', 'ask', wanted),
  }),
  command({
    name: 'an item of an information request is ticked off',
    from: WEDNESDAY,
    arrange: async (desk) => {
      const request = await raised(desk);
      const { recordId } = await press(desk, request, 'maya-torres', 'information', 'ask', { ...wanted, items: ['heap-dump'] });
      await desk.pass(1);
      return { request, recordId };
    },
    act: (desk, { request, recordId }) =>
      press(desk, request, 'grace-miller', 'information', 'supply', { item: 'heap-dump', how: 'attachment' }, recordId),
  }),
  command({
    ...{ name: 'an incident report is shared', from: WEDNESDAY, arrange: reviewed },
    act: (desk, request) => press(desk, request, 'maya-torres', 'incident-report', 'share'),
  }),
  command({
    name: 'customers are written to before the weekend',
    from: `2026-10-30 11:45 ${LA}`,
    arrange: async (desk) => {
      await desk.ask('olivia-grant', 'app-settings', 'setWeekendLetter', SITE, { on: true });
      const request = await desk.raise('grace-miller', bamboo);
      await desk.site.clock.moveTo(at(`2026-10-30 11:59 ${LA}`));
      return request;
    },
    act: (desk) => desk.pass(2),
    mends: 11,
  }),
  command({
    name: 'a reminder of an information request comes',
    from: WEDNESDAY,
    arrange: async (desk) => {
      const draft = { ...premier2019, informationRequests: { ...premier2019.informationRequests, remindAfterDays: 1 } };
      const ask = (key: string, payload: unknown = {}) => desk.ask('olivia-grant', 'app-settings', key, SITE, payload);
      await ask('comparePlan', { draft, over: { what: 'open' } });
      await desk.pass(1);
      const { job } = (await ask('plan')) as { job: { run: number } };
      await ask('publishPlan', { run: job.run, effectiveFrom: '2026-10-28', note: { en: '', ja: '' }, acceptCases: false });
      const request = await raised(desk);
      await press(desk, request, 'maya-torres', 'information', 'ask', wanted);
      await idle(desk, 24 * 60);
      return request;
    },
    act: (desk) => desk.site.host.runSchedule('sweep'),
    again: null,
  }),
];
