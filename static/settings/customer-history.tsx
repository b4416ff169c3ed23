import { useState } from 'react';
import type { CustomerChange } from '../../src/domain/customer/customer-changes';
import { PARTS } from '../../src/domain/customer/merge-drafts';
import type { CustomerEditView, HistoryLine } from '../../src/domain/view/customer-settings';
import type { HistoryFilter, HistoryPage } from '../../src/domain/view/history';
import { instantText } from '../../src/words/times';
import { Failure } from '../parts/failure';
import { Message } from '../parts/message';
import { Empty } from '../parts/page-state';
import { textOf } from '../parts/use-view';
import { useReader, useSay } from '../parts/words';
import { changeText } from './change-text';
import { HistoryFilterFields } from './history-filter';
import { historyRows } from './history-rows';
import { invokeSettings } from './invoke-settings';
import { csvOf } from './transfer/csv-text';
import { download } from './transfer/download';

const ALL: HistoryFilter = { who: '', act: '', part: '', text: '', from: null, to: null };
const MOST_PAGES = 200;

type State =
  | { readonly at: 'closed' | 'busy' | 'refused' }
  | { readonly at: 'shown'; readonly lines: readonly HistoryLine[]; readonly next: string | null }
  | { readonly at: 'failed'; readonly error: string };

/** Every change of a customer, newest first: who, what, when; filtered, page by page, and saved as a table. */
export function CustomerHistory({ view, customerId }: { view: CustomerEditView; customerId: string }) {
  const say = useSay();
  const reader = useReader();
  const [filter, setFilter] = useState(ALL);
  const [state, setState] = useState<State>({ at: 'closed' });
  const nameOf = (part: CustomerChange['part'], what: string): string => namedIn(view, part, what);
  const fail = (error: unknown) => setState({ at: 'failed', error: textOf(error) });
  const read = async (wanted: HistoryFilter, before: readonly HistoryLine[], cursor: string | null): Promise<void> => {
    if (before.length === 0) setState({ at: 'busy' });
    const page: HistoryPage | { state: 'refused' } = await invokeSettings('customerHistory', { customerId, filter: wanted, cursor });
    setState(page.state === 'refused' ? { at: 'refused' } : { at: 'shown', lines: [...before, ...page.lines], next: page.next });
  };
  const apply = (next: HistoryFilter) => {
    setFilter(next);
    read(next, [], null).catch(fail);
  };
  const save = async () => {
    const lines: HistoryLine[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < MOST_PAGES; page++) {
      const answer: HistoryPage | { state: 'refused' } = await invokeSettings('customerHistory', { customerId, filter, cursor });
      if (answer.state === 'refused') return setState({ at: 'refused' });
      lines.push(...answer.lines);
      cursor = answer.next;
      if (cursor === null) break;
    }
    download(`premier-desk-history-${customerId}.csv`, 'text/csv', csvOf(historyRows(lines, say, nameOf)));
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && state.at === 'closed' && apply(filter)}>
      <summary>{say('page.edit.history.title')}</summary>
      <div className="folded">
        <HistoryFilterFields filter={filter} parts={PARTS} apply={apply} />
        {state.at === 'busy' && <p role="status">{say('page.state.loading')}</p>}
        {state.at === 'refused' && <Message tone="danger" title={say('page.edit.refused')} />}
        {state.at === 'failed' && <Failure title={say('page.state.failed.what')} error={state.error} />}
        {state.at === 'shown' && (
          <>
            <p role="status" className="hint">
              {say('history.count', { count: state.lines.length, more: state.next === null ? 'no' : 'yes' })}
            </p>
            {state.lines.length === 0 && <Empty>{say(filter === ALL ? 'page.edit.history.none' : 'history.noneFits')}</Empty>}
            <ul className="changes">
              {state.lines.map((line) => (
                <li key={line.version}>
                  {say(`page.edit.history.act.${line.act}`, {
                    when: instantText(line.at, reader),
                    by: line.by === '' ? say('app.name') : line.by,
                  })}
                  {line.changes.length > 0 && ` ${line.changes.map((change) => changeText(change, say, nameOf)).join(' ')}`}
                </li>
              ))}
            </ul>
            <div className="buttons">
              {state.next !== null && (
                <button type="button" className="button" onClick={() => void read(filter, state.lines, state.next).catch(fail)}>
                  {say('history.more')}
                </button>
              )}
              {state.lines.length > 0 && (
                <button type="button" className="button" onClick={() => void save().catch(fail)}>
                  {say('history.save')}
                </button>
              )}
            </div>
          </>
        )}
      </div>
    </details>
  );
}

/** What ids in lists are called. */
function namedIn(view: CustomerEditView, part: CustomerChange['part'], what: string): string {
  if (part === 'organizationIds') return view.organizations[what] ?? what;
  if (part !== 'productKeys') return what;
  return view.terms.products.find((product) => product.key === what)?.name ?? what;
}
