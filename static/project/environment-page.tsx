import Heading from '@atlaskit/heading';
import { invokeAgent } from '../agent/invoke-agent';
import { PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { ProfilePage } from '../profile/profile-page';

/** Where a customer's products run, as the desk reads it; what its contacts proposed is decided here. */
export function EnvironmentPage({ customerId, back }: { customerId: string; back: () => void }) {
  const say = useSay();
  const { loaded, again } = useView(() => invokeAgent('customerProfile', { customerId }));
  return (
    <>
      <p className="no-print">
        <button type="button" className="link" onClick={back}>
          {say('profile.back')}
        </button>
      </p>
      <PageState loaded={loaded} again={again}>
        {(view) => (
          <>
            <Heading size="medium" as="h2">
              {view.customer}: {say('profile.title')}
            </Heading>
            <ProfilePage view={view} acts={{ review: (review) => invokeAgent('reviewProfile', { customerId, ...review }), again }} />
          </>
        )}
      </PageState>
    </>
  );
}
