import { PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { invokePortal } from './invoke-portal';
import { OwnOnboarding } from './own-onboarding';

/** The onboarding on the very request it hangs on, where a registered contact also acknowledges what sharing information takes. */
export function RequestOnboarding({ recordId }: { recordId: string }) {
  const { loaded, again } = useView(() => invokePortal('ownOnboarding'), recordId);
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => (view.state === 'none' || view.recordId !== recordId ? null : <OwnOnboarding view={view} isOnRequest again={again} />)}
    </PageState>
  );
}
