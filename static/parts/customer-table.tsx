import Badge from '@atlaskit/badge';
import { DynamicTableStateless } from '@atlaskit/dynamic-table';
import Textfield from '@atlaskit/textfield';
import { type ReactNode, useId, useState } from 'react';
import type { CustomerRow } from '../../src/domain/view/customer-list';
import { filteredCustomers, SORT_KEYS, type SortKey, type SortOrder, sortedCustomers } from './customer-rows';
import { LicenceLozenge } from './lozenges';
import { Empty } from './page-state';
import { useSay } from './words';

/** Rows shown at first, and added by each "show more". */
const STEP = 100;

/**
 * Customers with their seats and licences: filtered by name, sorted by any column, shown a hundred at a time. Administrators
 * see them without their requests.
 */
export function CustomerTable(props: { customers: readonly CustomerRow[]; open: (id: string) => void; showsRequests?: boolean }) {
  const { customers, open, showsRequests = true } = props;
  const say = useSay();
  const filterId = useId();
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(STEP);
  const [sort, setSort] = useState<{ key: SortKey; order: SortOrder }>({ key: 'name', order: 'ASC' });
  if (customers.length === 0) return <Empty>{say('page.customers.empty')}</Empty>;
  const keys = SORT_KEYS.filter((key) => key !== 'open' || showsRequests);
  const found = sortedCustomers(filteredCustomers(customers, text), sort.key, sort.order);
  return (
    <>
      <div className="field">
        <label className="label" htmlFor={filterId}>
          {say('page.customers.filter')}
        </label>
        <Textfield id={filterId} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <span className="hint" role="status">
          {say('page.customers.count', { shown: Math.min(limit, found.length), count: customers.length })}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="wide customers" aria-label={say('page.customers.title')} tabIndex={0}>
        <DynamicTableStateless
          label={say('page.customers.title')}
          head={{ cells: keys.map((key) => ({ key, content: say(`page.customers.${key}`), isSortable: true, ...sortWords(say) })) }}
          rows={found.slice(0, limit).map((row) => ({ key: row.id, cells: cellsOf(row, open).filter((cell) => keys.includes(cell.key)) }))}
          sortKey={sort.key}
          sortOrder={sort.order}
          onSort={({ key, sortOrder }: { key: SortKey; sortOrder: SortOrder }) => setSort({ key, order: sortOrder })}
          emptyView={<Empty>{say('page.customers.none')}</Empty>}
        />
      </section>
      {found.length > limit && (
        <button type="button" className="button" onClick={() => setLimit(limit + STEP)}>
          {say('page.customers.more')}
        </button>
      )}
    </>
  );
}

const sortWords = (say: (key: string) => string) => ({
  ascendingSortTooltip: say('page.sort.ascending'),
  descendingSortTooltip: say('page.sort.descending'),
  buttonAriaRoleDescription: say('page.sort.button'),
});

function cellsOf(row: CustomerRow, open: (id: string) => void): { key: SortKey; content: ReactNode }[] {
  return [
    { key: 'name', content: <NameButton name={row.name} open={() => open(row.id)} /> },
    { key: 'seats', content: <Badge>{`${row.seats.used}/${row.seats.total}`}</Badge> },
    { key: 'licence', content: <Licences row={row} /> },
    { key: 'products', content: row.productCount },
    { key: 'open', content: row.openRequests },
  ];
}

/** The Premier licence, and the Jira Align licence where there is one (ALN-1). */
function Licences({ row }: { row: CustomerRow }) {
  const say = useSay();
  const { licence, alignLicence } = row;
  return (
    <>
      {(licence.state !== 'none' || alignLicence.state === 'none') && <LicenceLozenge licence={licence} />}
      {alignLicence.state !== 'none' && (
        <div>
          <span className="hint">{say('track.jira-align')}</span> <LicenceLozenge licence={alignLicence} />
        </div>
      )}
    </>
  );
}

function NameButton({ name, open }: { name: string; open: () => void }) {
  return (
    <button type="button" className="link" onClick={open}>
      {name}
    </button>
  );
}
