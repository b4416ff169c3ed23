import type { ZoneTable } from '../clock/zone-table';
import type { ApprovedBooking } from '../desk/approved-booking';
import type { Holiday, Region } from '../desk/region';
import type { HowTo, ReportSection } from './care-terms';
import type { Exclusion } from './exclusion';
import type { ProductVersion } from './product-version';
import type { ProfileField } from './profile-field';
import type { RequestKind, SelfHelpLink } from './request-kind';
import type { SharedMailboxRules } from './shared-mailbox-rules';

/** A language the product speaks; every sentence of the offering is kept in both. */
export type Language = 'en' | 'ja';
export type Bilingual = Readonly<Record<Language, string>>;

/** Id of a rule of the offering, such as `WKD-6`; the key of its clause in `Plan.clauses`. */
export type RuleId = string;
/** `L1` … `L4` in the shipped plans; a plan may define others. */
export type SeverityKey = string;
/** ISO weekday, Monday = 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** Local time of day, `HH:mm`; `24:00` closes a day. */
export type TimeOfDay = string;
/** IANA zone name, such as `Australia/Sydney`. */
export type ZoneName = string;
/** Calendar date, `yyyy-mm-dd`, always read in a named zone. */
export type LocalDate = string;

/** A moment of every week as a wall clock in one zone shows it. */
export interface WeekPoint {
  readonly weekday: Weekday;
  readonly time: TimeOfDay;
  readonly zone: ZoneName;
}

/** A stretch of every week; its two edges may be in different zones (WKD-6). */
export interface WeekWindow {
  readonly start: WeekPoint;
  readonly end: WeekPoint;
}

/** Opening hours by weekday in one zone; a day without entry is closed. */
export interface WeekHours {
  readonly zone: ZoneName;
  readonly days: Readonly<Partial<Record<Weekday, readonly (readonly [TimeOfDay, TimeOfDay])[]>>>;
}

export interface Severity {
  readonly key: SeverityKey;
  readonly rank: number;
  readonly label: Bilingual;
  readonly description: Bilingual;
  /** Signs by which people tell this level from its neighbours. */
  readonly characteristics?: readonly Bilingual[];
  /** The form asks what the problem does to the business; a missing answer never blocks. */
  readonly impactTextRequired?: boolean;
  /** Covered minutes until the first response is due. */
  readonly targetMinutes: number;
  readonly rule: RuleId;
}

export interface Environment {
  readonly key: string;
  readonly label: Bilingual;
  /** Judged and timed as if it were production (PAR-1). */
  readonly parity: boolean;
  readonly inScope: boolean;
  readonly healthCheck: boolean;
  readonly rule: RuleId;
}

/**
 * When the first-response clock counts for a product: through the shared weekend, by severity, or in hours of its own, less the
 * holidays of those hours. A severity in `hoursBySeverity` counts in its own hours, whatever the class does (Priority, 2018).
 */
export type CoverageClass = {
  readonly key: string;
  readonly label: Bilingual;
  /** One sentence for people: what this class means at a weekend. */
  readonly meaning: Bilingual;
  readonly rule: RuleId;
  readonly hoursBySeverity?: Readonly<Record<SeverityKey, WeekHours>>;
  /** Exceptions of one customer, put in by `withBookings`; a published plan has none. */
  readonly openings?: readonly ApprovedBooking[];
} & (
  | { readonly calendar: 'weekend'; readonly weekendRuns: Readonly<Record<SeverityKey, boolean>> }
  | { readonly calendar: 'hours'; readonly hours: WeekHours; readonly holidays?: readonly Holiday[] }
);

export type Deployment = 'cloud' | 'server' | 'data-center';

export interface Product {
  readonly key: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly deployments: readonly Deployment[];
  /** `separate` has a contract, a desk and hours of its own (ALN-1). */
  readonly scope: 'included' | 'excluded' | 'separate';
  /** Key of a coverage class; null only where `scope` is `excluded`. */
  readonly coverageClass: string | null;
  readonly freeOrOpenSource: boolean;
  readonly goTo: Bilingual | null;
  /** The clauses that put the product where it is, the most telling first. */
  readonly rules: readonly RuleId[];
  /** Last day of the vendor's own support, inclusive, of all or by deployment; the product stays selectable for old requests. */
  readonly supportEndsAt?: LocalDate;
  readonly supportEndsByDeployment?: Readonly<Partial<Record<Deployment, LocalDate>>>;
  readonly versions?: readonly ProductVersion[];
  /** Targets in covered minutes that this product has instead of its severity's, such as 24 h for all of HipChat in 2016. */
  readonly targetOverride?: Readonly<Record<SeverityKey, number>>;
}

export type TeamKey = 'premier' | 'weekend' | 'holiday' | 'align' | 'standard';

/**
 * The versioned terms of one offering: every number, product, class and limit, as data.
 * Immutable once published; times are minutes, zones IANA names, money whole units.
 */
export interface Plan {
  readonly id: string;
  readonly version: number;
  readonly name: Bilingual;
  /** The plan it was made from; null = none. */
  readonly basedOn: string | null;
  /** First day on which new requests are judged by it, in UTC. */
  readonly effectiveFrom: LocalDate;
  readonly note: Bilingual | null;
  readonly source: { readonly title: Bilingual; readonly updated: LocalDate };
  readonly teams: Readonly<Record<TeamKey, Bilingual>>;
  readonly severities: readonly Severity[];
  /** Taken when nothing was chosen (domain 6.2 step 8). */
  readonly defaultSeverity: SeverityKey;
  readonly environments: readonly Environment[];
  readonly coverage: {
    readonly weekend: WeekWindow & { readonly nominalHours: number; readonly rule: RuleId };
    readonly classes: readonly CoverageClass[];
    /** Class of a product nobody named (domain 6.2 step 1). */
    readonly defaultClass: string;
    /** Targets in covered minutes of requests created in the weekend while their clock runs; no entry = the severity's own (OQ-1). */
    readonly weekendTargets: Readonly<Record<SeverityKey, number>>;
    /** Whether the clock of the weekend classes is held on a weekday while no region is on duty (R07). */
    readonly holidayClock: 'run' | 'pauseWhenNoRegionOpen';
    /** Whether such a time counts as a weekend: held for the severities that the weekend holds (DEC-11). */
    readonly holidayAppliesWeekendLimits: boolean;
  };
  readonly clock: {
    readonly start: 'created' | 'qualified';
    readonly severityChange: 'fairFromChange' | 'carryElapsed' | 'locked';
    readonly outOfScope: 'run' | 'none';
    readonly expiredMaintenance: 'run' | 'none';
    /** Fractions of the target, in covered time, at which people are told. */
    readonly atRiskAt: readonly number[];
    readonly keepBreachWhenLowered: boolean;
    /** A logged call may be the first response; a public comment of an agent always is (domain 7.6). */
    readonly loggedCallResponds: boolean;
    /** Whether a call before its request existed starts the clock when an agent raised it on behalf (card 11); absent = yes. */
    readonly callStartsClock?: boolean;
    readonly onPlanChange: 'keepVersion' | 'reassessOpen';
    /** A response sooner than this many seconds after creation is flagged for confirmation. */
    readonly confirmResponseUnderSeconds: number;
  };
  /** The Premier regions and their rota; none = "Premier" on every weekday, and holidays cannot be judged (OQ-30). */
  readonly regions: readonly Region[];
  readonly products: readonly Product[];
  readonly contacts: {
    readonly perLicence: number;
    readonly partnerMode: { readonly direct: number; readonly partner: number };
    readonly acceptsPartners: boolean;
    readonly emailDomainsMustMatch: boolean;
    readonly shared: SharedMailboxRules;
    readonly entitledBy: 'reporter' | 'creator' | 'both';
    readonly matchSubdomains: boolean;
    readonly partnerAddress: {
      readonly separator: string;
      readonly splitAt: 'last' | 'first';
      readonly example: string;
      readonly unlistedPartner: 'reject' | 'review' | 'off';
    };
    readonly approveOnAdd: boolean;
    readonly removeAtOnce: boolean;
    readonly showNamesToColleagues: boolean;
  };
  /** null where the edition names none. */
  readonly price: {
    readonly amount: number;
    readonly currency: string;
    readonly period: 'year';
    readonly perContacts: number;
    readonly rule: RuleId;
  } | null;
  readonly maintenance: {
    readonly validThrough: 'endOfDay';
    readonly zone: 'customer' | ZoneName;
    readonly warnDaysBefore: readonly number[];
    readonly graceDays: number;
  };
  readonly exclusions: readonly Exclusion[];
  /** What a customer may say a request is about (card 7); plans of the first versions ask nobody. */
  readonly requestKinds?: readonly RequestKind[];
  /** Shown before a request of low severity is sent, never before one of the highest (card 21). */
  readonly selfHelp?: readonly SelfHelpLink[];
  readonly bookings: {
    /** Calendar weeks before the window by which it must be asked for (BKG-2). */
    readonly noticeWeeks: number;
    /** Calendar days instead of weeks; null = weeks. */
    readonly noticeDays: number | null;
    readonly purposes: readonly { readonly key: string; readonly label: Bilingual }[];
    readonly zone: 'window' | 'customer';
    readonly approvalRequired: boolean;
    readonly extendsCoverage: boolean;
    readonly onShortNotice: 'reject' | 'review';
  };
  readonly healthChecks: {
    readonly perQuarter: number;
    readonly quarter: 'calendar' | 'contract';
    readonly areas: readonly Bilingual[];
    readonly initialCounts: boolean;
    readonly unusedCarryOver: boolean;
  };
  readonly onboarding: {
    readonly steps: readonly { readonly key: string; readonly label: Bilingual; readonly rule: RuleId; readonly required: boolean }[];
    readonly profileFields: readonly ProfileField[];
    readonly profileStaleDays: number;
    /** Whether registered contacts change what their instances say, or propose it to the desk; absent = they change it. */
    readonly profileChanges?: 'edit' | 'propose';
  };
  readonly handoff: {
    readonly criticalSeverities: readonly SeverityKey[];
    readonly promptMinutesBefore: number;
    readonly weekendToo: boolean;
  };
  readonly incidentReport: {
    readonly offerFor: readonly SeverityKey[];
    readonly targetBusinessDays: number | null;
    readonly sections: readonly ReportSection[];
  };
  readonly informationRequests: {
    readonly kinds: readonly {
      readonly key: string;
      readonly label: Bilingual;
      readonly needsAnonymised: boolean;
      readonly howTos?: readonly HowTo[];
    }[];
    readonly remindAfterDays: number;
  };
  readonly language: { readonly required: Language; readonly latinShareMin: number };
  /** What each rule says: the offering's own Japanese words beside the English. */
  readonly clauses: Readonly<Record<RuleId, Bilingual>>;
  /** Offsets of every zone the plan names, stored with the version so that all readers agree. */
  readonly zones: ZoneTable;
}
