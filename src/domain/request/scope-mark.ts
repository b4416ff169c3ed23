import type { Assessment, Reason, Scope } from './assessment';
import type { Change, RequestFacts } from './facts';

/** What an agent said about a request's scope: `in`, or the rule of the exclusion it falls under; null = nobody said anything, or took it back. */
export type ScopeMark = string | null;

const CODES: ReadonlySet<string> = new Set(['scopeConfirmed', 'scopeMarkedOut']);

/** The scope that the reasons give, or what an agent made of it. */
export function scopeOf(reasons: readonly Reason[], mark: ScopeMark): Scope {
  if (mark !== null) return mark === 'in' ? 'in' : 'out';
  if (reasons.some((reason) => reason.outcome === 'out')) return 'out';
  return reasons.some((reason) => reason.outcome === 'review') ? 'review' : 'in';
}

/** The reason an agent's mark leaves, after all others; an excluded product is not confirmed into an offering that does not have it (GEN-3). */
export function markReason(mark: ScopeMark): readonly Reason[] {
  if (mark === null) return [];
  if (mark === 'in') return [{ code: 'scopeConfirmed', rule: 'PRD-1', outcome: 'ok', values: {} }];
  return [{ code: 'scopeMarkedOut', rule: mark, outcome: 'out', values: { exclusion: mark } }];
}

/** The same verdict with another mark: what is said after the first response changes the scope and leaves the clock alone (card 6). */
export function withMark(assessment: Assessment, mark: ScopeMark): Assessment {
  const judged = assessment.reasons.filter(({ code }) => !CODES.has(code));
  const counted = isMarkable(judged, mark) ? mark : null;
  return { ...assessment, scope: scopeOf(judged, counted), reasons: [...judged, ...markReason(counted)] };
}

/** Whether reasons leave room for a mark. */
export const isMarkable = (reasons: readonly Reason[], mark: ScopeMark): boolean =>
  mark !== 'in' || !reasons.some(({ code }) => code === 'productExcluded');

/** The last mark among a request's changes, whenever it was made; undefined = there never was one. */
export function lastMarkOf({ changes = [] }: RequestFacts): ScopeMark | undefined {
  return changes.flatMap(({ steps }) => steps.filter(({ what }) => what === 'scope')).at(-1)?.to;
}

/** Whether a change is a word of the desk on the scope; its reason is the desk's own. */
export const isAboutScope = ({ steps }: Pick<Change, 'steps'>): boolean => steps.some(({ what }) => what === 'scope' || what === 'renewal');
