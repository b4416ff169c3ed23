import type { RefObject } from 'react';
import type { BoardFilter, DeskBoardView } from '../../src/domain/view/desk-board';
import { useReader, useSay } from '../parts/words';

interface FiltersProps {
  readonly view: DeskBoardView;
  readonly filter: BoardFilter;
  readonly change: (filter: BoardFilter) => void;
  readonly search: RefObject<HTMLInputElement>;
  readonly toList: () => void;
}

/** Mine, region, severity and customer; they narrow what was read already. */
export function BoardFilters({ view, filter, change, search, toList }: FiltersProps) {
  const say = useSay();
  const { language } = useReader();
  const places = view.places.map(({ label }, index) => ({ value: String(index), text: label[language] }));
  const place = (value: string): number | null => (value === '' ? null : Number(value));
  return (
    <search className="board-filters">
      <label className="field">
        {say('board.filter.text')}
        <input
          ref={search}
          type="search"
          value={filter.text}
          onChange={({ target }) => change({ ...filter, text: target.value })}
          onKeyDown={({ key }) => (key === 'Escape' || key === 'Enter') && toList()}
        />
      </label>
      <Choice
        name="place"
        value={filter.place === null ? '' : String(filter.place)}
        options={places}
        choose={(value) => change({ ...filter, place: place(value) })}
      />
      <Choice
        name="severity"
        value={filter.severity ?? ''}
        options={view.severities.map((key) => ({ value: key, text: key }))}
        choose={(value) => change({ ...filter, severity: view.severities.find((key) => key === value) ?? null })}
      />
      <label className="tick">
        <input type="checkbox" checked={filter.isMine} onChange={({ target }) => change({ ...filter, isMine: target.checked })} />
        {say('board.filter.mine')}
      </label>
    </search>
  );
}

interface ChoiceProps {
  readonly name: 'place' | 'severity';
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly choose: (value: string) => void;
}

function Choice({ name, value, options, choose }: ChoiceProps) {
  const say = useSay();
  return (
    <label className="field">
      {say(`board.filter.${name}`)}
      <select value={value} onChange={({ target }) => choose(target.value)}>
        <option value="">{say('board.filter.all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
