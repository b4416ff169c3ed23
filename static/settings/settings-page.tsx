import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled';
import type { SettingsView } from '../../src/domain/view/settings';
import { instantText } from '../../src/words/times';
import { CustomerTable } from '../parts/customer-table';
import { PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useReader, useSay } from '../parts/words';
import { ImportCustomers } from './import-customers';
import { invokeSettings } from './invoke-settings';
import { ServedProjects } from './served-projects';

/** The app's settings: the plan in force, the projects it serves, the customers, and whether it is at work. */
export function SettingsPage() {
  const say = useSay();
  const { loaded, again } = useView(() => invokeSettings('settings'));
  return (
    <div className="full-page">
      <Heading size="large" as="h1">
        {say('app.name')}
      </Heading>
      <PageState loaded={loaded} again={again}>
        {(view) => (
          <Stack space="space.300">
            <PlanFacts view={view} />
            <ServedProjects served={view.served} changed={again} />
            <section aria-label={say('page.settings.customers')}>
              <Heading size="small" as="h2">
                {say('page.customers.title')}
              </Heading>
              <ImportCustomers imported={again} />
              <CustomerTable customers={view.customers} open={null} />
            </section>
          </Stack>
        )}
      </PageState>
    </div>
  );
}

function PlanFacts({ view: { plan, lastSweepAt } }: { view: SettingsView }) {
  const reader = useReader();
  const say = useSay();
  return (
    <section aria-label={say('page.settings.plan')}>
      <Heading size="small" as="h2">
        {say('page.settings.plan')}
      </Heading>
      <dl className="facts">
        <dt>{say('page.settings.planName')}</dt>
        <dd>
          {reader.language === 'ja' ? plan.nameJa : plan.nameEn}
          <span className="hint block">{say('page.settings.planVersion', { id: plan.id, version: plan.version })}</span>
        </dd>
        <dt>{say('page.settings.zones')}</dt>
        <dd>{plan.zonesVersion}</dd>
        <dt>{say('page.settings.sweep')}</dt>
        <dd>{lastSweepAt === null ? say('page.settings.sweepNever') : instantText(lastSweepAt, reader)}</dd>
      </dl>
    </section>
  );
}
