import { PageState } from '../../parts/page-state';
import { useView } from '../../parts/use-view';
import { ProfilePage } from '../../profile/profile-page';
import { invokePortal } from '../invoke-portal';

/** Where the company's products run; its registered contacts say that it is still so, and change or propose what is not. */
export function InstancesTab() {
  const { loaded, again } = useView(() => invokePortal('ownProfile'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => {
        const mayChange = view.may === 'edit' || view.may === 'propose';
        const change = mayChange ? { change: (command: Parameters<Change>[0]) => invokePortal('changeOwnProfile', command) } : {};
        return <ProfilePage view={view} acts={{ ...change, again }} />;
      }}
    </PageState>
  );
}

type Change = NonNullable<Parameters<typeof ProfilePage>[0]['acts']['change']>;
