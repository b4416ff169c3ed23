import type { HeaderLine } from '../../../src/domain/transfer/request-lines';
import type { AskSettings } from '../invoke-settings';
import type { Checked } from './request-check';
import { requestFileLines } from './request-file-lines';
import { type RecordLine, requestFileParts } from './request-file-parts';
import { countOne, countPart, newTally, type RequestTally } from './request-tally';

/** Every request that is stored is evaluated after; the queue takes 500 a minute, and live requests need some (Forge, limits-async-events). */
const STORED_A_MINUTE = 240;

/** What restoring a file needs besides: how to ask, how to wait, and who hears how far it is. */
export interface RestoreTerms {
  readonly strangers: boolean;
  readonly ask: AskSettings;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly told: (done: number, of: number) => void;
}

/**
 * Stores what a checked file brings: its plans first, then the care, then the requests, so that whatever looks at a request finds all
 * of it. May be ended anywhere and begun again: what is stored is found the same. Null = refused.
 */
export async function restoreRequestFile(
  file: Blob,
  { header, tally: { refused } }: Extract<Checked, { state: 'checked' }>,
  terms: RestoreTerms,
): Promise<RequestTally | null> {
  const tally = newTally();
  if (!(await restorePlans(file, tally, terms.ask))) return null;
  const isCare = (line: RecordLine) => line.schema === 'care' && !refused.has(line.record.issueId);
  if (!(await restoreSome(file, isCare, { header, done: 0 }, tally, terms))) return null;
  const isRequest = (line: RecordLine) => line.schema === 'request' && !refused.has(line.record.facts.issueId);
  return (await restoreSome(file, isRequest, { header, done: header.care }, tally, terms)) ? tally : null;
}

async function restorePlans(file: Blob, tally: RequestTally, ask: AskSettings): Promise<boolean> {
  for await (const read of requestFileLines(file)) {
    if (read.state !== 'read' || read.line.schema !== 'plan') continue;
    const answer = await ask('restorePlan', { line: read.line, write: true });
    if (answer.state === 'refused') return false;
    countOne(tally.plans, answer.state);
  }
  return true;
}

async function restoreSome(
  file: Blob,
  wanted: (line: RecordLine) => boolean,
  from: { readonly header: HeaderLine; readonly done: number },
  tally: RequestTally,
  { strangers, ask, wait, told }: RestoreTerms,
): Promise<boolean> {
  const of = from.header.requests + from.header.care;
  let done = from.done;
  for await (const part of requestFileParts(file, wanted, () => undefined)) {
    const answer = await ask('restoreRequests', { lines: part.lines, write: true, strangers, plans: [] });
    if (answer.state === 'refused') return false;
    const stored = countPart(tally, part, answer.lines);
    done += part.lines.length;
    told(Math.min(done, of), of);
    await wait((stored * 60_000) / STORED_A_MINUTE);
  }
  return true;
}
