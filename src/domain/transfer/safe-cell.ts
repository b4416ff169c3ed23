/** What a spreadsheet may run as a formula, behind whatever it does not show and however many apostrophes; full-width signs count too. */
const FORMULA = /^'*(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/**
 * A cell that no spreadsheet runs as a formula: an apostrophe goes before `=`, `+`, `-`, `@`, tab and return, also behind blanks and
 * on every further line, for readers that cut lines first (OWASP, CSV injection).
 */
export function safeCell(text: string): string {
  return byLine(text, (line) => (FORMULA.test(line) ? `'${line}` : line));
}

/** The text behind a cell that `safeCell` wrote; every other cell is what it is. */
export function plainCell(cell: string): string {
  return byLine(cell, (line) => (line.startsWith("'") && FORMULA.test(line) ? line.slice(1) : line));
}

/** Each line with the end it has, whatever ends lines. */
const byLine = (text: string, change: (line: string) => string): string =>
  text
    .split(/(?<=\n)|(?<=\r)(?!\n)/)
    .map(change)
    .join('');
