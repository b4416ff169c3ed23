import { issuePlace } from '../changing';
import { at, type Desk, openDesk, type Raised } from '../desk';
import { handing, publishNumbers } from '../handing';
import { REGIONS, roster, take } from '../rostered';
import { SITE } from './customer-desk';

const LA = 'America/Los_Angeles';
const PANEL = '7f1c2b0a-5d64-4c1e-9a53-2f0e8d6b41c7';
const settings = (desk: Desk, key: string, payload: object) => desk.ask('olivia-grant', 'app-settings', key, SITE, payload);

/** What the desk has to do with a request before the app is uninstalled. */
export interface Story {
  readonly desk: Desk;
  readonly requests: Readonly<Record<'open' | 'met' | 'breached' | 'changed' | 'handed' | 'escalated' | 'booked', Raised>>;
}

const escalation = {
  ...{ team: 'Bamboo agents', summary: 'Agents are lost after a restart', ask: 'Why does the broker not take them back?' },
  ...{ development: 'DEV', coordinator: 'person:maya-torres', nextUpdateAt: at(`2026-10-31 09:00 ${LA}`) },
};
const booking = {
  ...{ from: at(`2026-11-21 09:00 ${LA}`), to: at(`2026-11-21 17:00 ${LA}`), zone: LA, purpose: 'upgrade', productKeys: ['bamboo'] },
  ...{ upgradePlan: 'Stop, back up, upgrade, start.', rollbackPlan: 'Restore the snapshot.', contact: 'Grace Miller, +1 415 555 0100' },
};

/** A Friday at the example desk, by ten minutes to five in Los Angeles: two customers, two plans, seven requests. */
export const playFriday = async (): Promise<Story> => {
  const desk = await openDesk(`2026-10-30 09:00 ${LA}`);
  const until = (time: string): Promise<void> => desk.site.clock.moveTo(at(`2026-10-30 ${time} ${LA}`));
  const act = async (request: Raised, kind: string, action: string, fields: object) => {
    const answer = await desk.ask('maya-torres', 'issue-context', 'act', issuePlace(request), {
      kind,
      recordId: null,
      action,
      fields,
      id: `pressing-${kind}-1`,
    });
    if (Reflect.get(Object(answer), 'state') !== 'done') throw new Error(`${kind}: ${JSON.stringify(answer)}`);
  };
  const hands = handing(desk);
  await settings(desk, 'setPromiseByMail', { on: true });
  await roster(desk, REGIONS);
  const met = await desk.raise('aoi-tanaka', { productKey: 'bamboo', severity: 'L2', instanceId: 'kita-bamboo-production' });
  const breached = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  await desk.pass(20);
  await desk.comment('maya-torres', met.issueKey, true);
  await until('11:30');
  await desk.comment('maya-torres', breached.issueKey, true);
  const note = { id: 'note-1', cause: 'unseen', sentence: 'Amsterdam thought San Francisco had it.', excused: false };
  await desk.ask('maya-torres', 'issue-context', 'noteBreach', issuePlace(breached), note);
  await publishNumbers(desk);
  const changed = await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L3' });
  const booked = desk.site.jira.createRequest({
    ...{ reporter: 'person:grace-miller', serviceDeskId: '1', requestTypeId: '15', summary: 'Upgrade of Bamboo', description: '' },
    properties: { [PANEL]: { premier: { care: booking } } },
  });
  await until('13:00');
  await act(booked, 'booking', 'approve', { engineer: 'person:daan-visser' });
  const wanted = { id: 'confirmation-1', reason: 'Production is down for everybody', seen: 0, severity: 'L2' };
  await desk.ask('maya-torres', 'issue-context', 'changeRequest', issuePlace(changed), wanted);
  const escalated = await desk.raise('kenji-sato', { productKey: 'bamboo', severity: 'L3', instanceId: 'kita-bamboo-production' });
  await act(escalated, 'escalation', 'raise', escalation);
  const handed = await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L1' });
  await until('13:20');
  await desk.comment('maya-torres', handed.issueKey, true);
  await until('16:35');
  await hands.offer('maya-torres', handed);
  await until('16:42');
  expect(await hands.accept('yuki-mori', handed)).toMatchObject({ state: 'done' });
  await until('16:46');
  const open = await desk.raise('grace-miller', { productKey: 'confluence', severity: 'L1' });
  await until('16:48');
  await take(desk, open, 'maya-torres');
  await until('16:50');
  return { desk, requests: { open, met, breached, changed, handed, escalated, booked } };
};
