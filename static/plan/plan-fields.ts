import { type Json, listAt, valueAt } from './json';

/** One field of the plan's form: where it is, and what may be put there. */
export type PlanField = {
  readonly path: string;
  /** Key of its words, `page.plan.field.<words>`, where the path has an index in it; else the path itself. */
  readonly words?: string;
  /** What an emptied field is stored as where it may be empty; else as it was typed, so that the form can say so. */
  readonly empty?: 'null' | 'absent';
} & (
  | { readonly kind: 'number' | 'tick' | 'text' | 'zone' | 'time' | 'date' | 'bilingual' | 'texts' | 'numbers' }
  /** `texts` say the choices where they are data of the plan. */
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly texts?: Readonly<Record<string, string>> }
  | { readonly kind: 'ticks'; readonly choices: readonly string[] }
);

/** Key of a field's words. */
export const wordsOf = ({ path, words }: PlanField): string => words ?? path;

/** Fields that belong together; its title is `page.plan.group.<key>`. */
export interface FieldGroup {
  readonly key: string;
  readonly fields: readonly PlanField[];
}

const number = (path: string): PlanField => ({ path, kind: 'number' });
const tick = (path: string): PlanField => ({ path, kind: 'tick' });
const choice = (path: string, ...choices: readonly string[]): PlanField => ({ path, kind: 'choice', choices });

/** Edges of the weekend window; weekdays are ISO numbers, Monday = 1. */
export const WEEKEND_FIELDS: readonly PlanField[] = (['start', 'end'] as const).flatMap((edge): PlanField[] => [
  { path: `coverage.weekend.${edge}.weekday`, kind: 'choice', choices: ['1', '2', '3', '4', '5', '6', '7'] },
  { path: `coverage.weekend.${edge}.time`, kind: 'time' },
  { path: `coverage.weekend.${edge}.zone`, kind: 'zone' },
]);

/** The plan's settings beside targets, weekend and matrix, in the order of the offering (domain 7.4, 12.2, 12.3). */
export const FIELD_GROUPS: readonly FieldGroup[] = [
  {
    key: 'clock',
    fields: [
      choice('clock.start', 'qualified', 'created'),
      choice('clock.severityChange', 'fairFromChange', 'carryElapsed', 'locked'),
      choice('clock.outOfScope', 'run', 'none'),
      choice('clock.expiredMaintenance', 'run', 'none'),
      tick('clock.keepBreachWhenLowered'),
      tick('clock.loggedCallResponds'),
      tick('clock.callStartsClock'),
      number('clock.confirmResponseUnderSeconds'),
      { path: 'clock.atRiskAt', kind: 'numbers' },
    ],
  },
  {
    key: 'holidays',
    fields: [choice('coverage.holidayClock', 'run', 'pauseWhenNoRegionOpen'), tick('coverage.holidayAppliesWeekendLimits')],
  },
  {
    key: 'contacts',
    fields: [
      number('contacts.perLicence'),
      tick('contacts.acceptsPartners'),
      number('contacts.partnerMode.direct'),
      number('contacts.partnerMode.partner'),
      tick('contacts.emailDomainsMustMatch'),
      tick('contacts.matchSubdomains'),
      tick('contacts.approveOnAdd'),
      tick('contacts.showNamesToColleagues'),
    ],
  },
  {
    key: 'bookings',
    fields: [
      number('bookings.noticeWeeks'),
      tick('bookings.approvalRequired'),
      tick('bookings.extendsCoverage'),
      choice('bookings.onShortNotice', 'reject', 'review'),
    ],
  },
  {
    key: 'teams',
    fields: (['premier', 'weekend', 'holiday', 'align', 'standard'] as const).map((team) => ({ path: `teams.${team}`, kind: 'bilingual' })),
  },
  {
    key: 'service',
    fields: [
      number('maintenance.graceDays'),
      number('healthChecks.perQuarter'),
      choice('healthChecks.quarter', 'calendar', 'contract'),
      tick('healthChecks.unusedCarryOver'),
      number('handoff.promptMinutesBefore'),
      tick('handoff.weekendToo'),
      number('informationRequests.remindAfterDays'),
      number('onboarding.profileStaleDays'),
      choice('onboarding.profileChanges', 'edit', 'propose'),
    ],
  },
];

/** What to store for what was typed, undefined = nothing at all: numbers and weekdays as numbers, lists in order. */
export function storedValue(field: PlanField, typed: string): Json | undefined {
  if (field.kind === 'texts' || field.kind === 'numbers')
    return piecesOf(typed).map((piece) => (field.kind === 'texts' ? piece : Number(piece)));
  if (field.empty !== undefined && typed.trim() === '') return field.empty === 'null' ? null : undefined;
  if (field.kind === 'number') return typed.trim() === '' ? '' : Number(typed);
  return field.path.endsWith('.weekday') ? Number(typed) : typed;
}

const piecesOf = (typed: string): readonly string[] =>
  typed
    .split(/[,、，]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** What a field shows of a stored value; of a list its entries with commas between. */
export function shownValue(draft: Json, path: string): string {
  const value = valueAt(draft, path);
  const list = listAt(draft, path);
  if (list.length > 0) return list.join(', ');
  return value === null || typeof value === 'object' ? '' : String(value);
}
