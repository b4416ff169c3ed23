import type { Language } from '../plan/plan';
import type { Customer, Instance, InstanceApp, Licence, LookedAfterBy, ProfileAnswer } from './customer';
import { isLive } from './seat-holders';

/** A licence as it is being typed: every text may still be empty or wrong. Jira Align licences have no mode of their own. */
export interface LicenceDraft {
  readonly id: string;
  readonly order: string;
  readonly from: string;
  readonly to: string;
  readonly contactMode: Licence['contactMode'];
  /** Days, as typed; absent = none. */
  readonly graceDays?: string;
  /** Whole units a year, as typed; absent or '' = the plan's own price. */
  readonly amount?: string;
  /** Three letters, such as USD; absent or '' = the plan's own. */
  readonly currency?: string;
  /** Epoch milliseconds; absent = not cancelled. */
  readonly cancelledAt?: number;
  readonly renews?: string;
}

/** A registered contact as chosen; when it counts from and until is decided by the server. */
export interface ContactDraft {
  readonly id: string;
  /** null = not linked to an account yet. */
  readonly accountId: string | null;
  readonly kind: 'direct' | 'partner';
  readonly partner: string;
  /** As typed or registered; absent = only the account is known. */
  readonly email?: string;
  /** For somebody without an account; absent = as the account is called. */
  readonly name?: string;
  /** Struck out: the entry ends with the next save and stays with its dates. */
  readonly removed: boolean;
}

export interface InstanceDraft {
  readonly id: string;
  readonly productKey: string;
  readonly deployment: Instance['deployment'];
  readonly environment: string;
  readonly name: string;
  readonly version: string;
  readonly baseUrl: string;
  readonly maintenanceTo: string;
  readonly codeModified: boolean;
  /** null = not recorded; absent = as it is. */
  readonly apps?: readonly InstanceApp[] | null;
  /** Answers as typed, an empty one = not recorded; absent = as they are. */
  readonly profile?: Readonly<Record<string, ProfileAnswer>>;
}

/** A customer as an administrator edits it: texts as typed, lists in their order. Entries keep their ids between versions. */
export interface CustomerDraft {
  readonly name: string;
  readonly zone: string;
  readonly language: Language;
  readonly organizationIds: readonly string[];
  readonly emailDomains: readonly string[];
  readonly partners: readonly string[];
  readonly licences: readonly LicenceDraft[];
  readonly alignLicences: readonly LicenceDraft[];
  readonly contacts: readonly ContactDraft[];
  readonly productKeys: readonly string[];
  readonly instances: readonly InstanceDraft[];
  readonly lookedAfterBy: LookedAfterBy;
}

const NOBODY: LookedAfterBy = { engineer: null, backup: null, coordinator: null };

/** A customer that is about to be added, in the zone of whoever adds it. */
export function blankDraft(zone: string): CustomerDraft {
  return {
    name: '',
    zone,
    language: 'en',
    organizationIds: [],
    emailDomains: [],
    partners: [],
    licences: [],
    alignLicences: [],
    contacts: [],
    productKeys: [],
    instances: [],
    lookedAfterBy: NOBODY,
  };
}

/** A stored customer as it is edited; contacts that ended earlier are history and not part of it. */
export function draftOf(customer: Customer): CustomerDraft {
  const { name, zone, language, organizationIds, emailDomains, partners, licences, productKeys } = customer;
  return {
    name,
    zone,
    language,
    organizationIds,
    emailDomains,
    partners,
    licences: licences.map(licenceDraftOf),
    alignLicences: customer.alignLicences.map((licence) => licenceDraftOf({ ...licence, contactMode: 'direct' })),
    contacts: customer.contacts.filter(isLive).map(({ id, accountId, kind, partner, email, name }) => ({
      ...{ id, accountId, kind, partner: partner ?? '', removed: false },
      ...(email === undefined ? {} : { email }),
      ...(accountId === null ? { name } : {}),
    })),
    productKeys,
    instances: customer.instances.map(instanceDraftOf),
    lookedAfterBy: customer.lookedAfterBy ?? NOBODY,
  };
}

/** A stored instance as it is edited; who confirmed what is no part of it. */
export function instanceDraftOf(instance: Instance): InstanceDraft {
  const { revision: _counted, revised: _when, confirmed: _said, ...facts } = instance;
  return {
    ...facts,
    version: facts.version ?? '',
    baseUrl: facts.baseUrl ?? '',
    maintenanceTo: facts.maintenanceTo ?? '',
    apps: facts.apps ?? null,
    profile: facts.profile ?? {},
  };
}

/** A stored licence as it is edited; what was not agreed stays absent. */
export function licenceDraftOf({ graceDays, price, ...licence }: Licence): LicenceDraft {
  return {
    ...licence,
    ...(graceDays === undefined ? {} : { graceDays: String(graceDays) }),
    ...(price === undefined ? {} : { amount: String(price.amount), currency: price.currency }),
  };
}
