import type { Customer } from './domain/customer/customer';
import type { CustomerDraft } from './domain/customer/draft';
import type { FieldProblem } from './domain/customer/field-problem';
import type { Plan } from './domain/plan/plan';
import type { WhatIf } from './domain/plan/what-if';
import type { PanelChoice } from './domain/request/facts';
import type { WantedChange } from './domain/request/wanted-change';
import type { ChangeOutcome, ChangePreview, CompletionOutcome } from './domain/view/change';
import type { CreatePanelView } from './domain/view/create-panel';
import type { CustomerView } from './domain/view/customer';
import type { CustomerListView } from './domain/view/customer-list';
import type { CustomerEditView, CustomersView, FoundPerson, SaveAnswer } from './domain/view/customer-settings';
import type { ProjectFigures } from './domain/view/figures';
import type { FirstUseView } from './domain/view/first-use';
import type { HealthView } from './domain/view/health';
import type { InstallationView } from './domain/view/installation';
import type { IssuePanelView } from './domain/view/issue-panel';
import type { DraftAnswer, JobScope, PlanInEffect, PlanView, PublishAnswer } from './domain/view/plan';
import type { RequestPanelView } from './domain/view/request-panel';
import type { ServiceProjectsView, ServiceProjectView } from './domain/view/serving';
import type { SettingsView } from './domain/view/settings';

/**
 * What pages may ask of functions, types only: one map per resolver, because whoever loads a surface can call
 * every key of its resolver. The surface (portal, request, issue, project) is taken from the trusted context, never
 * from the payload. A refused caller gets `{ state: 'refused' }`, the same for forbidden and non-existent.
 */
export type Refused = { readonly state: 'refused' };

/** The app is switched off in the project a page belongs to. */
export type Off = { readonly state: 'off' };

export type PortalApi = {
  /** `customerId` only from a licensed viewer who raises on behalf of a customer. */
  createPanel: (payload: { customerId?: string }) => CreatePanelView | Refused;
  requestPanel: () => RequestPanelView | Refused;
  /** Product, instance and severity of a request that came without them, by its customer and once. */
  completeRequest: (payload: { choice: PanelChoice }) => CompletionOutcome | Refused;
};

export type AgentApi = {
  issuePanel: () => IssuePanelView | Refused;
  /** Both promises of a change that nobody has confirmed yet; writes nothing. */
  previewChange: (payload: WantedChange) => ChangePreview | Refused;
  /** `id` names this very confirmation, so that a repeated one changes nothing; `seen` = the changes it was decided on. */
  changeRequest: (payload: WantedChange & { id: string; reason: string; seen: number }) => ChangeOutcome | Refused;
  customerList: () => CustomerListView | Off | Refused;
  customer: (payload: { customerId: string }) => CustomerView | Off | Refused;
  figures: () => ProjectFigures | Off | Refused;
  /** The plan in effect: who is on duty and the coverage ribbon are worked out from it in the page. */
  coverage: () => PlanInEffect | Off | Refused;
};

/** A field-level refusal of a file: which customer (from 1; 0 = the file itself), which path, and a code that words say. */
export interface ImportProblem extends FieldProblem {
  readonly customer: number;
}

/** Keys about the site ask for a site administrator; keys about customers also serve administrators of a served project. */
export type SettingsApi = {
  settings: () => SettingsView | Refused;
  /** Whether an arriving premium request gets its promise as a public comment, and so by mail. */
  setPromiseByMail: (payload: { on: boolean }) => { state: 'saved' } | Refused;
  importCustomers: (payload: {
    customers: unknown;
  }) => { state: 'imported'; count: number } | { state: 'invalid'; problems: readonly ImportProblem[] } | Refused;
  serviceProjects: (payload: { text: string }) => ServiceProjectsView | Refused;
  serviceProject: (payload: { projectId: string }) => ServiceProjectView | Refused;
  /** Which request types of which project the app serves; an empty list of types = all of them. `takeIn` also takes its open requests in. */
  serveProject: (payload: {
    projectId: string;
    requestTypeIds: readonly string[];
    on: boolean;
    takeIn?: boolean;
  }) => { state: 'saved' } | Refused;
  /** Takes up again where taking in open requests stood still. */
  continueProject: (payload: { projectId: string }) => { state: 'saved' } | Refused;
  customers: () => CustomersView | Refused;
  /** `customerId` null = a new one, beginning in `zone`. */
  customerToEdit: (payload: { customerId: string | null; zone: string }) => CustomerEditView | Refused;
  saveCustomer: (payload: { customerId: string | null; version: number; draft: CustomerDraft; accepted: boolean }) => SaveAnswer | Refused;
  removeCustomer: (payload: { customerId: string; version: number; accepted: boolean }) => SaveAnswer | Refused;
  /** Takes back the save that led to `version`. */
  undoCustomer: (payload: { customerId: string; version: number }) => SaveAnswer | Refused;
  findPeople: (payload: {
    text: string;
    organizationIds: readonly string[];
  }) => { state: 'found'; people: readonly FoundPerson[] } | Refused;
  findOrganizations: (payload: { text: string }) => { state: 'found'; organizations: readonly { id: string; name: string }[] } | Refused;
  health: () => HealthView | Refused;
  /** Dead letters to evaluate again, by request id. */
  rerun: (payload: { issueIds: readonly string[] }) => { state: 'asked'; count: number } | Refused;
  checkInstallation: () => InstallationView | Refused;
  firstUse: () => FirstUseView | Refused;
  /** `isContact` false = whoever asked belongs to a real customer and is no contact of a sample. */
  addSampleCustomers: () => { state: 'added'; isContact: boolean } | Refused;
  removeSampleCustomers: () => { state: 'removed'; count: number } | Refused;
  /** Puts the guide of the first use away, or brings it back. */
  dismissFirstUse: (payload: { dismissed: boolean }) => { state: 'saved' } | Refused;
  plan: () => PlanView | Refused;
  planVersion: (payload: { id: string; version: number }) => { state: 'ready'; plan: Plan } | Refused;
  planCustomer: (payload: { customerId: string }) => { state: 'ready'; customer: Customer } | Refused;
  savePlanCase: (payload: { id: string; name: string; asked: WhatIf }) => { state: 'saved' | 'full' } | Refused;
  removePlanCase: (payload: { id: string }) => { state: 'saved' } | Refused;
  /** Compares a draft in the background; only one that was compared to its end can be published, by the number of its job. */
  comparePlan: (payload: { draft: unknown; over: JobScope }) => DraftAnswer<'started'> | Refused;
  publishPlan: (payload: {
    run: number;
    effectiveFrom: string;
    note: { en: string; ja: string };
    acceptCases: boolean;
  }) => PublishAnswer | Refused;
  /** No keys = all open requests; finished ones are assessed again only by naming them. */
  reassessRequests: (payload: {
    id: string;
    version: number;
    keys: readonly string[];
  }) => { state: 'started' } | { state: 'unknown'; keys: readonly string[] } | Refused;
  cancelPlanJob: (payload: { run: number }) => { state: 'saved' } | Refused;
};
