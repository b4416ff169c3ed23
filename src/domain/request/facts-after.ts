import type { Change, ChangeStep, PanelChoice, RequestFacts } from './facts';

/** The facts as they stand after some changes, and since when which person has been the one through whom the request qualifies. */
export interface FactsAfter extends RequestFacts {
  readonly contactAccountId: string | null;
  readonly contactSince: number;
}

const NOTHING: PanelChoice = { productKey: null, instanceId: null, severity: null };

/** Before any change: the reporter, judged at the moment the request was raised (DEC-22). */
export function factsBefore(facts: RequestFacts): FactsAfter {
  return { ...facts, contactAccountId: facts.reporterAccountId, contactSince: facts.createdAt };
}

/** One change further; `at` is the instant at which it counts. */
export function factsAfter(before: FactsAfter, change: Change, at: number): FactsAfter {
  return change.steps.reduce((facts, step) => stepped(facts, step, change, at), before);
}

function stepped(facts: FactsAfter, step: ChangeStep, { match }: Change, at: number): FactsAfter {
  if (step.what === 'contact') return { ...facts, contactAccountId: step.to, contactSince: at };
  if (step.what === 'reporter')
    return { ...facts, reporterAccountId: step.to, match: match ?? facts.match, contactAccountId: step.to, contactSince: at };
  const choice = facts.choice === null || facts.choice === 'malformed' ? NOTHING : facts.choice;
  const key = ({ severity: 'severity', product: 'productKey', instance: 'instanceId' } as const)[step.what];
  return { ...facts, choice: { ...choice, [key]: step.to } };
}

/** A change with the instant at which it counts: never before the request was raised or before the change ahead of it. */
export interface DatedChange {
  readonly change: Change;
  readonly at: number;
}

/** The changes that count, oldest first: what came after the first response changes nothing any more (card 9). */
export function countedChanges(facts: RequestFacts): readonly DatedChange[] {
  const { changes = [], response } = facts;
  let latest = facts.createdAt;
  return changes
    .filter((change) => response === null || change.at < response.at)
    .map((change) => {
      latest = change.at > latest ? change.at : latest;
      return { change, at: latest };
    });
}

/** The facts as they stand now, all counted changes included. */
export function factsNow(facts: RequestFacts): FactsAfter {
  return countedChanges(facts).reduce((before, { change, at }) => factsAfter(before, change, at), factsBefore(facts));
}

/** Nobody said product, instance or severity: it came by mail or chat, on behalf, or what was chosen could not be read. */
export function isIncomplete(facts: RequestFacts): boolean {
  const { choice } = factsNow(facts);
  if (choice === null || choice === 'malformed') return true;
  return choice.productKey === null && choice.instanceId === null && choice.severity === null;
}
