import { useMemo, useRef, useState } from 'react';
import { type BoardFilter, type DeskBoardView, filteredRows } from '../../src/domain/view/desk-board';
import { invokeAgent } from '../agent/invoke-agent';
import { Message } from '../parts/message';
import { Empty, PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { BoardCounts } from './board-counts';
import { BoardFilters } from './board-filters';
import { BoardGrid } from './board-grid';
import { BoardHelp } from './board-help';
import './board.css';

const ALL: BoardFilter = { isMine: false, place: null, severity: null, text: '' };

/** The desk's open promises, read again every minute while the page is visible. */
export function DeskBoard() {
  const { loaded, again } = useView(() => invokeAgent('deskBoard'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <Board view={view} />}
    </PageState>
  );
}

function Board({ view }: { view: DeskBoardView }) {
  const say = useSay();
  const [filter, setFilter] = useState(ALL);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => filteredRows(view, filter), [view, filter]);
  return (
    <section className="board" aria-label={say('board.title')}>
      {view.isCut && <Message tone="warning" title={say('board.cut', { count: view.rows.length })} />}
      <BoardFilters view={view} filter={filter} change={setFilter} search={search} toList={() => list.current?.focus()} />
      <BoardCounts view={view} rows={rows} />
      {view.rows.length === 0 && <Empty>{say('board.none')}</Empty>}
      {view.rows.length > 0 && rows.length === 0 && (
        <p>
          {say('board.noneLeft')}{' '}
          <button type="button" className="link" onClick={() => setFilter(ALL)}>
            {say('board.showAll')}
          </button>
        </p>
      )}
      {rows.length > 0 && <BoardGrid view={view} rows={rows} filter={filter} frame={list} toSearch={() => search.current?.focus()} />}
      <BoardHelp />
    </section>
  );
}
