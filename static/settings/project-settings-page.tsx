import Heading from '@atlaskit/heading';
import { Loading } from '../parts/page-state';
import { usePath } from '../parts/use-path';
import { useSay } from '../parts/words';
import { CustomersPlace } from './customers-place';
import { settingsPathOf, settingsRouteOf } from './settings-route';

/** A service project's own settings: its administrators keep the customers, with the same parts as the site's. */
export function ProjectSettingsPage() {
  const say = useSay();
  const { path, go } = usePath();
  if (path === null) return <Loading />;
  return (
    <div className="full-page">
      <Heading size="large" as="h1">
        {say('app.name')}
      </Heading>
      <CustomersPlace route={settingsRouteOf(path)} go={(route) => go(settingsPathOf(route))} />
    </div>
  );
}
