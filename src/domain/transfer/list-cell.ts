const SEPARATOR = '|';

/** Several values in one cell, between `|`; a value's own `|` and `\` are kept with a `\` before them. */
export function listCell(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(/[\\|]/g, '\\$&')).join(SEPARATOR);
}

/** The values of such a cell, trimmed, without empty ones. */
export function listOfCell(cell: string): readonly string[] {
  const pieces = cell.match(/(?:\\.|[^|\\]|\\$)+/gs) ?? [];
  return pieces.map((piece) => piece.replaceAll(/\\([\\|])/g, '$1').trim()).filter((value) => value !== '');
}
