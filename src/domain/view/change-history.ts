import type { Customer, Instance } from '../customer/customer';
import type { EarlierPromise } from '../request/earlier-promise';
import type { Change, ChangeStep, RequestFacts } from '../request/facts';
import { countedChanges } from '../request/facts-after';
import { isAboutScope } from '../request/scope-mark';
import type { ChangeView, EarlierView } from './change';
import { namedSteps } from './named-steps';
import { visibleAssessment } from './visible-assessment';

/** Who reads a change, and what its ids are called: people by account id, instances of the request's customer. */
export interface ChangeReader {
  readonly viewerAccountId: string | null;
  readonly names: ReadonlyMap<string, string>;
  readonly instances: readonly Instance[];
}

/** A change as agents see it. */
export function agentChange({ id, at, by, as, steps, reason }: Change, { viewerAccountId, names, instances }: ChangeReader): ChangeView {
  const byName = by === null ? null : (names.get(by) ?? null);
  return { id, at, as, isOwn: by !== null && by === viewerAccountId, byName, steps: namedSteps(steps, instances), reason };
}

/** The promises that changes have replaced, as agents see them, latest first. */
export function agentHistory(
  record: { facts: RequestFacts; earlier?: readonly EarlierPromise[] },
  reader: ChangeReader,
): readonly EarlierView[] {
  return replaced(record).map(({ change, assessment, isMissed }) => ({
    ...agentChange(change, reader),
    assessment,
    isMissed,
  }));
}

/**
 * The same as the customer's people see it: no names and no account ids, and nothing that was promised to another customer
 * before the reporter changed.
 */
export function customerHistory(
  record: { facts: RequestFacts; earlier?: readonly EarlierPromise[] },
  customer: Pick<Customer, 'id' | 'instances'> | null,
  viewerAccountId: string,
): readonly EarlierView[] {
  return replaced(record)
    .filter(({ assessment }) => assessment.customerId === null || assessment.customerId === customer?.id)
    .map(({ change, assessment, isMissed }) => ({
      id: change.id,
      at: change.at,
      as: change.as,
      isOwn: change.by === viewerAccountId,
      byName: null,
      steps: namedSteps(change.steps, customer?.instances ?? []).map(withoutPeople),
      reason: isAboutScope(change) ? '' : change.reason,
      assessment: visibleAssessment(assessment),
      isMissed,
    }));
}

/** A step without the account ids of people; that somebody was there before whoever qualifies it now may be told. */
function withoutPeople(step: ChangeStep): ChangeStep {
  if (step.what === 'contact') return { what: step.what, from: step.from === null ? null : '', to: null };
  return step.what === 'reporter' ? { what: step.what, from: null, to: null } : step;
}

/** Each replaced promise beside the change that replaced it; one that came after the first response replaced nothing. */
function replaced({ facts, earlier = [] }: { facts: RequestFacts; earlier?: readonly EarlierPromise[] }): readonly {
  change: Change;
  assessment: EarlierPromise['assessment'];
  isMissed: boolean;
}[] {
  const changes = new Map(countedChanges(facts).map(({ change }) => [change.id, change]));
  const found = earlier.flatMap(({ changeId, assessment, reassessed }) => {
    const change = reassessed ? reassessment(changeId, assessment, reassessed) : changes.get(changeId);
    const { clock } = assessment;
    return change === undefined ? [] : [{ change, assessment, isMissed: isMissed(clock, change.at) }];
  });
  return found.reverse();
}

/** Another plan in place of a change: nothing about the request was changed, and the reason names both plans. */
function reassessment(id: string, { plan }: EarlierPromise['assessment'], { at, by, under }: Reassessed): Change {
  const reason = `${plan.id} (${plan.version}) → ${under.id} (${under.version})`;
  return { id, at, by, as: 'agent', steps: [], reason, match: null };
}

type Reassessed = NonNullable<EarlierPromise['reassessed']>;

/** Missed when it was replaced: answered too late by then, or still waiting past due. */
const isMissed = (clock: EarlierPromise['assessment']['clock'], at: number): boolean =>
  clock.state === 'breached' || (clock.state === 'open' && at > clock.dueAt);

/** The facts as the customer's page judges them anew: who changed what and why stays with the desk. */
export function visibleFacts(facts: RequestFacts): RequestFacts {
  const text = facts.text == null ? {} : { text: { ...facts.text, suggests: [] } };
  return { ...facts, ...text, changes: (facts.changes ?? []).map((change) => ({ ...change, by: null, reason: '' })) };
}
