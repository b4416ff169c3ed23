import type { HeaderLine } from '../../../src/domain/transfer/request-lines';
import type { AskSettings } from '../invoke-settings';
import { NO_TEXT, requestFileLines } from './request-file-lines';
import { requestFileParts } from './request-file-parts';
import { countOne, countPart, countProblem, newTally, type RequestTally } from './request-tally';

/** Why a file as a whole cannot be used. */
export type FileFault = 'fileNotText' | 'fileEmpty' | 'otherFormat' | 'newerVersion' | 'fileLarge';

export type Checked =
  | { readonly state: 'checked'; readonly header: HeaderLine; readonly tally: RequestTally; readonly isCutOff: boolean }
  | { readonly state: 'unusable'; readonly fault: FileFault }
  | { readonly state: 'refused' };

const LARGEST = 1_024 * 1_024 * 1_024;

/** Looks through a file without writing anything: what would become of each line, and what is wrong. `told` hears of lines dealt with. */
export async function checkRequestFile(...given: Parameters<typeof checked>): Promise<Checked> {
  try {
    return await checked(...given);
  } catch (error) {
    if (error instanceof Error && error.message === NO_TEXT) return { state: 'unusable', fault: 'fileNotText' };
    throw error;
  }
}

async function checked(file: Blob, strangers: boolean, ask: AskSettings, told: (done: number, of: number) => void): Promise<Checked> {
  const header = await headerOf(file);
  if (typeof header === 'string') return { state: 'unusable', fault: header };
  const tally = newTally();
  if (!(await checkPlans(file, tally, ask))) return { state: 'refused' };
  const of = header.requests + header.care;
  const found = { request: 0, care: 0 };
  let done = 0;
  for await (const part of requestFileParts(
    file,
    () => true,
    (problem) => countProblem(tally, problem),
  )) {
    const answer = await ask('restoreRequests', { lines: part.lines, write: false, strangers, plans: header.plans });
    if (answer.state === 'refused') return answer;
    countPart(tally, part, answer.lines);
    for (const { schema } of part.lines) found[schema]++;
    done += part.lines.length;
    told(done, of);
  }
  const isCutOff = tally.problemCount === 0 && (found.request < header.requests || found.care < header.care);
  return { state: 'checked', header, tally, isCutOff };
}

/** The first line of a file, or why the file is none of ours. */
async function headerOf(file: Blob): Promise<HeaderLine | FileFault> {
  if (file.size > LARGEST) return 'fileLarge';
  for await (const read of requestFileLines(file)) {
    if (read.state === 'empty') continue;
    if (read.state === 'read' && read.line.schema === 'header') return read.line;
    return read.state === 'wrong' && read.problem.code === 'lineNewer' ? 'newerVersion' : 'otherFormat';
  }
  return 'fileEmpty';
}

async function checkPlans(file: Blob, tally: RequestTally, ask: AskSettings): Promise<boolean> {
  for await (const read of requestFileLines(file)) {
    if (read.state !== 'read' || read.line.schema !== 'plan') continue;
    const answer = await ask('restorePlan', { line: read.line, write: false });
    if (answer.state === 'refused') return false;
    countOne(tally.plans, answer.state);
    if (answer.state === 'other') countProblem(tally, { line: read.number, field: 'plan', code: 'planOther' });
  }
  return true;
}
