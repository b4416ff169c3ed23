import type { Company } from './address/partner-address';
import { readAddress } from './address/read-address';
import { personOf } from './contact-problems';
import type { Customer, Instance, Licence, RegisteredContact } from './customer';
import type { ContactDraft, CustomerDraft, InstanceDraft, LicenceDraft } from './draft';
import { readDomain } from './email-domain';
import { endedContact, standInsOf } from './ended-contact';
import { instanceOfDraft } from './instance-of-draft';
import { revisedInstance } from './instance-revision';
import { type ContactTerms, judgePerson } from './judge-person';
import { newContact } from './new-contact';
import { isLive } from './seat-holders';

/** What the server knows that a draft does not: the customer's id, how people are called, when it is (epoch milliseconds), the rules. */
export interface Known {
  readonly id: string;
  readonly nameOf: (accountId: string) => string | null;
  readonly now: number;
  readonly terms: ContactTerms;
  /** Account id of whoever saves; absent = nobody is noted as having confirmed what was set. */
  readonly by?: string;
}

/**
 * The customer that a draft without problems makes of what is stored. Contacts are dated here: new ones count from this minute,
 * removed ones and those missing from the draft end `now` and stay; an instance that differs gets the next revision.
 */
export function customerOfDraft(draft: CustomerDraft, before: Customer | null, known: Known): Customer {
  const alignLicences = draft.alignLicences.map((licence) => {
    const { contactMode: _none, ...term } = trimmed(licence);
    return term;
  });
  const contacts = contactsOf(draft, before?.contacts ?? [], known);
  return {
    id: known.id,
    name: draft.name.trim(),
    zone: draft.zone,
    language: draft.language,
    organizationIds: draft.organizationIds,
    emailDomains: draft.emailDomains.flatMap((typed) => {
      const read = readDomain(typed);
      return read.state === 'domain' ? [read.domain] : [];
    }),
    partners: draft.partners.map((partner) => partner.trim()),
    licences: draft.licences.map(trimmed),
    alignLicences,
    contacts,
    productKeys: draft.productKeys,
    instances: draft.instances.map((instance) => nextInstance(instance, before?.instances ?? [], known)),
    ...(before?.instanceProposals === undefined ? {} : { instanceProposals: before.instanceProposals }),
    ...standInsOf(before?.standIns, contacts, known.now),
    ...(before?.sample === true ? { sample: true as const } : {}),
    ...(before?.handlingNotes === undefined ? {} : { handlingNotes: before.handlingNotes }),
    ...teamOf(draft, before),
  };
}

/** Where nobody was ever named the fact stays absent. */
function teamOf({ lookedAfterBy }: CustomerDraft, before: Customer | null): Pick<Customer, 'lookedAfterBy'> {
  const isNamed = Object.values(lookedAfterBy).some((person) => person !== null);
  return isNamed || before?.lookedAfterBy !== undefined ? { lookedAfterBy } : {};
}

/** Terms that were not agreed stay absent: the plan's own price and no grace then hold. */
function trimmed({ graceDays = '', amount = '', currency = '', order, ...licence }: LicenceDraft): Licence {
  const { id, from, to, contactMode, cancelledAt, renews } = licence;
  return {
    ...{ id, order: order.trim(), from, to, contactMode },
    ...(Number(graceDays) > 0 ? { graceDays: Number(graceDays) } : {}),
    ...(cancelledAt === undefined ? {} : { cancelledAt }),
    ...(amount.trim() === '' ? {} : { price: { amount: Number(amount), currency: currency.trim().toUpperCase() } }),
    ...(renews === undefined ? {} : { renews }),
  };
}

function contactsOf(company: CustomerDraft, before: readonly RegisteredContact[], known: Known): readonly RegisteredContact[] {
  const drafts = company.contacts;
  const stored = before.map((contact) => {
    const draft = drafts.find((entry) => entry.id === contact.id);
    if (!isLive(contact)) return contact;
    if (draft === undefined || draft.removed) return endedContact(contact, known.now);
    return { ...contact, ...kindOf(draft), ...addressOf(draft), name: nameOf(contact.accountId, known) ?? contact.name };
  });
  const added = drafts.filter((draft) => !draft.removed && !before.some((contact) => contact.id === draft.id));
  return [...stored, ...added.map((draft) => registered(draft, company, known))];
}

/** Whom an administrator registers is entitled from this minute, unless a reviewer must look first (card 1, card 3). */
function registered(draft: ContactDraft, company: Company, known: Known): RegisteredContact {
  const { id, accountId } = draft;
  const name = nameOf(accountId, known) ?? (draft.name?.trim() || draft.email?.trim() || accountId || id);
  const person = personOf(draft, name);
  const verdict = judgePerson(person, company, known.terms);
  return newContact({ id, person, verdict, name, actor: 'admin', attestedBy: null }, known.terms, known.now);
}

const nameOf = (accountId: string | null, known: Known): string | null => (accountId === null ? null : known.nameOf(accountId));

/** An address that was typed for somebody who is registered already; none typed keeps the one there is. */
function addressOf({ email = '' }: ContactDraft): Pick<RegisteredContact, 'email'> {
  const read = readAddress(email);
  return read.state === 'address' ? { email: read.mail.address } : {};
}

function kindOf({ kind, partner }: ContactDraft): Pick<RegisteredContact, 'kind' | 'partner'> {
  return { kind, partner: kind === 'partner' ? partner.trim() : null };
}

function nextInstance(draft: InstanceDraft, before: readonly Instance[], { by, now }: Known): Instance {
  const stored = before.find((instance) => instance.id === draft.id) ?? null;
  return revisedInstance(stored, instanceOfDraft(draft, stored), by === undefined ? null : { by, at: now });
}
