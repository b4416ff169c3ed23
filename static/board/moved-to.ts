/** Rows a page of the grid moves by. */
const PAGE = 10;

/** The row that a key leads to from another, of `count` rows; null = the key moves nothing. */
export function movedTo(key: string, from: number, count: number): number | null {
  const last = count - 1;
  const moves: Readonly<Record<string, number>> = {
    ...{ ArrowDown: from + 1, ArrowUp: from - 1, PageDown: from + PAGE, PageUp: from - PAGE },
    ...{ Home: 0, End: last },
  };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return to === undefined || count === 0 ? null : Math.min(last, Math.max(0, to));
}
