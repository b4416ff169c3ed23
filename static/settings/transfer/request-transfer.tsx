import { useId } from 'react';
import type { RestoreView } from '../../../src/domain/view/request-transfer';
import { instantText } from '../../../src/words/times';
import { PageState } from '../../parts/page-state';
import { useView } from '../../parts/use-view';
import { useReader, useSay } from '../../parts/words';
import { invokeSettings } from '../invoke-settings';
import { RequestExportSection } from './request-export-section';
import { RequestRestoreSection } from './request-restore-section';

const ORDER = ['projects', 'customers', 'duty', 'requests', 'takeIn'] as const;

/** Taking what was promised and done across a reinstallation: in which order, the file, and bringing it back. */
export function RequestTransfer() {
  const say = useSay();
  const id = useId();
  const { loaded, again } = useView(() => invokeSettings('requestsToExport'));
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('restore.title')}</h2>
      <p>{say('restore.about')}</p>
      <p id={`${id}-order`}>{say('restore.order')}</p>
      <ol aria-labelledby={`${id}-order`}>
        {ORDER.map((step) => (
          <li key={step}>{say(`restore.order.${step}`)}</li>
        ))}
      </ol>
      <RequestExportSection />
      <RequestRestoreSection stored={again} />
      <PageState loaded={loaded} again={again}>
        {({ restores: [latest] }) => (latest === undefined ? null : <Latest latest={latest} />)}
      </PageState>
    </section>
  );
}

function Latest({ latest: { by, at, restored, replaced } }: { latest: RestoreView }) {
  const say = useSay();
  const reader = useReader();
  const values = { by: by.name, when: instantText(at, reader), count: restored, replaced: replaced.length };
  return <p className="hint">{say('restore.latest', values)}</p>;
}
