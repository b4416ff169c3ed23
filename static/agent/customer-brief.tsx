import type { IssueCare } from '../../src/domain/view/issue-care';
import { PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { BriefCard } from './brief-card';
import { invokeAgent } from './invoke-agent';

/** The brief on the customer of the shown issue, read apart from the promise, which does not wait for it, and anew when the care that it tells of changes. */
export function CustomerBrief({ customerId, care }: { customerId: string; care: IssueCare | undefined }) {
  const told = JSON.stringify([customerId, care?.health ?? null, care?.booking ?? null]);
  const { loaded, again } = useView(() => invokeAgent('customerBrief'), told);
  return (
    <PageState loaded={loaded} again={again}>
      {(brief) => <BriefCard brief={brief} save={(notes) => invokeAgent('saveHandlingNotes', notes)} again={again} />}
    </PageState>
  );
}
