import type { CustomerDraft } from '../../../src/domain/customer/draft';
import type { CustomerEditView, SaveAnswer } from '../../../src/domain/view/customer-settings';
import type { Desk } from '../desk';

export const SITE = { type: 'jira:adminPage' };
export const projectSettings = (id: string, key: string) => ({
  type: 'jira:projectSettingsPage',
  project: { id, key, type: 'service_desk' },
});

/** The customers' settings of the example desk, as one administrator or another uses them. */
export const customerDesk = (desk: Desk, admin = 'olivia-grant') => {
  const ask = (functionKey: string, payload: unknown) => desk.ask(admin, 'app-settings', functionKey, SITE, payload);
  const open = (customerId: string | null) => ask('customerToEdit', { customerId, zone: 'America/Denver' }) as Promise<CustomerEditView>;
  const save = (view: CustomerEditView, part: Partial<CustomerDraft>, accepted = false) =>
    ask('saveCustomer', {
      customerId: view.customerId,
      version: view.version,
      draft: { ...view.draft, ...part },
      accepted,
    }) as Promise<SaveAnswer>;
  /** Opens a customer and saves part of it. */
  const edit = async (customerId: string | null, part: Partial<CustomerDraft> | ((draft: CustomerDraft) => Partial<CustomerDraft>)) => {
    const view = await open(customerId);
    return save(view, typeof part === 'function' ? part(view.draft) : part);
  };
  const undo = (customerId: string, version: number) => ask('undoCustomer', { customerId, version }) as Promise<SaveAnswer>;
  const remove = (customerId: string, version: number, accepted = false) =>
    ask('removeCustomer', { customerId, version, accepted }) as Promise<SaveAnswer>;
  return { ask, open, save, edit, undo, remove };
};

/** What was refused, as `path code`. */
export const refusalsOf = (answer: SaveAnswer): readonly string[] =>
  answer.state === 'invalid' ? answer.problems.map(({ path, code }) => `${path} ${code}`) : [answer.state];

/** The version a save led to; anything but a save fails the test with its own words. */
export const versionOf = (answer: SaveAnswer): number => {
  if (answer.state !== 'saved') throw new Error(`not saved: ${JSON.stringify(answer)}`);
  return answer.version;
};

export const premierLicence = { id: 'lumen-1', order: 'LR-2026-9', from: '2026-10-01', to: '2027-09-30', contactMode: 'direct' as const };

/** A contact as the page adds one. */
export const contactOf = (person: string, more: Partial<CustomerDraft['contacts'][number]> = {}): CustomerDraft['contacts'][number] => ({
  id: `new-${person}`,
  accountId: `person:${person}`,
  kind: 'direct' as const,
  partner: '',
  removed: false,
  ...more,
});

export const bambooOf = (name: string) => ({
  id: `new-${name.toLowerCase().replaceAll(' ', '-')}`,
  productKey: 'bamboo',
  deployment: 'data-center' as const,
  environment: 'production',
  name,
  version: '10.2.3',
  baseUrl: '',
  maintenanceTo: '2027-09-30',
  codeModified: false,
});
