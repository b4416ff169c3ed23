import type { ReactNode } from 'react';
import type { CareView } from '../../src/domain/view/care';
import { CareTimeline } from './care-timeline';
import { useSay } from './words';

/** Records of one kind as cards: where each stands, what the kind says of it, and what was done when. */
export function CareList(props: { title: string; records: readonly CareView[]; children: (record: CareView) => ReactNode }) {
  const { title, records, children } = props;
  if (records.length === 0) return null;
  return (
    <section className="care-list" aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            {children(record)}
            <CareTimeline record={record} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where a record stands, in a word. */
export function CareState({ record, tone = 'information' }: { record: CareView; tone?: 'information' | 'success' | 'warning' | 'danger' }) {
  const say = useSay();
  return <span className={`tag ${tone}`}>{say(`${record.kind}.state.${record.state}`)}</span>;
}
