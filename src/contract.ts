import type { CreatePanelView } from './domain/view/create-panel';
import type { CustomerView } from './domain/view/customer';
import type { CustomerListView } from './domain/view/customer-list';
import type { ProjectFigures } from './domain/view/figures';
import type { IssuePanelView } from './domain/view/issue-panel';
import type { RequestPanelView } from './domain/view/request-panel';
import type { SettingsView } from './domain/view/settings';

/**
 * What pages may ask of functions, types only: one map per resolver, because whoever loads a surface can call
 * every key of its resolver. The surface (portal, request, issue, project) is taken from the trusted context, never
 * from the payload. A refused caller gets `{ state: 'refused' }`, the same for forbidden and non-existent.
 */
export type Refused = { readonly state: 'refused' };

export type PortalApi = {
  /** `customerId` only from a licensed viewer who raises on behalf of a customer. */
  createPanel: (payload: { customerId?: string }) => CreatePanelView | Refused;
  requestPanel: () => RequestPanelView | Refused;
};

export type AgentApi = {
  issuePanel: () => IssuePanelView | Refused;
  customerList: () => CustomerListView | Refused;
  customer: (payload: { customerId: string }) => CustomerView | Refused;
  figures: () => ProjectFigures | Refused;
};

/** A field-level refusal: which customer of the file, which path, what is wrong. */
export interface ImportProblem {
  readonly customer: number;
  readonly path: string;
  readonly message: string;
}

export type SettingsApi = {
  settings: () => SettingsView | Refused;
  importCustomers: (payload: {
    customers: unknown;
  }) => { state: 'imported'; count: number } | { state: 'invalid'; problems: readonly ImportProblem[] } | Refused;
  /** Which request types of which project the app serves; an empty list of types = all of them. */
  serveProject: (payload: { projectId: string; requestTypeIds: readonly string[]; on: boolean }) => { state: 'saved' } | Refused;
};
