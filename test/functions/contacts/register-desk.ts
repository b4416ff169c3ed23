import type { ContactCommand, ProposedPerson } from '../../../src/domain/customer/contact-command';
import type { Customer } from '../../../src/domain/customer/customer';
import type { ContactAnswer } from '../../../src/domain/view/contact-answer';
import type { Desk } from '../desk';
import { SITE } from '../settings/customer-desk';

/** The register of the example desk, as an administrator changes it. */
export const registerDesk = (desk: Desk, admin = 'olivia-grant') => {
  const change = (customerId: string, command: ContactCommand, accepted = false) =>
    desk.ask(admin, 'app-settings', 'changeContact', SITE, { customerId, command, accepted }) as Promise<ContactAnswer>;
  const undo = (customerId: string, version: number) =>
    desk.ask(admin, 'app-settings', 'undoContact', SITE, { customerId, version }) as Promise<ContactAnswer>;
  const stored = (customerId: string): Customer => {
    const row = desk.site.host.storage
      .entity('customer')
      .entries()
      .find(([key]) => key === customerId)?.[1] as { document: Customer } | undefined;
    if (row === undefined) throw new Error(`no customer ${customerId}`);
    return row.document;
  };
  return { change, undo, stored };
};

/** Somebody chosen by account; the app looks the address up. */
export const chosen = (person: string): ProposedPerson => ({
  accountId: `person:${person}`,
  email: '',
  name: '',
  kind: 'direct',
  partner: '',
});

/** Somebody typed by address. */
export const typed = (email: string, name: string): ProposedPerson => ({ accountId: null, email, name, kind: 'direct', partner: '' });

export const add = (person: ProposedPerson, replaces: string | null = null) => ({ act: 'add', person, replaces, attested: false }) as const;

/** `state`, and what was refused or has to be accepted as `path code`. */
export const toldBy = (answer: ContactAnswer): readonly string[] => {
  const found = answer.state === 'invalid' ? answer.problems : answer.state === 'confirm' ? answer.consequences : [];
  return [answer.state, ...found.map(({ path, code }) => `${path} ${code}`)];
};
