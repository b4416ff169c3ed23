import { Empty, PageState } from '../../parts/page-state';
import { useView } from '../../parts/use-view';
import { useSay } from '../../parts/words';
import { invokePortal } from '../invoke-portal';
import { OwnOnboarding } from '../own-onboarding';

/** How far the company's onboarding has come (ONB-1). */
export function OnboardingTab() {
  const say = useSay();
  const { loaded, again } = useView(() => invokePortal('ownOnboarding'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) =>
        view.state === 'none' ? (
          <Empty>{say('onboarding.own.none')}</Empty>
        ) : (
          <OwnOnboarding view={view} isOnRequest={false} again={again} />
        )
      }
    </PageState>
  );
}
