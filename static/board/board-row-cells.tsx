import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import { boardPart } from '../../src/domain/desk/board-order';
import type { BoardLine, BoardRow, DeskBoardView } from '../../src/domain/view/desk-board';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';

const LOOKS = { overdue: 'danger', shift: 'warning', later: 'neutral' } as const;

interface CellsProps {
  readonly row: BoardRow;
  readonly view: DeskBoardView;
  readonly line: BoardLine | undefined;
  readonly open: () => void;
}

/** One promise: whose it is, what was promised and how it stands, who has it, and what comes next. */
export function BoardRowCells({ row, view, line, open }: CellsProps) {
  const reader = useReader();
  const say = useSay();
  const part = boardPart(row.dueAt, view.shiftEndsAt, view.now);
  const customer = view.customers[row.customer ?? -1] ?? say('page.issue.noCustomer');
  const holder = row.holder === undefined ? say('board.nobody') : view.people[row.holder] || say('arrival.somebody');
  const { handoff } = row;
  return (
    <>
      <Cell name="request">
        <button type="button" className="link" tabIndex={-1} onClick={open}>
          {row.key}
        </button>
        {line !== undefined && line.summary !== null && <span className="block">{line.summary}</span>}
        <span className="hint block">{customer}</span>
      </Cell>
      <Cell name="severity">
        <span className="tag">{row.severity}</span>
      </Cell>
      <Cell name="promise">
        <Lozenge appearance={LOOKS[part]}>{say(`board.part.${part}`)}</Lozenge>
        <span className="block">{row.isUpdate === true ? say('board.isUpdate') : (line?.promise ?? instantText(row.dueAt, reader))}</span>
        {line !== undefined && row.isUpdate !== true && <span className="hint block">{line.standing}</span>}
      </Cell>
      <Cell name="holder">{holder}</Cell>
      <Cell name="update">{row.isUpdate === true ? instantText(row.dueAt, reader) : say('board.dash')}</Cell>
      <Cell name="handoff">
        {handoff === undefined ? say('board.dash') : say(`board.handoff.${handoff.state}`, { at: instantText(handoff.endsAt, reader) })}
      </Cell>
    </>
  );
}

function Cell({ name, children }: { name: string; children: ReactNode }) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: part of the grid, which has the focus
    <div role="gridcell" data-head={say(`board.head.${name}`)}>
      {children}
    </div>
  );
}
