import { type Desk, openDesk } from '../desk';
import { bambooOf, contactOf, customerDesk, premierLicence, refusalsOf, versionOf } from './customer-desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const lumen = {
  name: 'Lumen Rail',
  organizationIds: ['104'],
  emailDomains: ['LumenRail.Example'],
  licences: [premierLicence],
  contacts: [contactOf('mira-sandoval')],
  productKeys: ['bamboo'],
  instances: [bambooOf('Bamboo main')],
};

describe('a customer is added, and its contact raises a premium request at once', () => {
  test('CON-1 everything in one save: licence, organization, domain, contact, instance', async () => {
    const { edit, open } = customerDesk(desk);
    const before = await desk.raise('mira-sandoval', { productKey: 'bamboo', severity: 'L2' });
    expect(desk.recordOf(before.issueId)?.document.assessment.track).toBe('standard');
    const answer = await edit(null, lumen);
    expect(versionOf(answer)).toBe(1);
    const { issueId } = await desk.raise('mira-sandoval', { productKey: 'bamboo', instanceId: 'new-bamboo-main', severity: 'L2' });
    const record = desk.recordOf(issueId)?.document;
    expect(record?.assessment).toMatchObject({ track: 'premier', scope: 'in', contactId: 'new-mira-sandoval' });
    expect(record?.facts.match).toEqual({ by: 'contact' });
    const customerId = answer.state === 'saved' ? answer.customerId : '';
    const view = await open(customerId);
    expect(view.draft.emailDomains).toEqual(['lumenrail.example']);
    expect(view.history).toMatchObject([{ act: 'added', by: 'Olivia Grant', version: 1 }]);
  });

  test('nothing is stored of a save with a mistake in it', async () => {
    const { edit } = customerDesk(desk);
    expect(refusalsOf(await edit(null, { ...lumen, name: ' ' }))).toEqual(['name nameMissing']);
    const { issueId } = await desk.raise('mira-sandoval', { productKey: 'bamboo', severity: 'L2' });
    expect(desk.recordOf(issueId)?.document.assessment.track).toBe('standard');
  });
});

describe('what is removed keeps its dates and comes back', () => {
  test('a removed contact counts until then, the entry stays, undo brings it back as it was', async () => {
    const { edit, undo, open } = customerDesk(desk);
    const strike = (name: string) => (draft: Awaited<ReturnType<typeof open>>['draft']) => ({
      contacts: draft.contacts.map((contact) => (contact.accountId === `person:${name}` ? { ...contact, removed: true } : contact)),
    });
    const version = versionOf(await edit('harbor-logistics', strike('peter-novak')));
    const stored = contactsOf(desk, 'harbor-logistics').find(({ id }) => id === 'harbor-peter');
    expect(stored).toMatchObject({ status: 'removed', removedAt: Date.parse('2026-10-28T16:00:00Z') });
    const gone = await desk.raise('peter-novak', { productKey: 'bamboo', severity: 'L2' });
    expect(desk.recordOf(gone.issueId)?.document.assessment.track).toBe('standard');
    expect(versionOf(await undo('harbor-logistics', version))).toBe(version + 1);
    const back = contactsOf(desk, 'harbor-logistics').find(({ id }) => id === 'harbor-peter');
    expect(back).toMatchObject({ status: 'active', removedAt: null, activeFrom: Date.parse('2026-01-15T08:00:00Z') });
    const again = await desk.raise('peter-novak', { productKey: 'bamboo', severity: 'L2' });
    expect(desk.recordOf(again.issueId)?.document.assessment.track).toBe('premier');
  });

  test('undo refuses when somebody saved since, and changes nothing', async () => {
    const { edit, undo, open } = customerDesk(desk);
    const version = versionOf(await edit('kita-bank', { name: '北銀行 本店' }));
    await edit('kita-bank', { zone: 'Asia/Seoul' });
    expect((await undo('kita-bank', version)).state).toBe('conflict');
    expect((await open('kita-bank')).draft).toMatchObject({ name: '北銀行 本店', zone: 'Asia/Seoul' });
  });

  test('a removed customer is nowhere, its people are strangers; undo restores all of it', async () => {
    const { remove, undo, open, ask } = customerDesk(desk);
    const { version } = await open('kita-bank');
    const removed = versionOf(await remove('kita-bank', version));
    expect(await open('kita-bank')).toEqual({ state: 'refused' });
    const names = async () => ((await ask('customers', {})) as { customers: { id: string }[] }).customers.map(({ id }) => id);
    expect(await names()).not.toContain('kita-bank');
    const { issueId } = await desk.raise('aoi-tanaka', { productKey: 'bamboo', severity: 'L2' });
    expect(desk.recordOf(issueId)?.document.facts.match).toEqual({ by: 'none' });
    await undo('kita-bank', removed);
    expect(await names()).toContain('kita-bank');
    const after = await desk.raise('aoi-tanaka', { productKey: 'bamboo', severity: 'L2' });
    expect(desk.recordOf(after.issueId)?.document.facts.match).toEqual({ by: 'contact' });
    expect((await open('kita-bank')).history.map(({ act }) => act)).toEqual(['undone', 'removed', 'imported']);
  });
});

const contactsOf = (from: Desk, customerId: string) => {
  const stored = from.site.host.storage
    .entity('customer')
    .entries()
    .find(([key]) => key === customerId)?.[1];
  return (stored as { document: { contacts: { id: string; status: string; removedAt: number | null; activeFrom: number }[] } }).document
    .contacts;
};
