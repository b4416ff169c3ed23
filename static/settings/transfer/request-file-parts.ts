import type { CareLine, RequestLine } from '../../../src/domain/transfer/request-lines';
import type { LineProblem } from '../../../src/domain/transfer/request-read-line';
import { type NumberedLine, requestFileLines } from './request-file-lines';

/** A page may send 500 KB, and a call answers within 25 seconds (Forge, limits-invocation). */
const MOST_BYTES = 200_000;
const MOST_LINES = 40;

export type RecordLine = RequestLine | CareLine;

/** Some lines of a file that are handed over together, with their numbers in it. */
export interface Part {
  readonly lines: readonly RecordLine[];
  readonly numbers: readonly number[];
}

/** The records of a file in parts of at most 40 lines and 200 KB; `problem` hears of lines that cannot be read. */
export async function* requestFileParts(
  file: Blob,
  wanted: (line: RecordLine) => boolean,
  problem: (problem: LineProblem) => void,
): AsyncGenerator<Part> {
  let [lines, numbers, bytes]: [RecordLine[], number[], number] = [[], [], 0];
  for await (const read of requestFileLines(file)) {
    if (read.state === 'wrong') problem(read.problem);
    const line = recordIn(read);
    if (line === null || !wanted(line)) continue;
    const size = new TextEncoder().encode(JSON.stringify(line)).length;
    if (lines.length === MOST_LINES || (lines.length > 0 && bytes + size > MOST_BYTES)) {
      yield { lines, numbers };
      [lines, numbers, bytes] = [[], [], 0];
    }
    lines.push(line);
    numbers.push(read.number);
    bytes += size;
  }
  if (lines.length > 0) yield { lines, numbers };
}

function recordIn(read: NumberedLine): RecordLine | null {
  return read.state === 'read' && (read.line.schema === 'request' || read.line.schema === 'care') ? read.line : null;
}
