import { issuePlace } from '../changing';
import { add, chosen, registerDesk, typed } from '../contacts/register-desk';
import type { Desk, Raised } from '../desk';
import { ownDesk, person } from '../own-desk';
import { customerDesk, versionOf } from '../settings/customer-desk';
import { type Command, command } from './command';

const WEDNESDAY = '2026-10-28 09:00 America/Los_Angeles';
const KITA = 'kita-bank';
const project = { type: 'jira:projectPage', project: { id: '10001', key: 'PREM', type: 'service_desk' } };

const contactId = (desk: Desk, name: string): string =>
  registerDesk(desk)
    .stored(KITA)
    .contacts.find((contact) => contact.name === name)?.id ?? 'nobody';
const proposed = async (desk: Desk): Promise<string> => {
  await ownDesk(desk).change('aoi-tanaka', {
    ...{ act: 'add', replaces: null, attested: true },
    person: person({ name: '山田 太郎', email: 'taro.yamada@kitabank.example.jp' }),
  });
  return contactId(desk, '山田 太郎');
};
/** A request of somebody who is registered afterwards. */
const waiting = async (desk: Desk): Promise<Raised> => {
  const request = await desk.raise('haruka-ito', { productKey: 'jira-software', severity: 'L2' }, { organizationIds: ['101'] });
  await desk.pass(2);
  await registerDesk(desk).change(KITA, { ...add(chosen('haruka-ito')), attested: true }, true);
  await desk.pass(2);
  return request;
};
const sameAddress = async (desk: Desk): Promise<Raised> => {
  await registerDesk(desk).change(
    KITA,
    { ...add({ ...chosen('haruka-ito'), email: 'haruka.ito@kitabank.example.jp' }), attested: true },
    true,
  );
  desk.site.jira.changePerson('person:iris-moreau', { emailAddress: 'Haruka.Ito+private@kitabank.example.jp', displayName: 'H. Ito' });
  await desk.pass(2);
  const request = await desk.raise('iris-moreau', { productKey: 'jira-software', severity: 'L2' }, { organizationIds: ['101'] });
  await desk.pass(2);
  return request;
};
const opened = (desk: Desk, customerId: string | null) => customerDesk(desk).open(customerId);

/** Customers, their contacts and what they run. */
export const commandsOfCustomers: readonly Command[] = [
  command({
    ...{ name: 'a contact is added', from: WEDNESDAY, arrange: async () => null },
    act: (desk) => registerDesk(desk).change(KITA, { ...add(chosen('haruka-ito')), attested: true }, true),
  }),
  command({
    ...{ name: 'a contact is replaced', from: WEDNESDAY, arrange: async (desk: Desk) => contactId(desk, '佐藤 健二') },
    act: (desk, leaving) => registerDesk(desk).change(KITA, { ...add(chosen('haruka-ito'), leaving), attested: true }, true),
  }),
  command({
    ...{ name: 'a contact is removed', from: WEDNESDAY, arrange: async (desk: Desk) => contactId(desk, '佐藤 健二') },
    act: (desk, leaving) => registerDesk(desk).change(KITA, { act: 'remove', contactId: leaving }, true),
  }),
  command({ name: 'a contact proposes another one', from: WEDNESDAY, arrange: async () => null, act: proposed }),
  command({
    ...{ name: 'a proposed contact is approved', from: WEDNESDAY, arrange: proposed },
    act: (desk, waits) => registerDesk(desk).change(KITA, { act: 'approve', contactId: waits, note: '' }, true),
  }),
  command({
    ...{ name: 'somebody stands in', from: WEDNESDAY, arrange: async (desk: Desk) => contactId(desk, '佐藤 健二') },
    act: (desk, away) =>
      registerDesk(desk).change(
        KITA,
        { ...{ act: 'standIn', contactId: away, person: chosen('haruka-ito') }, from: '2026-10-29', to: '2026-11-03' },
        true,
      ),
  }),
  command({
    name: 'a change to contacts is undone',
    from: WEDNESDAY,
    arrange: async (desk) => {
      const answer = await registerDesk(desk).change(KITA, add(typed('ren.mori@kitabank.example.jp', '森 蓮')), true);
      return answer.state === 'saved' ? answer.version : 0;
    },
    act: (desk, version) => registerDesk(desk).undo(KITA, version),
  }),
  command({
    ...{ name: 'an account is said to be a contact’s', from: WEDNESDAY, arrange: sameAddress },
    act: (desk, request) => desk.ask('maya-torres', 'issue-context', 'answerSamePerson', issuePlace(request), { isSame: true }),
  }),
  command({
    ...{ name: 'waiting requests are moved to premium', from: WEDNESDAY, arrange: waiting },
    act: (desk, { issueId }) =>
      desk.ask('maya-torres', 'project-page', 'moveRequests', project, { customerId: KITA, issueIds: [issueId], id: 'move-0001' }),
  }),
  command({
    ...{ name: 'a customer is changed', from: WEDNESDAY, arrange: (desk: Desk) => opened(desk, KITA) },
    act: (desk, view) =>
      customerDesk(desk).save(view, { name: '北銀行ホールディングス', emailDomains: ['kitabank.example.jp', 'kita.example.jp'] }, true),
  }),
  command({
    ...{ name: 'a customer is removed', from: WEDNESDAY, arrange: (desk: Desk) => opened(desk, KITA) },
    act: (desk, { version }) => customerDesk(desk).remove(KITA, version, true),
  }),
  command({
    name: 'the removal of a customer is undone',
    from: WEDNESDAY,
    arrange: async (desk) => {
      const { version } = await opened(desk, KITA);
      return versionOf(await customerDesk(desk).remove(KITA, version, true));
    },
    act: (desk, version) => customerDesk(desk).undo(KITA, version),
  }),
];
