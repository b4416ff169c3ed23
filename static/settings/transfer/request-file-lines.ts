import { type LineRead, LONGEST_LINE, readRequestLine } from '../../../src/domain/transfer/request-read-line';

/** What is thrown where a file is no UTF-8 text. */
export const NO_TEXT = 'The file is no text in UTF-8';

/** A line of a file with its number, from 1. */
export type NumberedLine = LineRead & { readonly number: number };

/**
 * The lines of a file as they are read, a piece of it at a time, so that a file of any size takes little room. A line that is too
 * long is told and passed over. Throws where the file is no UTF-8 text.
 */
export async function* requestFileLines(file: Blob): AsyncGenerator<NumberedLine> {
  let number = 0;
  for await (const text of linesOf(file)) {
    number++;
    yield { ...readRequestLine(text, number), number };
  }
}

/** Texts between line feeds; null = longer than a line may be. */
async function* linesOf(file: Blob): AsyncGenerator<string | null> {
  let rest = '';
  let isTooLong = false;
  for await (const piece of textsOf(file)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield isTooLong ? null : line;
      isTooLong = false;
    }
    if (rest.length <= LONGEST_LINE) continue;
    isTooLong = true;
    rest = '';
  }
  if (rest !== '' || isTooLong) yield isTooLong ? null : rest;
}

async function* textsOf(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    yield decoded(decoder, value);
  }
  yield decoded(decoder);
}

function decoded(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new Error(NO_TEXT);
  }
}
