import { type FieldProblem, problem } from '../customer/field-problem';
import { careFieldProblems, keptFields } from './field-problems';
import type { CareKind, CareKnown } from './kind';
import { type CareDetails, type CareRecord, type CareRole, MOST_CHARACTERS, MOST_STEPS } from './record';

/** What somebody wants to do to a record; `id` names this very confirmation. */
export interface CareAsked {
  readonly id: string;
  readonly action: string;
  readonly fields: CareDetails;
  readonly as: CareRole;
  /** Account id; null = the app itself. */
  readonly by: string | null;
}

/**
 * What became of an action. `same` = this very confirmation was done before; `overtaken` = the record is in a state in which it
 * cannot be done any more, since somebody was faster; `refused` = not by this role, or there is no such action.
 */
export type CareDecision =
  | { readonly state: 'changed'; readonly record: CareRecord }
  | { readonly state: 'same'; readonly record: CareRecord }
  | { readonly state: 'overtaken'; readonly record: CareRecord }
  | { readonly state: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly state: 'refused' };

/** Decides one action on one record, or on none when it begins one with the id `recordId`. Pure and total. */
export function decideCare(kind: CareKind, recordId: string, record: CareRecord | null, asked: CareAsked, known: CareKnown): CareDecision {
  const action = kind.actions.find(({ key }) => key === asked.action);
  if (action === undefined || !action.roles.includes(asked.as)) return { state: 'refused' };
  const done = record?.steps.find((step) => step.id === asked.id);
  if (record !== null && done !== undefined) return done.by === asked.by ? { state: 'same', record } : { state: 'refused' };
  if (!action.from.includes(record?.state ?? 'none')) return record === null ? { state: 'refused' } : { state: 'overtaken', record };
  if ((record?.steps.length ?? 0) >= MOST_STEPS) return { state: 'invalid', problems: [problem('', 'tooManySteps', { most: MOST_STEPS })] };
  const wrong = careFieldProblems(action.fields, asked.fields);
  const fields = keptFields(action.fields, asked.fields);
  const acting = { record, fields, as: asked.as, by: asked.by, known };
  const problems = wrong.length > 0 ? wrong : action.check(acting);
  if (problems.length > 0) return { state: 'invalid', problems };
  const { facts, assessment } = known.subject;
  const step = {
    id: asked.id,
    at: known.now,
    by: asked.by,
    as: asked.as,
    action: asked.action,
    fields: action.isDocument === true ? {} : fields,
  };
  const next: CareRecord = {
    id: record?.id ?? recordId,
    kind: kind.key,
    customerId: assessment.customerId,
    issueId: facts.issueId,
    ...action.next(acting),
    steps: [...(record?.steps ?? []), step],
  };
  // The app's own steps are short, and a time that has come must not be refused.
  const isTooLarge = asked.as !== 'job' && JSON.stringify(next).length > MOST_CHARACTERS;
  return isTooLarge ? { state: 'invalid', problems: [problem('', 'tooLarge')] } : { state: 'changed', record: next };
}
