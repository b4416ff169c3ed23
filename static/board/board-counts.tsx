import { type BoardPart, boardPart } from '../../src/domain/desk/board-order';
import type { BoardRow, DeskBoardView } from '../../src/domain/view/desk-board';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';

/** How many promises are missed, due on this shift, and left to the next ones. */
export function BoardCounts({ view, rows }: { view: DeskBoardView; rows: readonly BoardRow[] }) {
  const reader = useReader();
  const say = useSay();
  const { now, shiftEndsAt } = view;
  const counts: Record<BoardPart, number> = { overdue: 0, shift: 0, later: 0 };
  for (const { dueAt } of rows) counts[boardPart(dueAt, shiftEndsAt, now)] += 1;
  const until = shiftEndsAt === null ? '' : instantText(shiftEndsAt, reader);
  return (
    <p className="board-counts" role="status">
      <strong>{say('board.count.overdue', { count: counts.overdue })}</strong>
      <span>{say(shiftEndsAt === null ? 'board.count.nobody' : 'board.count.shift', { count: counts.shift, until })}</span>
      <span>{say('board.count.later', { count: counts.later })}</span>
    </p>
  );
}
