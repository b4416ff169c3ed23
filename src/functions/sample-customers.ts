import type { Customer, Instance, RegisteredContact } from '../domain/customer/customer';
import { localDateOf } from '../domain/customer/local-day';

const DAY = 86_400_000;

type Person = Pick<RegisteredContact, 'accountId' | 'name'>;

/**
 * Two customers to try the offering with, marked as samples. Whoever asks for them is the registered contact of the first one, and
 * so can raise a premium request at once; the second one has a partner licence and no contact yet. `contact` null = of neither.
 */
export function sampleCustomers(contact: Person | null, now: number): readonly Customer[] {
  return [freightCompany(contact, now), tradingCompany(now)];
}

const NOTHING = { organizationIds: [], emailDomains: [], partners: [], alignLicences: [], contacts: [], sample: true } as const;

function freightCompany(contact: Person | null, now: number): Customer {
  const zone = 'America/Los_Angeles';
  const registered = {
    id: 'sample-kestrel-contact',
    kind: 'direct',
    partner: null,
    status: 'active',
    activeFrom: now,
    removedAt: null,
  } as const;
  return {
    ...NOTHING,
    id: 'sample-kestrel-freight',
    name: 'Kestrel Freight (sample)',
    zone,
    language: 'en',
    licences: [{ id: 'sample-kestrel-premier', order: 'SAMPLE-1', ...yearAround(now, zone), contactMode: 'direct' }],
    contacts: contact === null ? [] : [{ ...registered, ...contact }],
    productKeys: ['jira-software', 'confluence', 'bamboo'],
    instances: [
      instance('sample-kestrel-jira', 'jira-software', 'Jira production', '10.3.4'),
      instance('sample-kestrel-bamboo', 'bamboo', 'Bamboo production', '10.2.3'),
    ],
  };
}

function tradingCompany(now: number): Customer {
  const zone = 'Asia/Tokyo';
  return {
    ...NOTHING,
    id: 'sample-minato-trading',
    name: 'みなと商事 (サンプル)',
    zone,
    language: 'ja',
    partners: ['ひかりソリューションズ'],
    licences: [{ id: 'sample-minato-premier', order: 'SAMPLE-2', ...yearAround(now, zone), contactMode: 'withPartner' }],
    productKeys: ['jira-software', 'confluence'],
    instances: [instance('sample-minato-confluence', 'confluence', 'Confluence 本番', '9.2.4')],
  };
}

/** A year that began a month ago, in the customer's zone. */
function yearAround(now: number, zone: string): { from: string; to: string } {
  return { from: localDateOf(now - 30 * DAY, zone), to: localDateOf(now + 335 * DAY, zone) };
}

function instance(id: string, productKey: string, name: string, version: string): Instance {
  const none = { baseUrl: null, maintenanceTo: null, codeModified: false, revision: 1 };
  return { id, productKey, deployment: 'data-center', environment: 'production', name, version, ...none };
}
