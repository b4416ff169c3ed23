import type { Change, ChangeStep, PanelChoice, RequestFacts } from './facts';
import type { ScopeMark } from './scope-mark';

/** The facts as they stand after some changes, and since when which person has been the one through whom the request qualifies. */
export interface FactsAfter extends RequestFacts {
  readonly contactAccountId: string | null;
  readonly contactSince: number;
  /** From when its clock counts: when it was raised, or an earlier call about it that was logged (card 11). */
  readonly startAt: number;
  /** What an agent said about the scope so far. */
  readonly mark: ScopeMark;
  /** Maintenance that an agent knows to be renewed: by what reference, and since when (card 5). */
  readonly renewal: { readonly reference: string; readonly at: number } | null;
}

const CHOICE_KEYS = {
  severity: 'severity',
  product: 'productKey',
  instance: 'instanceId',
  kind: 'kind',
  app: 'app',
  impact: 'impact',
} as const;
const NOTHING: PanelChoice = { productKey: null, instanceId: null, severity: null };

/** Before any change: the reporter, judged at the moment the request was raised (DEC-22). */
export function factsBefore(facts: RequestFacts): FactsAfter {
  return {
    ...facts,
    contactAccountId: facts.reporterAccountId,
    contactSince: facts.createdAt,
    startAt: startOf(facts),
    mark: null,
    renewal: null,
  };
}

/** A call before the request existed counts from its own instant, whenever it was logged. */
function startOf({ createdAt, changes = [] }: RequestFacts): number {
  const starts = changes.flatMap(({ steps }) => steps.flatMap(({ what, to }) => (what === 'start' ? Date.parse(to ?? '') : [])));
  return Math.min(createdAt, ...starts.filter(Number.isFinite));
}

/** One change further; `at` is the instant at which it counts. */
export function factsAfter(before: FactsAfter, change: Change, at: number): FactsAfter {
  return change.steps.reduce((facts, step) => stepped(facts, step, change, at), before);
}

function stepped(facts: FactsAfter, step: ChangeStep, { match }: Change, at: number): FactsAfter {
  if (step.what === 'start') return facts;
  if (step.what === 'scope') return { ...facts, mark: step.to };
  if (step.what === 'renewal') return { ...facts, renewal: step.to === null ? null : { reference: step.to, at } };
  if (step.what === 'contact') return { ...facts, match: match ?? facts.match, contactAccountId: step.to, contactSince: at };
  if (step.what === 'reporter')
    return { ...facts, reporterAccountId: step.to, match: match ?? facts.match, contactAccountId: step.to, contactSince: at };
  const choice = facts.choice === null || facts.choice === 'malformed' ? NOTHING : facts.choice;
  return { ...facts, choice: { ...choice, [CHOICE_KEYS[step.what]]: step.to } };
}

/** A change with the instant at which it counts: never before the request was raised or before the change ahead of it. */
export interface DatedChange {
  readonly change: Change;
  readonly at: number;
}

/** The changes that count, oldest first: what came after the first response, or was said about the scope after the end, leaves the clock alone (card 9). */
export function countedChanges(facts: RequestFacts): readonly DatedChange[] {
  const { changes = [], response, endedAt } = facts;
  let latest = facts.createdAt;
  return changes
    .filter((change) => (response === null || change.at < response.at) && !isAfterword(change, endedAt))
    .map((change) => {
      latest = change.at > latest ? change.at : latest;
      return { change, at: latest };
    });
}

/** Said about the scope once the request was over. */
const isAfterword = ({ at, steps }: Change, endedAt: number | null): boolean =>
  endedAt !== null && at >= endedAt && steps.some(({ what }) => what === 'scope' || what === 'renewal');

/** The facts as they stand now, all counted changes included. */
export function factsNow(facts: RequestFacts): FactsAfter {
  return countedChanges(facts).reduce((before, { change, at }) => factsAfter(before, change, at), factsBefore(facts));
}

/** Nobody said product, instance or severity: it came by mail or chat, on behalf, or what was chosen could not be read. */
export function isIncomplete(facts: RequestFacts): boolean {
  if (facts.care !== undefined) return false;
  const { choice } = factsNow(facts);
  if (choice === null || choice === 'malformed') return true;
  return choice.productKey === null && choice.instanceId === null && choice.severity === null;
}
