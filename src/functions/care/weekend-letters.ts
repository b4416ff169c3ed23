import { dueLetter, isOwedLetter, type Letter } from '../../domain/desk/weekend-letter';
import type { Plan } from '../../domain/plan/plan';
import type { RequestRecord } from '../../domain/request/request-record';
import { owed } from '../../domain/request/telling';
import { findLetterMark, keepLetterMark, type LetterMark } from '../../store/letter-mark';
import { currentPlan } from '../../store/plans';
import { readUnresolvedPage } from '../../store/requests';
import { readSettings, type Settings } from '../../store/settings';
import { askForEvaluation } from '../evaluations';

/** Pages of 100 requests one sweep looks at, so that a large desk's letters are spread over the afternoon. */
const PAGES = 5;
/** After a round that asked for letters, another one looks for those whose evaluation was lost. */
const NEXT_ROUND = 15 * 60_000;

/**
 * Asks, from Friday noon until the weekend begins, for an evaluation of every open request that has no letter yet; the evaluation
 * writes it once. Off, outside that time and once a round has found nothing, it costs no query. Returns how many were asked.
 */
export async function askForLetters(now: number): Promise<number> {
  const { served, weekendLetter } = await readSettings();
  if (weekendLetter !== true || served.length === 0) return 0;
  const plan = await currentPlan(now);
  const letter = dueLetter(plan, now);
  if (letter === null) return 0;
  const mark = (await findLetterMark()) ?? beginning(letter);
  const from = mark.letterId === letter.id ? mark : beginning(letter);
  if (from.isDone || (from.againAt ?? 0) > now) return 0;
  return round({ ...from, againAt: null }, lists(served, plan), letter, now);
}

const beginning = ({ id }: Letter): LetterMark => ({ letterId: id, place: 0, cursor: null, asked: 0, againAt: null, isDone: false });

/** The lists of unresolved requests: one for each project and severity. */
const lists = (served: Settings['served'], { severities }: Plan): readonly (readonly [string, string])[] =>
  served.flatMap(({ projectId }) => severities.map(({ key }) => [projectId, key] as const));

async function round(from: LetterMark, all: ReturnType<typeof lists>, letter: Letter, now: number): Promise<number> {
  let mark = from;
  for (let page = 0; page < PAGES; page++) {
    const list = all[mark.place];
    if (list === undefined) break;
    const { records, next } = await readUnresolvedPage(...list, mark.cursor);
    const wanted = records.filter((record) => lacksLetter(record, letter)).map(({ facts }) => facts.issueId);
    await askForEvaluation(wanted);
    mark = { ...mark, asked: mark.asked + wanted.length, cursor: next, place: next === null ? mark.place + 1 : mark.place };
  }
  const isOver = mark.place >= all.length;
  const again = { ...beginning(letter), againAt: now + NEXT_ROUND, isDone: mark.asked === 0 };
  await keepLetterMark(isOver ? again : mark);
  return mark.asked - from.asked;
}

/** Not owed yet, or owed and not written. */
const lacksLetter = (record: RequestRecord, letter: Letter): boolean =>
  isOwedLetter(record, letter) || (record.tellings ?? []).some(({ id, state }) => id === letter.id && state === 'owed');

/** The record of a request with its weekend letter owed, where one is due by `now`; the evaluation that stores it also writes it. */
export async function withLetter(record: RequestRecord, { weekendLetter }: Settings, now: number): Promise<RequestRecord> {
  if (weekendLetter !== true) return record;
  const letter = dueLetter(await currentPlan(now), now);
  if (letter === null || !isOwedLetter(record, letter)) return record;
  return { ...record, tellings: [...(record.tellings ?? []), owed(letter.id, now)] };
}
