import type { ContactCommand } from '../../src/domain/customer/contact-command';
import type { Customer, RegisteredContact } from '../../src/domain/customer/customer';
import { draftOf } from '../../src/domain/customer/draft';
import { isLive } from '../../src/domain/customer/seat-holders';
import { changeContacts } from '../../src/functions/contacts/change-contacts';
import { saveCustomer } from '../../src/functions/save-customer';
import { findVersionedCustomer } from '../../src/store/customers';
import { DOMAINS, FREE } from './people';
import { pick, type Random } from './random';

/** What a session was told. */
export interface Told {
  readonly state: string;
  readonly version?: number;
  /** False where it was so already and nothing was written. */
  readonly undo?: boolean;
  readonly problems?: readonly unknown[];
  readonly consequences?: readonly unknown[];
}

/** Something somebody wants, and whether a customer's document shows that it was done. */
export interface Wanted {
  readonly name: string;
  readonly customerId: string;
  readonly by: string;
  run(): Promise<Told>;
  isIn(customer: Customer): boolean;
}

export type Changer = (command: ContactCommand, customerId: string, by: string) => Promise<Told>;

/** The real one. */
export const changer: Changer = (command, customerId, by) =>
  changeContacts({ customerId, version: null, command, accepted: true, actor: 'admin', accountId: by });

const DAY = 86_400_000;
const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const live = (customer: Customer, accountId: string): RegisteredContact | undefined =>
  customer.contacts.find((contact) => isLive(contact) && contact.accountId === accountId);

type Kind = (random: Random, change: Changer) => Omit<Wanted, 'by' | 'run'> & { run(by: string): Promise<Told> };
const COMPANIES = ['harbor', 'lumen'] as const;
const OWN: Readonly<Record<string, readonly string[]>> = { harbor: ['alice', 'bob'], lumen: ['carol'] };

const proposed = (accountId: string, customerId: string, partner = '') => ({
  accountId,
  email: partner === '' ? `${accountId}@${DOMAINS[customerId]}` : `${accountId}_${partner}@${DOMAINS[customerId]}`,
  name: '',
  kind: partner === '' ? ('direct' as const) : ('partner' as const),
  partner,
});

const adds: Kind = (random, change) => {
  const [customerId, accountId] = [pick(COMPANIES, random), pick(FREE, random)];
  const person = proposed(accountId, customerId, random(4) === 0 ? 'Northlight' : '');
  const command = { act: 'add', person, replaces: null, attested: true } as const;
  return {
    name: `add ${accountId} to ${customerId} as ${person.kind}`,
    customerId,
    run: (by) => change(command, customerId, by),
    isIn: (customer) => live(customer, accountId) !== undefined,
  };
};

const replaces: Kind = (random, change) => {
  const customerId = pick(COMPANIES, random);
  const [leaving, accountId] = [pick(OWN[customerId] ?? [], random), pick(FREE, random)];
  const command = { act: 'add', person: proposed(accountId, customerId), replaces: `contact-${leaving}`, attested: true } as const;
  return {
    name: `replace ${leaving} by ${accountId}`,
    customerId,
    run: (by) => change(command, customerId, by),
    isIn: (customer) => live(customer, accountId) !== undefined && live(customer, leaving) === undefined,
  };
};

const removes: Kind = (random, change) => {
  const customerId = pick(COMPANIES, random);
  const leaving = pick(OWN[customerId] ?? [], random);
  return {
    name: `remove ${leaving}`,
    customerId,
    run: (by) => change({ act: 'remove', contactId: `contact-${leaving}` }, customerId, by),
    isIn: (customer) => live(customer, leaving) === undefined,
  };
};

const switches: Kind = (random, change) => {
  const [customerId, mode] = [pick(COMPANIES, random), pick(['direct', 'withPartner'] as const, random)];
  const licenceId = `${customerId}-licence`;
  return {
    name: `switch ${customerId} to ${mode}`,
    customerId,
    run: (by) => change({ act: 'mode', licenceId, mode }, customerId, by),
    isIn: (customer) => customer.licences.some((licence) => licence.id === licenceId && licence.contactMode === mode),
  };
};

const standsIn: Kind = (random, change) => {
  const customerId = pick(COMPANIES, random);
  const [away, accountId] = [pick(OWN[customerId] ?? [], random), pick(FREE, random)];
  const person = proposed(accountId, customerId);
  const command = { act: 'standIn', contactId: `contact-${away}`, person, from: dayFromNow(1), to: dayFromNow(7) } as const;
  return {
    name: `${accountId} stands in for ${away}`,
    customerId,
    run: (by) => change(command, customerId, by),
    isIn: (customer) => (customer.standIns ?? []).some((standIn) => standIn.accountId === accountId),
  };
};

/** An administrator reads the form, types, and saves what was read with one person more. */
const saves: Kind = (random) => {
  const [customerId, accountId] = [pick(COMPANIES, random), pick(FREE, random)];
  return {
    name: `save ${customerId} with ${accountId}`,
    customerId,
    run: async (by) => {
      const { version, customer } = await findVersionedCustomer(customerId);
      if (customer === null) return { state: 'gone' };
      const draft = draftOf(customer);
      const { email, kind, partner } = proposed(accountId, customerId);
      const contacts = [...draft.contacts, { id: `form-${accountId}`, accountId, kind, partner, email, removed: false }];
      return saveCustomer({ customerId, version, draft: { ...draft, contacts }, accepted: true }, by);
    },
    isIn: (customer) => live(customer, accountId) !== undefined,
  };
};

const KINDS: readonly Kind[] = [adds, adds, adds, replaces, removes, switches, standsIn, saves, saves];

/** Two to four things that people want at the same moment. */
export const someWanted = (random: Random, change: Changer = changer): readonly Wanted[] =>
  Array.from({ length: 2 + random(3) }, (_none, index) => {
    const made = pick(KINDS, random)(random, change);
    const by = `admin-${index}`;
    return { ...made, by, run: () => made.run(by) };
  });

/** One of each kind, in a fixed order, for dying in. */
export const oneOfEach = (random: Random): readonly Wanted[] =>
  [adds, replaces, removes, switches, standsIn, saves].map((kind) => {
    const made = kind(random, changer);
    return { ...made, by: 'admin-0', run: () => made.run('admin-0') };
  });
