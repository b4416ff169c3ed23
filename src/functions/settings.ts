import { makeResolver } from '@forge/resolver';
import * as v from 'valibot';
import type { Refused, SettingsApi } from '../contract';
import { customerRow } from '../domain/view/customer-row';
import type { CustomerEditView, CustomersView } from '../domain/view/customer-settings';
import type { SettingsView } from '../domain/view/settings';
import { viewerAdministersProject, viewerIsSiteAdmin } from '../jira/permissions';
import { findProject } from '../jira/projects';
import { findVersionedCustomer, readCustomers } from '../store/customers';
import { currentPlan } from '../store/plans';
import { readSettings, type ServedProject } from '../store/settings';
import { readSweepMark } from '../store/sweep-mark';
import { health, rerun } from './app-health';
import { outsideToEdit, savePage } from './care/outside-premium';
import { checkInstallation } from './check-installation';
import { answerSuggestion, changeContact, undoContact } from './contacts/admin-contacts';
import { findOrganizations, findPeople } from './contacts/find-people';
import { inbox } from './contacts/inbox';
import { movableRequests, moveRequests } from './contacts/move-requests';
import { blankEditView, customerEditView } from './customer-edit-view';
import { customerHistory } from './customer-history';
import { customerIdSchema } from './decode-draft';
import { type RosterViewer, rosterView, saveRoster } from './desk/roster-page';
import { firstUse, setFirstUseDismissed } from './first-use';
import { addSampleCustomers, removeSampleCustomers } from './keep-sample-customers';
import { nightlyView } from './nightly-view';
import { cancelJob, comparePlan, reassessRequests } from './plan/plan-job';
import { planCustomer, planVersion, planView, removePlanCase, savePlanCase } from './plan/plan-page';
import { publishPlan } from './plan/publish-plan';
import { reviewProfile } from './profile';
import { removeCustomer, undoCustomer } from './remove-customer';
import { saveCustomer } from './save-customer';
import { continueProject, serveProject, serviceProject, serviceProjects } from './serving';
import { setPromiseByMail } from './set-promise-by-mail';
import { setWeekendLetter } from './set-weekend-letter';
import { type Surface, surfaceOf } from './surface';
import { importCustomers } from './transfer/hand-over';
import { importsView } from './transfer/imports-view';
import { readRegister } from './transfer/read-register';
import { exportRequests, requestsToExport } from './transfer/request-export';
import { restorePlan, restoreRequests } from './transfer/request-restore';
import { cancelImport, continueImport, undoImport } from './transfer/steer-import';

const REFUSED: Refused = { state: 'refused' };

/**
 * What the pages of administrators may ask. Keys about the site check that the viewer administers Jira; keys about customers
 * also let in who administers the very project the page belongs to, as long as that project is served.
 */
export const settings = makeResolver<SettingsApi>({
  settings: () => asSiteAdmin(settingsView),
  setPromiseByMail: ({ payload }) => asSiteAdmin(() => setPromiseByMail(payload)),
  setWeekendLetter: ({ payload }) => asSiteAdmin(() => setWeekendLetter(payload)),
  outsideToEdit: () => asSiteAdmin(outsideToEdit),
  saveOutside: ({ payload }) => asSiteAdmin(() => savePage(payload)),
  importCustomers: ({ payload, context }) => asSiteAdmin(() => importCustomers(payload, surfaceOf(context).accountId ?? '')),
  imports: () => asSiteAdmin(importsView),
  cancelImport: ({ payload }) => asSiteAdmin(() => cancelImport(payload)),
  continueImport: ({ payload }) => asSiteAdmin(() => continueImport(payload)),
  undoImport: ({ payload, context }) => asSiteAdmin(() => undoImport(payload, surfaceOf(context).accountId ?? '')),
  readRegister: ({ payload }) => asSiteAdmin(() => readRegister(payload)),
  requestsToExport: () => asSiteAdmin(requestsToExport),
  exportRequests: ({ payload }) => asSiteAdmin(() => exportRequests(payload)),
  restorePlan: ({ payload }) => asSiteAdmin(() => restorePlan(payload)),
  restoreRequests: ({ payload, context }) => asSiteAdmin(() => restoreRequests(payload, surfaceOf(context).accountId ?? '')),
  roster: ({ context }) => asRosterAdmin(surfaceOf(context), rosterView),
  saveRoster: ({ payload, context }) => asRosterAdmin(surfaceOf(context), (viewer) => saveRoster(viewer, payload)),
  serviceProjects: ({ payload }) => asSiteAdmin(() => serviceProjects(payload)),
  serviceProject: ({ payload }) => asSiteAdmin(() => serviceProject(payload)),
  serveProject: ({ payload }) => asSiteAdmin(() => serveProject(payload)),
  continueProject: ({ payload }) => asSiteAdmin(() => continueProject(payload)),
  customers: ({ context }) => customersFor(surfaceOf(context)),
  customerToEdit: ({ payload, context }) => asCustomerAdmin(surfaceOf(context), () => customerToEdit(payload)),
  saveCustomer: ({ payload, context }) => asCustomerAdmin(surfaceOf(context), (accountId) => saveCustomer(payload, accountId)),
  removeCustomer: ({ payload, context }) => asCustomerAdmin(surfaceOf(context), (accountId) => removeCustomer(payload, accountId)),
  undoCustomer: ({ payload, context }) => asCustomerAdmin(surfaceOf(context), (accountId) => undoCustomer(payload, accountId)),
  changeContact: ({ payload, context }) => asCustomerAdmin(surfaceOf(context), (accountId) => changeContact(payload, accountId)),
  undoContact: ({ payload, context }) => asCustomerAdmin(surfaceOf(context), (accountId) => undoContact(payload, accountId)),
  inbox: ({ context }) => asCustomerAdmin(surfaceOf(context), inbox),
  reviewProfile: ({ payload, context }) => asCustomerAdmin(surfaceOf(context), (accountId) => reviewProfile(payload, accountId)),
  answerSuggestion: ({ payload, context }) => asCustomerAdmin(surfaceOf(context), (accountId) => answerSuggestion(payload, accountId)),
  customerHistory: ({ payload, context }) => asCustomerAdmin(surfaceOf(context), () => customerHistory(payload)),
  findPeople: ({ payload, context }) => asCustomerAdmin(surfaceOf(context), () => findPeople(payload)),
  findOrganizations: ({ payload, context }) => asCustomerAdmin(surfaceOf(context), () => findOrganizations(payload)),
  movable: ({ payload, context }) => {
    const surface = surfaceOf(context);
    return asCustomerAdmin(surface, () => movableRequests(surface.projectId, payload));
  },
  moveRequests: ({ payload, context }) => {
    const surface = surfaceOf(context);
    return asCustomerAdmin(surface, (accountId) => moveRequests(surface.projectId, payload, accountId));
  },
  nightly: () => asSiteAdmin(nightlyView),
  health: () => asSiteAdmin(health),
  rerun: ({ payload }) => asSiteAdmin(() => rerun(payload)),
  checkInstallation: () => asSiteAdmin(checkInstallation),
  firstUse: () => asSiteAdmin(firstUse),
  addSampleCustomers: ({ context }) => asSiteAdmin(() => addSampleCustomers(surfaceOf(context).accountId ?? '')),
  removeSampleCustomers: ({ context }) => asSiteAdmin(() => removeSampleCustomers(surfaceOf(context).accountId ?? '')),
  dismissFirstUse: ({ payload }) => asSiteAdmin(() => setFirstUseDismissed(payload)),
  plan: () => asSiteAdmin(planView),
  planVersion: ({ payload }) => asSiteAdmin(() => planVersion(payload)),
  planCustomer: ({ payload }) => asSiteAdmin(() => planCustomer(payload)),
  savePlanCase: ({ payload }) => asSiteAdmin(() => savePlanCase(payload)),
  removePlanCase: ({ payload }) => asSiteAdmin(() => removePlanCase(payload)),
  comparePlan: ({ payload, context }) => asSiteAdmin(() => comparePlan(payload, surfaceOf(context).accountId ?? '')),
  publishPlan: ({ payload, context }) => asSiteAdmin(() => publishPlan(payload, surfaceOf(context).accountId ?? '')),
  reassessRequests: ({ payload, context }) => asSiteAdmin(() => reassessRequests(payload, surfaceOf(context).accountId ?? '')),
  cancelPlanJob: ({ payload }) => asSiteAdmin(() => cancelJob(payload)),
});

async function asSiteAdmin<View>(answer: () => Promise<View | Refused>): Promise<View | Refused> {
  return (await viewerIsSiteAdmin()) ? answer() : REFUSED;
}

/** On a project's settings the project decides and must be served; on the site's settings only a site administrator passes. */
async function asCustomerAdmin<View>(surface: Surface, answer: (accountId: string) => Promise<View | Refused>): Promise<View | Refused> {
  const { accountId, projectId } = surface;
  if (accountId === null) return REFUSED;
  if (projectId === null) return asSiteAdmin(() => answer(accountId));
  return (await isServedProject(projectId)) && (await viewerAdministersProject(projectId)) ? answer(accountId) : REFUSED;
}

/** The roster is one for the site; alerts are switched for the page's project, or on the site's settings for every one that is served. */
async function asRosterAdmin<View>(surface: Surface, answer: (viewer: RosterViewer) => Promise<View | Refused>): Promise<View | Refused> {
  return asCustomerAdmin(surface, async (accountId) => {
    const projectIds = surface.projectId === null ? (await readSettings()).served.map(({ projectId }) => projectId) : [surface.projectId];
    return answer({ accountId, projectIds, mayEdit: true });
  });
}

async function isServedProject(projectId: string): Promise<boolean> {
  return (await readSettings()).served.some((project) => project.projectId === projectId);
}

/** A project that is switched off costs no call to Jira and shows that it is off, to whoever opens its settings. */
async function customersFor(surface: Surface): Promise<CustomersView | Refused> {
  if (surface.projectId !== null && !(await isServedProject(surface.projectId))) return { state: 'off' };
  return asCustomerAdmin(surface, customersView);
}

async function customersView(): Promise<CustomersView> {
  const [customers, plan] = await Promise.all([readCustomers(), currentPlan(Date.now())]);
  const now = Date.now();
  return { state: 'ready', now, customers: customers.map((customer) => customerRow(customer, 0, plan, now)) };
}

async function customerToEdit(payload: unknown): Promise<CustomerEditView | Refused> {
  const wanted = v.safeParse(customerIdSchema, payload);
  if (!wanted.success) return REFUSED;
  const plan = await currentPlan(Date.now());
  const { customerId, zone } = wanted.output;
  if (customerId === null) return blankEditView(zone, plan, Date.now());
  const { version, customer } = await findVersionedCustomer(customerId);
  return customer === null ? REFUSED : customerEditView(customer, version, plan, Date.now());
}

async function settingsView(): Promise<SettingsView> {
  const [{ served, promiseByMail = false, weekendLetter = false }, mark, { customers }] = await Promise.all([
    readSettings(),
    readSweepMark(),
    customersOfSite(),
  ]);
  const plan = await currentPlan(Date.now());
  return {
    state: 'ready',
    now: Date.now(),
    plan: { id: plan.id, version: plan.version, nameEn: plan.name.en, nameJa: plan.name.ja, zonesVersion: plan.zones.version },
    served: await Promise.all(served.map(namedProject)),
    customers,
    lastSweepAt: mark.completedAt,
    promiseByMail,
    weekendLetter,
  };
}

async function customersOfSite(): Promise<Pick<SettingsView, 'customers'>> {
  const view = await customersView();
  return { customers: view.state === 'ready' ? view.customers : [] };
}

async function namedProject({ projectId, requestTypeIds }: ServedProject): Promise<SettingsView['served'][number]> {
  const project = await findProject(projectId);
  return { projectId, requestTypeIds, projectKey: project?.key ?? projectId, projectName: project?.name ?? projectId };
}
