import { DateTime } from 'luxon';
import type { Customer, Instance, RegisteredContact } from '../../../src/domain/customer/customer';
import type { RequestFacts } from '../../../src/domain/request/facts';

/** Epoch milliseconds of a wall clock such as `2026-01-09 16:45 America/Los_Angeles`. */
export function at(wallClock: string): number {
  const [date, time, zone] = wallClock.split(' ');
  const local = DateTime.fromISO(`${date}T${time}`, { zone: zone ?? 'utc' });
  if (!local.isValid) throw new Error(`No such wall clock: ${wallClock}`);
  return local.toMillis();
}

export const aiko: RegisteredContact & { readonly accountId: string } = {
  id: 'acme-aiko',
  accountId: 'person:aiko-tanaka',
  name: 'Aiko Tanaka',
  kind: 'direct',
  partner: null,
  status: 'active',
  activeFrom: at('2019-10-15 00:00 America/Los_Angeles'),
  removedAt: null,
};

export const jiraProduction: Instance = {
  id: 'acme-jira-production',
  productKey: 'jira-software',
  deployment: 'server',
  environment: 'production',
  name: 'Jira PROD',
  version: '8.5.1',
  baseUrl: null,
  maintenanceTo: '2019-11-15',
  codeModified: false,
  revision: 1,
};

/** Acme of domain 10.1: one licence from 15 October 2019, Los Angeles. */
export const acme: Customer = {
  id: 'acme',
  name: 'Acme',
  zone: 'America/Los_Angeles',
  language: 'en',
  organizationIds: ['1'],
  emailDomains: ['xyz.com', 'xyz.co.jp'],
  partners: ['PartnerCompanyA', 'PartnerCompanyB'],
  licences: [{ id: 'acme-1', order: 'A-1', from: '2019-10-15', to: '2020-10-14', contactMode: 'direct' }],
  alignLicences: [],
  contacts: [aiko],
  productKeys: ['jira-software', 'bamboo'],
  instances: [jiraProduction],
};

/** A request of Aiko's about Jira Software, L2, Wednesday 6 November 2019 at 10:00 in Los Angeles, unless said otherwise. */
export function facts(changed: Partial<RequestFacts> = {}): RequestFacts {
  return {
    issueId: '10042',
    issueKey: 'PREM-42',
    projectId: '10001',
    createdAt: at('2019-11-06 10:00 America/Los_Angeles'),
    reporterAccountId: aiko.accountId,
    match: { by: 'contact' },
    choice: { productKey: 'jira-software', instanceId: null, severity: 'L2' },
    response: null,
    endedAt: null,
    ...changed,
  };
}

/** The same with another choice. */
export function choosing(
  productKey: string | null,
  severity: string | null,
  instanceId: string | null = null,
): Pick<RequestFacts, 'choice'> {
  return { choice: { productKey, severity, instanceId } };
}
