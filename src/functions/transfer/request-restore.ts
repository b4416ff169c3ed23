import * as v from 'valibot';
import type { Refused } from '../../contract';
import type { CareLine, RequestLine } from '../../domain/transfer/request-lines';
import { decodeRequestLine, type LineProblem } from '../../domain/transfer/request-read-line';
import { planName } from '../../domain/transfer/request-values';
import type { LineOutcome, RestoredPart, RestoredPlan } from '../../domain/view/request-transfer';
import { readPersons } from '../../jira/persons';
import { addPlan, findPlan } from '../../store/plans';
import { noteRestore } from '../../store/request-restores';
import { askForEvaluationsAt } from '../evaluations';
import { log } from '../log';
import { knownAround, type Terms } from './request-restore-terms';
import { restoreCare } from './restore-care';
import { isTaken, outcomeOf, restoreRequest } from './restore-request';

const REFUSED: Refused = { state: 'refused' };
/** Lines of one part: each may be a transaction, and all of them have 25 seconds (Forge, limits-invocation). */
const MOST_LINES = 40;
/** Evaluations are asked for before anything is written, for a time by which it is. */
const EVALUATED_AFTER = 60_000;

const partSchema = v.object({
  lines: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MOST_LINES)),
  /** False = only say what would become of them. */
  write: v.boolean(),
  /** Also those whose customer is not registered here any more. */
  strangers: v.boolean(),
  /** Plans that the file brings, which are not stored yet while nothing is written. */
  plans: v.pipe(v.array(planName), v.maxLength(1_000)),
});

type Read = { readonly line: RequestLine | CareLine } | { readonly problem: LineProblem };

/**
 * Restores one part of a file, or says what would become of it. Every line is decided for itself by what is stored at that
 * moment, so that a part may be cut off, come twice, or come after a later one. Jira's fields are written by the evaluations
 * that follow.
 */
export async function restoreRequests(payload: unknown, accountId: string): Promise<RestoredPart | Refused> {
  const wanted = v.safeParse(partSchema, payload);
  if (!wanted.success) return REFUSED;
  const { write, strangers, plans } = wanted.output;
  const lines = wanted.output.lines.map(readLine);
  const requests = lines.flatMap((read) => ('line' in read && read.line.schema === 'request' ? [read.line.record] : []));
  const terms = await knownAround(requests, strangers, write ? [] : plans);
  if (write) await askForEvaluations(requests, terms);
  const outcomes: LineOutcome[] = [];
  for (const read of lines) outcomes.push(await restoreLine(read, terms, write));
  if (write) await note(outcomes, lines, accountId);
  return { state: 'done', lines: outcomes };
}

function readLine(value: unknown, index: number): Read {
  const read = decodeRequestLine(value, index + 1);
  if (read.state === 'wrong') return { problem: read.problem };
  if (read.state === 'read' && (read.line.schema === 'request' || read.line.schema === 'care')) return { line: read.line };
  return { problem: { line: index + 1, field: 'schema', code: 'lineUnknown' } };
}

async function restoreLine(read: Read, terms: Terms, write: boolean): Promise<LineOutcome> {
  if ('problem' in read) return { outcome: 'wrong', name: '', differs: [], problem: read.problem };
  if (read.line.schema === 'care') return { outcome: await restoreCare(read.line.record, write), name: read.line.record.id, differs: [] };
  return restoreRequest(read.line.record, terms, write);
}

async function askForEvaluations(requests: readonly RequestLine['record'][], terms: Terms): Promise<void> {
  const now = Date.now();
  const asked: string[] = [];
  for (const record of requests) if (isTaken(await outcomeOf(record, terms))) asked.push(record.facts.issueId);
  await askForEvaluationsAt(
    asked.map((issueId) => ({ issueId, at: now + EVALUATED_AFTER })),
    now,
  );
}

/** Who chose to restore is kept, with the requests that gave way. */
async function note(outcomes: readonly LineOutcome[], lines: readonly Read[], accountId: string): Promise<void> {
  const isRequest = (index: number): boolean => {
    const read = lines[index];
    return read !== undefined && 'line' in read && read.line.schema === 'request';
  };
  const taken = outcomes.filter(({ outcome }, index) => isTaken(outcome) && isRequest(index));
  if (taken.length === 0) return;
  const replaced = taken.flatMap(({ outcome, name }) => (outcome === 'replaced' ? [name] : []));
  const [person] = await readPersons([accountId]);
  await noteRestore({ by: { accountId, name: person?.name ?? accountId }, at: Date.now(), restored: taken.length, replaced });
  log('restore', accountId, `${taken.length} requests, ${replaced.length} in place of their own`);
}

/** Stores a version of a plan as it was, for ever; one that is here already stays, whatever the file says. */
export async function restorePlan(payload: unknown): Promise<RestoredPlan | Refused> {
  const wanted = v.safeParse(v.object({ line: v.unknown(), write: v.boolean() }), payload);
  if (!wanted.success) return REFUSED;
  const read = decodeRequestLine(wanted.output.line, 1);
  if (read.state !== 'read' || read.line.schema !== 'plan') return { state: 'wrong' };
  const { plan, publishedBy, publishedAt } = read.line;
  const stored = await findPlan(plan.id, plan.version);
  if (stored !== null) return { state: JSON.stringify(stored) === JSON.stringify(plan) ? 'same' : 'other' };
  if (!wanted.output.write) return { state: 'restored' };
  return { state: (await addPlan(plan, publishedBy, publishedAt)) ? 'restored' : 'same' };
}
