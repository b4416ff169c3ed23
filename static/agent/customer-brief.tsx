import { PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { BriefCard } from './brief-card';
import { invokeAgent } from './invoke-agent';

/** The brief on the customer of the shown issue, read apart from the promise, which does not wait for it. */
export function CustomerBrief({ customerId }: { customerId: string }) {
  const { loaded, again } = useView(() => invokeAgent('customerBrief'), customerId);
  return (
    <PageState loaded={loaded} again={again}>
      {(brief) => <BriefCard brief={brief} save={(notes) => invokeAgent('saveHandlingNotes', notes)} again={again} />}
    </PageState>
  );
}
