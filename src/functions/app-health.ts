import * as v from 'valibot';
import type { DeadLetterRow, HealthView } from '../domain/view/health';
import { sweepStanding } from '../domain/view/sweep-standing';
import { type DeadLetter, findDeadLetter, moveDeadLetter, readDeadLetters } from '../store/dead-letters';
import { findPause } from '../store/pause';
import { findRecord } from '../store/requests';
import { readSettings } from '../store/settings';
import { readShape } from '../store/shape';
import { readSweepMark, type SweepMark } from '../store/sweep-mark';
import { backlogOf } from './backlog';
import { askForEvaluation } from './evaluations';
import { storedDataView } from './migrations/stored-data-view';

const DAYS_SHOWN = 7 * 86_400_000;
/** The interval of the sweep in the manifest. */
const SWEEP_EVERY = 5 * 60_000;

/** Whether the app does its work: the last sweep, what waits, Jira's requests to slow down, the form of what is stored, and what failed for good. */
export async function health(): Promise<HealthView> {
  const [{ served }, mark, pause, { shape }, waiting, rerun, resolved] = await Promise.all([
    readSettings(),
    readSweepMark(),
    findPause(),
    readShape(),
    readDeadLetters('waiting'),
    readDeadLetters('rerun'),
    readDeadLetters('resolved'),
  ]);
  const now = Date.now();
  const { startedAt, completedAt, count, fault } = mark;
  const facts = { servesProjects: served.length > 0, completedAt, hasRest: mark.rest !== null, waitsUntil: pause?.until ?? null };
  return {
    state: 'ready',
    now,
    sweep: { standing: sweepStanding(facts, now), startedAt, completedAt, count, fault, open: openOf(mark) },
    backlog: await backlogOf(mark.pushes),
    throttling: { count: pause?.count ?? 0, since: pause?.since ?? null, at: pause?.at ?? null, until: pause?.until ?? null },
    data: storedDataView(shape),
    deadLetters: await Promise.all([...waiting, ...rerun].map(rowOf)),
    resolved: resolved.filter(({ movedAt }) => now - (movedAt ?? 0) < DAYS_SHOWN).length,
  };
}

function openOf({ open }: SweepMark): HealthView['sweep']['open'] {
  return open === undefined || open.turns === 0 ? null : { count: open.count, everyMs: open.turns * SWEEP_EVERY };
}

async function rowOf({ issueId, reason, at, state, movedAt }: DeadLetter): Promise<DeadLetterRow> {
  const issueKey = (await findRecord(issueId))?.facts.issueKey ?? null;
  return { issueId, issueKey, reason, at, state: state === 'rerun' ? 'rerun' : 'waiting', movedAt: movedAt ?? null };
}

const wantedSchema = v.object({ issueIds: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{1,19}$/))), v.maxLength(200)) });

/** Asks for dead letters to be evaluated again; ids that are none are left out. Returns how many were asked for. */
export async function rerun(payload: unknown): Promise<{ state: 'asked'; count: number }> {
  const wanted = v.safeParse(wantedSchema, payload);
  const ids = wanted.success ? [...new Set(wanted.output.issueIds)] : [];
  const letters = (await Promise.all(ids.map(findDeadLetter))).filter((letter) => letter !== null && letter.state !== 'resolved');
  const found = letters.flatMap((letter) => letter ?? []);
  // Marked first: the evaluation may have resolved it before this returns.
  for (const letter of found) await moveDeadLetter(letter, 'rerun', Date.now());
  await askForEvaluation(found.map(({ issueId }) => issueId));
  return { state: 'asked', count: found.length };
}
