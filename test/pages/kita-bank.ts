import type { Customer, Instance, RegisteredContact } from '../../src/domain/customer/customer';
import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../src/domain/request/assess';
import type { Assessment } from '../../src/domain/request/assessment';
import type { RequestFacts } from '../../src/domain/request/facts';
import type { OpenPanel } from '../../static/portal/draft-facts';

/** Friday 9 January 2026 16:45 Los Angeles = Saturday 09:45 Tokyo: 15 minutes before the weekend starts. */
export const FRIDAY_16_45 = Date.parse('2026-01-10T00:45:00Z');

export const instance = (changes: Partial<Instance> = {}): Instance => ({
  id: 'bamboo-production',
  productKey: 'bamboo',
  deployment: 'server',
  environment: 'production',
  name: 'Bamboo Tokyo',
  version: '6.10.4',
  baseUrl: null,
  maintenanceTo: '2026-09-30',
  codeModified: false,
  revision: 1,
  ...changes,
});

export const aoi: RegisteredContact & { readonly accountId: string } = {
  id: 'contact-aoi',
  accountId: 'account-aoi',
  name: 'Aoi Tanaka',
  kind: 'direct',
  partner: null,
  status: 'active',
  activeFrom: Date.parse('2025-04-01T00:00:00Z'),
  removedAt: null,
};

export const kitaBank: Customer = {
  id: 'kita-bank',
  name: 'Kita Bank',
  zone: 'Asia/Tokyo',
  language: 'ja',
  organizationIds: ['7'],
  emailDomains: ['kitabank.example'],
  partners: [],
  licences: [{ id: 'licence-1', order: 'AT-1', from: '2025-04-01', to: '2026-03-31', contactMode: 'direct' }],
  alignLicences: [{ id: 'align-1', order: 'AT-2', from: '2025-04-01', to: '2026-03-31' }],
  contacts: [aoi],
  productKeys: ['confluence'],
  instances: [instance({ id: 'bamboo-staging', environment: 'staging', name: 'Bamboo Osaka' }), instance()],
};

export const facts = (changes: Partial<RequestFacts> = {}): RequestFacts => ({
  issueId: '10001',
  issueKey: 'PREM-12',
  projectId: '10',
  createdAt: FRIDAY_16_45,
  reporterAccountId: aoi.accountId,
  match: { by: 'contact' },
  choice: { productKey: 'bamboo', instanceId: 'bamboo-production', severity: 'L2' },
  response: null,
  endedAt: null,
  ...changes,
});

export const assessed = (changes: Partial<RequestFacts> = {}): Assessment => assess(facts(changes), kitaBank, premier2019);

export const openPanel = (changes: Partial<OpenPanel> = {}): OpenPanel => ({
  state: 'on',
  now: FRIDAY_16_45,
  plan: premier2019,
  match: { by: 'contact' },
  customer: kitaBank,
  care: null,
  viewerAccountId: aoi.accountId,
  customers: [],
  ...changes,
});
