import Heading from '@atlaskit/heading';
import { waitingIn } from '../../src/domain/view/inbox';
import { Loading, PageState } from '../parts/page-state';
import { usePath } from '../parts/use-path';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { CustomersPlace } from './customers-place';
import { InboxPlace } from './inbox-place';
import { invokeSettings } from './invoke-settings';
import { PlaceButtons } from './place-buttons';
import { type SettingsRoute, settingsPathOf, settingsRouteOf } from './settings-route';

const PLACES = ['customers', 'inbox'] as const;

/** A service project's own settings: its administrators keep the customers and decide what waits, with the same parts as the site's. */
export function ProjectSettingsPage() {
  const say = useSay();
  const { path, go: goToPath } = usePath();
  const inbox = useView(() => invokeSettings('inbox'), path ?? '');
  if (path === null) return <Loading />;
  const route = settingsRouteOf(path);
  const go = (next: SettingsRoute) => goToPath(settingsPathOf(next));
  const isInbox = route.page === 'inbox';
  const waiting = inbox.loaded.at === 'shown' && inbox.loaded.view.state === 'ready' ? waitingIn(inbox.loaded.view) : null;
  return (
    <div className="full-page">
      <Heading size="large" as="h1">
        {say('app.name')}
      </Heading>
      {waiting !== null && (
        <PlaceButtons places={PLACES} here={isInbox ? 'inbox' : 'customers'} waiting={waiting} go={(page) => go({ page })} />
      )}
      {isInbox ? (
        <PageState loaded={inbox.loaded} again={inbox.again}>
          {(view) => <InboxPlace view={view} again={inbox.again} open={(id) => go({ page: 'customer', id })} />}
        </PageState>
      ) : (
        <CustomersPlace route={route} go={go} />
      )}
    </div>
  );
}
