import type { SettingsApi } from '../../../src/contract';
import { cells, type Row } from './roles';

//                        customers' side           | staff: agent, another's agent, administrator, another's, of the site
const SITE = cells('        - - - - - - - - | - - - - +');
const PROJECT = cells('     - - - - - - - - | - - + - +');
const ANOTHERS = cells('    - - - - - - - - | - - - + +');

const onSite = (payload: object = {}): Row => ({ checks: 'the site', payload, from: { siteSettings: SITE, projectSettings: SITE } });
const onCustomers = (payload: object = {}): Row => ({
  checks: 'the project of the page, else the site',
  payload,
  from: { siteSettings: SITE, projectSettings: PROJECT, otherSettings: ANOTHERS },
});
const version = { customerId: '$customerId', version: 9_999 };
const noRun = { run: 9_999 };
const press = 'press-0001';
const filter = { who: '', act: '', part: '', text: '', from: null, to: null };
const duty = { version: -1, duties: {}, language: 'en', nextUpdates: false, causes: [], quiet: {} };
const asked = { person: 'contact', at: 0, productKey: null, severity: 'L2', environment: null };

/** Every key of the administrators' resolver; customers are the site's, so each served project's administrators keep them. */
export const SETTINGS_KEYS: Readonly<Record<keyof SettingsApi, Row>> = {
  settings: onSite(),
  setPromiseByMail: onSite({ on: false }),
  setWeekendLetter: onSite({ on: false }),
  outsideToEdit: onSite(),
  saveOutside: onSite({ version: 9_999, entries: null }),
  importCustomers: onSite({ customers: [{ id: '' }] }),
  imports: onSite(),
  cancelImport: onSite(noRun),
  continueImport: onSite(noRun),
  undoImport: onSite(noRun),
  readRegister: onSite({ cursor: null }),
  requestsToExport: onSite(),
  exportRequests: onSite({ projectId: '10001', cursor: null, after: null }),
  restorePlan: onSite({ line: {}, write: true }),
  restoreRequests: onSite({ lines: [{}], write: true, strangers: true, plans: [] }),
  roster: onCustomers(),
  saveRoster: onCustomers(duty),
  serviceProjects: onSite({ text: '' }),
  serviceProject: onSite({ projectId: '10001' }),
  serveProject: onSite({ projectId: '10002', requestTypeIds: [], on: true }),
  continueProject: onSite({ projectId: '10001' }),
  customers: onCustomers(),
  customerToEdit: onCustomers({ customerId: '$customerId', zone: 'UTC' }),
  saveCustomer: onCustomers({ ...version, draft: {}, accepted: false }),
  removeCustomer: onCustomers({ ...version, accepted: true }),
  undoCustomer: onCustomers({ customerId: '$customerId', version: 2 }),
  changeContact: onCustomers({ customerId: '$customerId', command: { act: 'remove', contactId: '$contactId' }, accepted: false }),
  undoContact: onCustomers(version),
  inbox: onCustomers(),
  reviewProfile: onCustomers({ customerId: '$customerId', act: 'accept', proposalId: 'none', note: '' }),
  answerSuggestion: onCustomers({ accountId: 'person:dana-brooks', isSame: false }),
  customerHistory: onCustomers({ customerId: '$customerId', filter, cursor: null }),
  findPeople: onCustomers({ text: 'Grace', organizationIds: [] }),
  findOrganizations: onCustomers({ text: 'Harbor' }),
  movable: onCustomers({ customerId: '$customerId' }),
  moveRequests: onCustomers({ customerId: '$customerId', issueIds: ['$issueId'], id: press }),
  nightly: onSite(),
  health: onSite(),
  rerun: onSite({ issueIds: [] }),
  checkInstallation: onSite(),
  firstUse: onSite(),
  addSampleCustomers: onSite(),
  removeSampleCustomers: onSite(),
  dismissFirstUse: onSite({ dismissed: true }),
  plan: onSite(),
  planVersion: onSite({ id: 'premier-2019', version: 1 }),
  planCustomer: onSite({ customerId: '$customerId' }),
  savePlanCase: onSite({ id: 'case-1', name: 'A case', asked }),
  removePlanCase: onSite({ id: 'case-1' }),
  comparePlan: onSite({ draft: {}, over: { what: 'open' } }),
  publishPlan: onSite({ ...noRun, effectiveFrom: '2026-11-01', note: { en: '', ja: '' }, acceptCases: false }),
  reassessRequests: onSite({ id: 'premier-2019', version: 1, keys: ['PREM-9999'] }),
  cancelPlanJob: onSite(noRun),
};
