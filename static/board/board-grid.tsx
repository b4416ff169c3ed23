import { router } from '@forge/bridge';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import type { BoardFilter, BoardRow, DeskBoardView } from '../../src/domain/view/desk-board';
import { useSay } from '../parts/words';
import { BoardRowCells } from './board-row-cells';
import { movedTo } from './moved-to';
import { useLines } from './use-lines';

const ROW = 88;
const BESIDE = 6;
const HEADS = ['request', 'severity', 'promise', 'holder', 'update', 'handoff'] as const;

interface GridProps {
  readonly view: DeskBoardView;
  readonly rows: readonly BoardRow[];
  /** Another filter begins at its first row. */
  readonly filter: BoardFilter;
  readonly frame: RefObject<HTMLDivElement>;
  readonly toSearch: () => void;
}

/** The rows in sight, and a few beside them, of however many there are; one of them is active and moves by keys. */
export function BoardGrid({ view, rows, filter, frame, toSearch }: GridProps) {
  const say = useSay();
  const [activeId, activate] = useState<string | null>(null);
  const active = Math.max(
    0,
    rows.findIndex(({ id }) => id === activeId),
  );
  const shown = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: BESIDE,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const items = shown.getVirtualItems();
  const lines = useLines(
    items.flatMap(({ index }) => rows[index]?.id ?? []),
    view.now,
  );
  useEffect(() => {
    if (document.hasFocus() && !(document.activeElement instanceof HTMLInputElement)) frame.current?.focus({ preventScroll: true });
  }, [frame]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new filter alone begins anew, not a new reading
  useEffect(() => {
    activate(null);
    frame.current?.scrollTo({ top: 0 });
  }, [filter]);
  const open = (row: BoardRow | undefined) => row !== undefined && void router.open(`/browse/${row.key}`);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = movedTo(event.key, active, rows.length);
    if (to === null && event.key !== 'Enter' && event.key !== '/') return;
    event.preventDefault();
    if (event.key === '/') return toSearch();
    if (event.key === 'Enter') return open(rows[active]);
    activate(rows[to ?? 0]?.id ?? null);
    shown.scrollToIndex(to ?? 0);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out the rows that are out of sight
    <div
      ref={frame}
      className="board-frame"
      role="grid"
      tabIndex={0}
      aria-label={say('board.title')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={items.some(({ index }) => index === active) ? `row-${rows[active]?.id}` : undefined}
      onKeyDown={onKeyDown}
    >
      <Heads />
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      <div className="board-rows" role="rowgroup" style={{ height: shown.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the grid has the focus and the keys
            <div
              key={row.id}
              id={`row-${row.id}`}
              ref={shown.measureElement}
              data-index={index}
              className="board-row"
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === active}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => activate(row.id)}
              onDoubleClick={() => open(row)}
            >
              <BoardRowCells row={row} view={view} line={lines.get(row.id)} open={() => open(row)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Heads() {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: part of the grid, which has the focus
    <div className="board-heads" role="row" aria-rowindex={1}>
      {HEADS.map((head) => (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: part of the grid, which has the focus
        <span key={head} role="columnheader">
          {say(`board.head.${head}`)}
        </span>
      ))}
    </div>
  );
}
