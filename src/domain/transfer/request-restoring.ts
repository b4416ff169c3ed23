import type { CareRecord } from '../care/record';
import type { Plan } from '../plan/plan';
import type { Clock } from '../request/assessment';
import type { RequestRecord } from '../request/request-record';

/**
 * What becomes of a line: `restored` = there was nothing, `replaced` = the new installation had only just taken the request in,
 * `same` = it is here already, `kept` = what is here knows as much or more.
 */
export type Restoring = 'restored' | 'replaced' | 'same' | 'kept';

type PlanName = Pick<Plan, 'id' | 'version'>;

/**
 * Whether a request of a file takes the place of what is stored. A stored record stays, unless nobody has touched it since this
 * installation took it in and the file knows what it does not: another verdict, an answer, a history. `born` = the plans such a
 * record can have been judged by besides the file's own; one that is pinned to another has a past of its own.
 */
export function restoring(stored: RequestRecord | null, line: RequestRecord, born: readonly PlanName[]): Restoring {
  if (stored === null) return 'restored';
  if (told(stored) === told(line) || told(stored) === told(asRestored(line))) return 'same';
  if (!isUntouched(stored)) return 'kept';
  const isSameVerdict = verdictAtFirst(stored) === verdictAtFirst(line);
  if (isSameVerdict && !knowsMore(line, stored)) return 'kept';
  if (line.facts.choice === null && stored.facts.choice !== null) return 'kept';
  return [line.assessment.plan, ...born].some((plan) => isSamePlan(plan, stored.assessment.plan)) ? 'replaced' : 'kept';
}

const isSamePlan = (one: PlanName, other: PlanName): boolean => one.id === other.id && one.version === other.version;

/** Bytes without when the desk is told next, which evaluations work out anew, and without claims on comments, which lapse. */
function told({ desk, tellings, ...record }: RequestRecord): string {
  const marks = tellings?.map(({ claimedUntil: _lapses, ...telling }) => telling) ?? null;
  return JSON.stringify([record, marks, desk === undefined ? null : { ...desk, nextAt: null, askedFor: null }]);
}

/** Nobody has changed it, and neither customer nor desk was told anything: all of it follows from what Jira shows. */
function isUntouched({ facts: { changes = [] }, earlier = [], tellings = [], desk, deleted }: RequestRecord): boolean {
  const { alerts = [], taken = [], updates = [], breachNotes = [] } = desk ?? {};
  return (
    [changes, earlier, alerts, taken, updates, breachNotes].every(({ length }) => length === 0) && !deleted && tellings.every(isUntold)
  );
}

const isUntold = ({ state, claimedUntil }: { readonly state: string; readonly claimedUntil: number }): boolean =>
  state === 'owed' && claimedUntil === 0;

/** What a request was judged by and how, whatever has answered or ended it since. */
function verdictAtFirst({ facts: { match, choice, text = null }, assessment: { clock, ...verdict } }: RequestRecord): string {
  return JSON.stringify([match, choice, text, verdict, clockAtFirst(clock)]);
}

function clockAtFirst(clock: Clock): unknown {
  if (clock.state === 'none') return null;
  const { state: _came, response: _by, endedAt: _at, segments: _cut, heldMs: _held, ...begun } = clock;
  return begun;
}

/** Whether a record has an answer, an end or a history that the other one lacks. */
function knowsMore(one: RequestRecord, other: RequestRecord): boolean {
  const isAnswered = one.facts.response !== null && other.facts.response === null;
  const isEnded = one.facts.endedAt !== null && other.facts.endedAt === null && other.facts.response === null;
  return isAnswered || isEnded || !isUntouched(one);
}

/**
 * A record as it is stored out of a file. Two members differ: the queue of this installation was asked for nothing yet, and of a
 * comment that was owed at the time of the export nobody knows whether it was written after, so it is looked for first.
 */
export function asRestored(line: RequestRecord): RequestRecord {
  const { tellings, desk } = line;
  const looked = tellings?.map((telling) =>
    telling.state === 'owed' && telling.claimedUntil === 0 ? { ...telling, claimedUntil: 1 } : telling,
  );
  const asked = desk && { ...desk, askedFor: null };
  // Spread in the order of the line, so that nothing else of its bytes changes.
  return { ...line, ...(looked === undefined ? {} : { tellings: looked }), ...(asked === undefined ? {} : { desk: asked }) };
}

/** The same for a record of care: one that only the app itself has begun here gives way to one with a past. */
export function restoringCare(stored: CareRecord | null, line: CareRecord): Restoring {
  if (stored === null) return 'restored';
  if (JSON.stringify(stored) === JSON.stringify(line)) return 'same';
  if (stored.issueId !== line.issueId || stored.kind !== line.kind) return 'kept';
  const isContinued = line.steps.every((step, index) => JSON.stringify(step) === JSON.stringify(stored.steps[index]));
  return stored.steps.every(({ as }) => as === 'job') && !isContinued ? 'replaced' : 'kept';
}
