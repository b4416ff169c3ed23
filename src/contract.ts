import type { CareDetails } from './domain/care/record';
import type { CareTypes, TypedKind } from './domain/care/typed-kinds';
import type { ContactCommand } from './domain/customer/contact-command';
import type { Customer } from './domain/customer/customer';
import type { CustomerDraft } from './domain/customer/draft';
import type { InstanceAnswer, InstanceCommand, InstanceReview } from './domain/customer/instance-command';
import type { ApprovedBooking } from './domain/desk/approved-booking';
import type { OutsideEntry } from './domain/outside/outside-entry';
import type { Language, Plan } from './domain/plan/plan';
import type { WhatIf } from './domain/plan/what-if';
import type { PanelChoice } from './domain/request/facts';
import type { WantedChange } from './domain/request/wanted-change';
import type { AdoptionOutcome, AskOutcome, MovableView, MoveOutcome, SamePersonAnswer } from './domain/view/adoption';
import type { BookingBoardView, OwnBookingsView } from './domain/view/booking';
import type { CareAction, CareAnswer } from './domain/view/care';
import type { ChangeOutcome, ChangePreview, CompletionOutcome } from './domain/view/change';
import type { ContactAnswer } from './domain/view/contact-answer';
import type { CreatePanelView } from './domain/view/create-panel';
import type { CustomerView } from './domain/view/customer';
import type { CustomerBriefView, NotesOutcome } from './domain/view/customer-brief';
import type { CustomerListView } from './domain/view/customer-list';
import type { CustomerEditView, CustomersView, FoundPerson, SaveAnswer } from './domain/view/customer-settings';
import type { BoardLinesView, DeskBoardView } from './domain/view/desk-board';
import type { EscalationBoardView } from './domain/view/escalation';
import type { ProjectFigures } from './domain/view/figures';
import type { FirstUseView } from './domain/view/first-use';
import type { HandoffBoardView, HandoffNote } from './domain/view/handoff-board';
import type { HealthView } from './domain/view/health';
import type { HealthBoardView, OwnHealthView } from './domain/view/health-check';
import type { HistoryFilter, HistoryPage } from './domain/view/history';
import type { ImportAnswer, ImportsView } from './domain/view/import';
import type { InboxView } from './domain/view/inbox';
import type { IncidentDraft } from './domain/view/incident-report';
import type { InstallationView } from './domain/view/installation';
import type { BreachOutcome, TakeOutcome, UpdateOutcome } from './domain/view/issue-desk';
import type { IssuePanelView } from './domain/view/issue-panel';
import type { NightlyView } from './domain/view/nightly';
import type { OnboardingView, OwnOnboardingView } from './domain/view/onboarding';
import type { OutsideAnswer, OutsideEditView, OutsideView } from './domain/view/outside';
import type { OwnContactsView } from './domain/view/own-contacts';
import type { OwnPageView, SubheaderView } from './domain/view/own-page';
import type { AdoptableView, OwnRequestsView } from './domain/view/own-requests';
import type { PhoneView } from './domain/view/phone';
import type { DraftAnswer, JobScope, PlanInEffect, PlanView, PublishAnswer } from './domain/view/plan';
import type { ProfileView } from './domain/view/profile';
import type { RaiseAnswer } from './domain/view/raise-care';
import type { RegisterPage } from './domain/view/register';
import type { RequestPanelView } from './domain/view/request-panel';
import type { ExportPlace, RequestExportPage, RequestExportView, RestoredPart, RestoredPlan } from './domain/view/request-transfer';
import type { RosterAnswer, RosterDraft, RosterView } from './domain/view/roster';
import type { ScopeOutcome, ScopePreview, WantedMark } from './domain/view/scope';
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
  /** What a registered contact confirms about the care around a request of their own company that they can see. */
  act: (payload: CareAction) => CareAnswer | Refused;
  /** Direct numbers, and who answers them now: for registered contacts only. */
  phone: () => PhoneView | Refused;
  /** A registered contact takes over a request of the same customer that he can see; `id` names this very press of the button. */
  adoptRequest: (payload: { issueId: string; id: string }) => AdoptionOutcome | Refused;
  /** What the viewer can adopt, each with the promise it would get now. */
  adoptable: () => AdoptableView | Refused;
  /** The customer's own page; whose it is, is worked out from the account alone. */
  ownPage: () => OwnPageView;
  subheader: () => SubheaderView;
  ownRequests: () => OwnRequestsView | Refused;
  ownContacts: () => OwnContactsView | Refused;
  /** Registered contacts propose, replace, remove and name stand-ins; everything else about contacts is the desk's. */
  changeOwnContacts: (payload: { command: ContactCommand; accepted: boolean }) => ContactAnswer | Refused;
  /** The customer's bookings, and what one can be asked for with. */
  ownBookings: () => OwnBookingsView | Refused;
  ownHealth: () => OwnHealthView | Refused;
  /** A registered contact asks for care of its own type, as a request of theirs; `id` names this very press of the button. */
  raiseCare: (payload: { kind: TypedKind; id: string; fields: CareDetails }) => RaiseAnswer | Refused;
  /** Takes back the viewer's own change that led to `version`. */
  undoOwnContacts: (payload: { version: number }) => ContactAnswer | Refused;
  /** The onboarding of the viewer's own customer. */
  ownOnboarding: () => OwnOnboardingView | Refused;
  /** What is outside Premier and where it belongs, with the people and partners the customer has elsewhere. */
  outsidePremium: () => OutsideView | Refused;
  /** Where the company's products run: for everybody of the company, with names for its registered contacts. */
  ownProfile: () => ProfileView | Refused;
  /** A registered contact says that instances are still correct, or changes or proposes what they say, as the plan has it. */
  changeOwnProfile: (payload: InstanceCommand) => InstanceAnswer | Refused;
};

export type AgentApi = {
  issuePanel: () => IssuePanelView | Refused;
  /** Both promises of a change that nobody has confirmed yet; writes nothing. */
  previewChange: (payload: WantedChange) => ChangePreview | Refused;
  /** `id` names this very confirmation, so that a repeated one changes nothing; `seen` = the changes it was decided on. */
  changeRequest: (payload: WantedChange & { id: string; reason: string; seen: number }) => ChangeOutcome | Refused;
  /** Asks a registered contact to take the request over, once for each contact however often it is asked. */
  askContact: (payload: { contactId: string; text: string }) => AskOutcome | Refused;
  /** Whether the reporter is the same person as the contact whose address he has; yes links the account. */
  answerSamePerson: (payload: { isSame: boolean }) => SamePersonAnswer | Refused;
  /** Waiting standard requests of a customer in this project whose reporters are registered contacts by now. */
  movable: (payload: { customerId: string }) => MovableView | Off | Refused;
  /** Moves chosen ones to premium from now on; `id` names this very press of the button. */
  moveRequests: (payload: { customerId: string; issueIds: readonly string[]; id: string }) => MoveOutcome | Off | Refused;
  customerList: () => CustomerListView | Off | Refused;
  customer: (payload: { customerId: string }) => CustomerView | Off | Refused;
  customerProfile: (payload: { customerId: string }) => ProfileView | Off | Refused;
  /** What a customer's contact proposed about an instance, taken over or declined. */
  reviewProfile: (payload: InstanceReview & { customerId: string }) => InstanceAnswer | Off | Refused;
  /** The onboarding of a customer; beside an issue the one that hangs on it, whatever is asked. */
  onboarding: (payload: { customerId: string | null }) => OnboardingView | Off | Refused;
  figures: () => ProjectFigures | Off | Refused;
  /** The plan in effect: who is on duty and the coverage ribbon are worked out from it in the page. */
  coverage: () => PlanInEffect | Off | Refused;
  /** What an agent confirms about the care around a request; `issueId` only where the page belongs to no single issue. */
  act: (payload: CareAction) => CareAnswer | Refused;
  /** What is to be handed over within the hour, what was not in time, and what was since half a day. */
  handoffs: () => HandoffBoardView | Off | Refused;
  /** Every open escalation of the project, the oldest first. */
  escalations: () => EscalationBoardView | Off | Refused;
  /** Bookings of weekend engineers in the project, coming ones first. */
  bookings: () => BookingBoardView | Off | Refused;
  healthChecks: () => HealthBoardView | Off | Refused;
  /** The desk's open promises, what breaches first on this shift first; read from indexes alone. */
  deskBoard: () => DeskBoardView | Off | Refused;
  /** What at most 60 rows in sight show besides, in the reader's language and zone. */
  boardLines: (payload: { issueIds: readonly string[]; language: Language; zone: string }) => BoardLinesView | Off | Refused;
  /** What to know of the customer of the request: pinned notes, other requests, booking, findings, missed promises. */
  customerBrief: () => CustomerBriefView | Refused;
  /** Pins notes on the customer of the request, at the version of the customer that was seen. */
  saveHandlingNotes: (payload: { version: number; text: string }) => NotesOutcome | Refused;
  /** What an incident report begins with, told by the request's own facts in its customer's language. */
  incidentDraft: () => IncidentDraft | Refused;
  /** A handoff note as far as record and Jira write it, in the reader's language and zone. */
  handoffNote: (payload: { issueId?: string; language: Language; zone: string }) => HandoffNote | Refused;
  /** "I have it": stops the calls for this request; the first who presses has it. */
  takeRequest: () => TakeOutcome | Refused;
  /** The next update after the first answer, beside the contract; `at` null takes it back, `id` promises once. */
  promiseUpdate: (payload: { id: string; at: number | null }) => UpdateOutcome | Refused;
  /** Both verdicts of a word on the scope that nobody has confirmed yet; writes nothing. */
  previewScope: (payload: WantedMark) => ScopePreview | Refused;
  /** `id` marks once; `reply` is the public comment that goes with it, empty for none. */
  markScope: (payload: WantedMark & { id: string; reason: string; reply: string; seen: number }) => ScopeOutcome | Refused;
  /** Why a promise was missed; only an administrator of the project excuses, and it stays missed. */
  noteBreach: (payload: { id: string; cause: string; sentence: string; excused: boolean }) => BreachOutcome | Refused;
  roster: () => RosterView | Off | Refused;
  /** Only administrators of the project; so is `findEngineers`. */
  saveRoster: (payload: RosterDraft) => RosterAnswer | Off | Refused;
  findEngineers: (payload: { text: string }) => { state: 'found'; people: readonly FoundPerson[] } | Off | Refused;
};

/** Keys about the site ask for a site administrator; keys about customers also serve administrators of a served project. */
export type SettingsApi = {
  settings: () => SettingsView | Refused;
  /** Whether an arriving premium request gets its promise as a public comment, and so by mail. */
  setPromiseByMail: (payload: { on: boolean }) => { state: 'saved' } | Refused;
  /** Whether open premium requests get the weekend letter every Friday. */
  setWeekendLetter: (payload: { on: boolean }) => { state: 'saved' } | Refused;
  /** The page about what is outside Premier, to be edited; the plan's own exclusions as long as nobody has. */
  outsideToEdit: () => OutsideEditView | Refused;
  saveOutside: (payload: { version: number; entries: readonly OutsideEntry[] | null }) => OutsideAnswer | Refused;
  /** One part of an import: at most 1,000 customers and 200 KB, in the format of `wanted-customer.ts`; the last part starts it. */
  importCustomers: (payload: {
    customers: readonly unknown[];
    run?: number | null;
    part?: number;
    parts?: number;
  }) => ImportAnswer | Refused;
  imports: () => ImportsView | Refused;
  cancelImport: (payload: { run: number }) => { state: 'saved' | 'gone' } | Refused;
  /** Takes up again where an import stood still or failed. */
  continueImport: (payload: { run: number }) => { state: 'saved' | 'gone' } | Refused;
  undoImport: (payload: { run: number }) => { state: 'saved' | 'gone' } | Refused;
  /** The register as it is kept, a hundred customers at a time, for exports and for the dry run of an import. */
  readRegister: (payload: { cursor: string | null }) => RegisterPage | Refused;
  /** What an export of requests begins with. */
  requestsToExport: () => RequestExportView | Refused;
  /** Lines of one project, below 500 KB, from a place on. */
  exportRequests: (payload: { projectId: string } & ExportPlace) => RequestExportPage | Refused;
  /** One plan of such a file; `write` false = only say what would become of it. */
  restorePlan: (payload: { line: unknown; write: boolean }) => RestoredPlan | Refused;
  /** At most 40 lines of such a file; `strangers` = also those whose customer is not registered here. */
  restoreRequests: (payload: {
    lines: readonly unknown[];
    write: boolean;
    strangers: boolean;
    /** Plans that the file brings, for saying what would become of requests under them. */
    plans: readonly { readonly id: string; readonly version: number }[];
  }) => RestoredPart | Refused;
  /** Who is on duty: of the page's project, or of the whole site. */
  roster: () => RosterView | Refused;
  saveRoster: (payload: RosterDraft) => RosterAnswer | Refused;
  serviceProjects: (payload: { text: string }) => ServiceProjectsView | Refused;
  serviceProject: (payload: { projectId: string }) => ServiceProjectView | Refused;
  /** Which request types of which project the app serves; an empty list of types = all of them. `takeIn` also takes its open requests in. */
  serveProject: (payload: {
    projectId: string;
    requestTypeIds: readonly string[];
    on: boolean;
    takeIn?: boolean;
    /** Request types of onboardings, health checks and bookings; absent = as they are. */
    careTypes?: CareTypes;
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
  /** A change to any customer's contacts, seats or licence modes, with its consequences accepted or asked for first. */
  changeContact: (payload: { customerId: string; command: ContactCommand; accepted: boolean }) => ContactAnswer | Refused;
  /** Takes back the change to contacts that led to `version`. */
  undoContact: (payload: { customerId: string; version: number }) => ContactAnswer | Refused;
  /** What waits for a decision, over all customers. */
  inbox: () => InboxView | Refused;
  /** What a contact proposed about an instance, taken over or declined. */
  reviewProfile: (payload: InstanceReview & { customerId: string }) => InstanceAnswer | Refused;
  /** Whether an account is the other one of the contact it was suggested for. */
  answerSuggestion: (payload: { accountId: string; isSame: boolean }) => ContactAnswer | { state: 'dismissed' } | Refused;
  customerHistory: (payload: { customerId: string; filter: HistoryFilter; cursor: string | null }) => HistoryPage | Refused;
  findPeople: (payload: {
    text: string;
    organizationIds: readonly string[];
  }) => { state: 'found'; people: readonly FoundPerson[] } | Refused;
  findOrganizations: (payload: { text: string }) => { state: 'found'; organizations: readonly { id: string; name: string }[] } | Refused;
  /** The same as for agents, on the whole site or in the project the page belongs to. */
  movable: (payload: { customerId: string }) => MovableView | Refused;
  moveRequests: (payload: { customerId: string; issueIds: readonly string[]; id: string }) => MoveOutcome | Refused;
  nightly: () => NightlyView | Refused;
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
  planCustomer: (payload: { customerId: string }) => { state: 'ready'; customer: Customer; bookings: readonly ApprovedBooking[] } | Refused;
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
