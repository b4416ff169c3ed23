import type { Customer, Instance, RegisteredContact } from './customer';
import type { ContactDraft, CustomerDraft, InstanceDraft, LicenceDraft } from './draft';
import { readDomain } from './email-domain';

/** What the server knows that a draft does not: the customer's id, how people are called, and when it is (epoch milliseconds). */
export interface Known {
  readonly id: string;
  readonly nameOf: (accountId: string) => string | null;
  readonly now: number;
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
    contacts: contactsOf(draft.contacts, before?.contacts ?? [], known),
    productKeys: draft.productKeys,
    instances: draft.instances.map((instance) => instanceOf(instance, before?.instances ?? [])),
    ...(before?.sample === true ? { sample: true as const } : {}),
    ...teamOf(draft, before),
  };
}

/** Where nobody was ever named the fact stays absent. */
function teamOf({ lookedAfterBy }: CustomerDraft, before: Customer | null): Pick<Customer, 'lookedAfterBy'> {
  const isNamed = Object.values(lookedAfterBy).some((person) => person !== null);
  return isNamed || before?.lookedAfterBy !== undefined ? { lookedAfterBy } : {};
}

const trimmed = ({ id, order, from, to, contactMode }: LicenceDraft): LicenceDraft => ({ id, order: order.trim(), from, to, contactMode });

const hasEnded = (contact: RegisteredContact): boolean => contact.status === 'removed' || contact.status === 'rejected';

function contactsOf(drafts: readonly ContactDraft[], before: readonly RegisteredContact[], known: Known): readonly RegisteredContact[] {
  const stored = before.map((contact) => {
    const draft = drafts.find((entry) => entry.id === contact.id);
    if (hasEnded(contact)) return contact;
    if (draft === undefined || draft.removed) return { ...contact, status: 'removed' as const, removedAt: known.now };
    return { ...contact, ...kindOf(draft), name: known.nameOf(contact.accountId) ?? contact.name };
  });
  const added = drafts.filter((draft) => !draft.removed && !before.some((contact) => contact.id === draft.id));
  return [...stored, ...added.map((draft) => registered(draft, known))];
}

const MINUTE = 60_000;

/** A new entry counts from the beginning of its minute: previews tell promises by the whole minute. */
function registered(draft: ContactDraft, { nameOf, now }: Known): RegisteredContact {
  const { id, accountId } = draft;
  const activeFrom = Math.floor(now / MINUTE) * MINUTE;
  return { id, accountId, name: nameOf(accountId) ?? accountId, ...kindOf(draft), status: 'active', activeFrom, removedAt: null };
}

function kindOf({ kind, partner }: ContactDraft): Pick<RegisteredContact, 'kind' | 'partner'> {
  return { kind, partner: kind === 'partner' ? partner.trim() : null };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function instanceOf(draft: InstanceDraft, before: readonly Instance[]): Instance {
  const { id, productKey, deployment, environment, codeModified } = draft;
  const facts = {
    id,
    productKey,
    deployment,
    environment,
    name: draft.name.trim(),
    version: orNull(draft.version),
    baseUrl: orNull(draft.baseUrl),
    maintenanceTo: orNull(draft.maintenanceTo),
    codeModified,
  };
  const stored = before.find((instance) => instance.id === id);
  if (stored === undefined) return { ...facts, revision: 1 };
  const { revision, ...same } = stored;
  const isSame = Object.entries(facts).every(([key, value]) => Reflect.get(same, key) === value);
  return { ...facts, revision: isSame ? revision : revision + 1 };
}
