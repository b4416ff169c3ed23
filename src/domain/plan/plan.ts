import type { ZoneTable } from '../clock/zone-table';

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

/** When the first-response clock counts for a product: through the shared weekend, by severity, or in hours of its own. */
export type CoverageClass = {
  readonly key: string;
  readonly label: Bilingual;
  /** One sentence for people: what this class means at a weekend. */
  readonly meaning: Bilingual;
  readonly rule: RuleId;
} & (
  | { readonly calendar: 'weekend'; readonly weekendRuns: Readonly<Record<SeverityKey, boolean>> }
  | { readonly calendar: 'hours'; readonly hours: WeekHours }
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
}

export type TeamKey = 'premier' | 'weekend' | 'holiday' | 'align' | 'standard';

export interface Exclusion {
  readonly rule: RuleId;
  readonly label: Bilingual;
  readonly effect: 'outOfScope' | 'standardTrack' | 'notice';
}

/**
 * The versioned terms of one offering: every number, product, class and limit, as data.
 * Immutable once published; times are minutes, zones IANA names, money whole units.
 */
export interface Plan {
  readonly id: string;
  readonly version: number;
  readonly name: Bilingual;
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
    readonly holidayClock: 'run' | 'pauseWhenNoRegionOpen';
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
    /** A response sooner than this many seconds after creation is flagged for confirmation. */
    readonly confirmResponseUnderSeconds: number;
  };
  readonly products: readonly Product[];
  readonly contacts: {
    readonly perLicence: number;
    readonly partnerMode: { readonly direct: number; readonly partner: number };
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
  readonly price: {
    readonly amount: number;
    readonly currency: string;
    readonly period: 'year';
    readonly perContacts: number;
    readonly rule: RuleId;
  };
  readonly maintenance: {
    readonly validThrough: 'endOfDay';
    readonly zone: 'customer' | ZoneName;
    readonly warnDaysBefore: readonly number[];
    readonly graceDays: number;
  };
  readonly exclusions: readonly Exclusion[];
  readonly bookings: {
    readonly noticeWeeks: number;
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
    readonly steps: readonly { readonly key: string; readonly label: Bilingual; readonly rule: RuleId }[];
    readonly profileStaleDays: number;
  };
  readonly handoff: {
    readonly criticalSeverities: readonly SeverityKey[];
    readonly promptMinutesBefore: number;
    readonly weekendToo: boolean;
  };
  readonly incidentReport: { readonly offerFor: readonly SeverityKey[]; readonly targetBusinessDays: number | null };
  readonly informationRequests: {
    readonly kinds: readonly { readonly key: string; readonly label: Bilingual; readonly needsAnonymised: boolean }[];
    readonly remindAfterDays: number;
  };
  readonly language: { readonly required: Language; readonly latinShareMin: number };
  /** What each rule says: the offering's own Japanese words beside the English. */
  readonly clauses: Readonly<Record<RuleId, Bilingual>>;
  /** Offsets of every zone the plan names, stored with the version so that all readers agree. */
  readonly zones: ZoneTable;
}
