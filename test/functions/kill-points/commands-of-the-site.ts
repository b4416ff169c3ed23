import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { add, chosen, registerDesk } from '../contacts/register-desk';
import { type Desk, PREM } from '../desk';
import { REGIONS, roster } from '../rostered';
import { bulkDesk, companies } from '../settings/bulk-desk';
import { type Command, command } from './command';
import { idle } from './idle';

const DAY = 24 * 60;
const WEDNESDAY = '2026-10-28 09:00 America/Los_Angeles';
const SITE = { type: 'jira:adminPage' };
const l2 = { productKey: 'bamboo', instanceId: 'harbor-bamboo-production', severity: 'L2' };
const HARUKA = 'person:haruka-ito';
const slower = {
  ...premier2019,
  severities: premier2019.severities.map((entry) => (entry.key === 'L2' ? { ...entry, targetMinutes: 240 } : entry)),
};

const ask = (desk: Desk, key: string, payload: unknown = {}): Promise<unknown> =>
  desk.ask('olivia-grant', 'app-settings', key, SITE, payload);
const raised = (desk: Desk) => desk.raise('grace-miller', l2);
const compared = async (desk: Desk): Promise<number> => {
  await raised(desk);
  await ask(desk, 'comparePlan', { draft: slower, over: { what: 'open' } });
  await desk.pass(1);
  const { job } = (await ask(desk, 'plan')) as { job: { run: number } };
  return job.run;
};
const publish = (desk: Desk, run: number): Promise<unknown> =>
  ask(desk, 'publishPlan', { run, effectiveFrom: '2026-10-28', note: { en: '', ja: '' }, acceptCases: false });
const served = async (desk: Desk): Promise<void> => {
  await ask(desk, 'serveProject', { projectId: PREM, requestTypeIds: [], on: true });
};

/** Imports, plans, schedules and the first use. */
export const commandsOfTheSite: readonly Command[] = [
  command({
    ...{ name: 'companies are imported', from: WEDNESDAY, arrange: async () => null },
    act: (desk) => bulkDesk(desk).handOver(companies(2)),
    settles: 2,
    mayDiffer: /^kvs-job import-job\.document\.saved|^kvs import:<then>:0 is more: \[\{"id":"company-00001"\},/,
  }),
  command({
    name: 'an import is undone',
    from: WEDNESDAY,
    arrange: async (desk) => {
      const answer = await bulkDesk(desk).handOver(companies(2));
      await desk.pass(5);
      return 'run' in answer ? answer.run : 0;
    },
    act: (desk, run) => bulkDesk(desk).steer('undoImport', run),
    settles: 2,
    mayDiffer: /^kvs-job import-job\.document\.step/,
  }),
  command({
    ...{ name: 'a draft of the plan is compared', from: WEDNESDAY, arrange: raised, settles: 1 },
    act: (desk) => ask(desk, 'comparePlan', { draft: slower, over: { what: 'open' } }),
  }),
  command({ name: 'a plan is published', from: WEDNESDAY, arrange: compared, act: publish }),
  command({
    name: 'open requests are assessed again by a plan',
    from: WEDNESDAY,
    arrange: async (desk) => publish(desk, await compared(desk)),
    act: (desk) => ask(desk, 'reassessRequests', { id: 'premier-2019', version: 2, keys: [] }),
    settles: 2,
  }),
  command({
    name: 'a project is served, with a request in it',
    from: WEDNESDAY,
    configured: false,
    arrange: raised,
    act: served,
    settles: 1,
  }),
  command({
    ...{ name: 'sample customers are added', from: WEDNESDAY, configured: false, arrange: served },
    act: (desk) => ask(desk, 'addSampleCustomers'),
  }),
  command({
    name: 'sample customers are removed',
    from: WEDNESDAY,
    configured: false,
    arrange: async (desk) => {
      await served(desk);
      await ask(desk, 'addSampleCustomers');
    },
    act: (desk) => ask(desk, 'removeSampleCustomers'),
  }),
  command({
    name: 'a sweep finds a request and an answer whose events were lost',
    from: WEDNESDAY,
    arrange: async (desk) => {
      const request = await raised(desk);
      desk.site.host.faults.deliveries = () => [];
      await desk.comment('maya-torres', request.issueKey, true);
      await desk.raise('peter-novak', l2);
    },
    act: (desk) => desk.site.host.runSchedule('sweep'),
    again: null,
    mends: 11,
  }),
  command({
    name: 'a night checks customers and links',
    from: WEDNESDAY,
    arrange: async (desk) => {
      await idle(desk, DAY);
      desk.site.jira.changePerson('person:kenji-sato', { active: false });
    },
    act: (desk) => desk.site.host.runSchedule('nightly'),
    again: null,
    settles: 5,
    isMendedByNight: true,
  }),
  command({
    name: 'a person’s data is erased',
    from: WEDNESDAY,
    arrange: async (desk) => {
      await registerDesk(desk).change('kita-bank', { ...add(chosen('haruka-ito')), attested: true }, true);
      await desk.pass(2);
      await desk.raise('haruka-ito', { productKey: 'jira-software', severity: 'L3' }, { organizationIds: ['101'] });
      await idle(desk, 7 * DAY);
    },
    act: (desk) => {
      desk.site.host.faults.accounts.set(HARUKA, 'closed');
      return desk.site.host.runSchedule('nightly');
    },
    again: null,
    settles: 5,
    isMendedByNight: true,
  }),
  command({
    ...{ name: 'who is on duty is saved', from: WEDNESDAY, arrange: async () => null },
    act: (desk) => roster(desk, REGIONS),
  }),
];
