import type { CustomerChange } from '../../src/domain/customer/customer-changes';
import type { CustomerEditView } from '../../src/domain/view/customer-settings';
import { instantText } from '../../src/words/times';
import { Empty } from '../parts/page-state';
import { useReader, useSay } from '../parts/words';

/** The latest saves of a customer: who, when, what. */
export function ChangeList({ view }: { view: CustomerEditView }) {
  const say = useSay();
  const reader = useReader();
  const said = ({ part, kind, what }: CustomerChange): string => {
    const named = part === 'organizationIds' ? (view.organizations[what] ?? what) : productName(view, part, what);
    return say(named === '' ? 'page.edit.history.fact' : `page.edit.history.${kind}`, { part: say(`page.edit.part.${part}`), what: named });
  };
  return (
    <details>
      <summary>{say('page.edit.history.title')}</summary>
      {view.history.length === 0 && <Empty>{say('page.edit.history.none')}</Empty>}
      <ul className="changes">
        {view.history.map((line) => (
          <li key={line.version}>
            {say(`page.edit.history.act.${line.act}`, { when: instantText(line.at, reader), by: line.by })}
            {line.changes.length > 0 && ` ${line.changes.map(said).join(' ')}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function productName(view: CustomerEditView, part: string, what: string): string {
  if (part !== 'productKeys') return what;
  return view.terms.products.find((product) => product.key === what)?.name ?? what;
}
