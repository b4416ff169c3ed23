import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { SettingsView } from '../../src/domain/view/settings';
import { instantText } from '../../src/words/times';
import { Loading, PageState } from '../parts/page-state';
import { usePath } from '../parts/use-path';
import { useView } from '../parts/use-view';
import { useReader, useSay } from '../parts/words';
import { PlanPlace } from '../plan/plan-place';
import { AppHealth } from './app-health';
import { CustomersPlace } from './customers-place';
import { FirstUse } from './first-use';
import { ImportCustomers } from './import-customers';
import { InstallationCheck } from './installation-check';
import { invokeSettings } from './invoke-settings';
import { ProjectsPlace } from './projects-place';
import { PromiseByMail } from './promise-by-mail';
import { type SettingsRoute, settingsPathOf, settingsRouteOf } from './settings-route';

const PLACES = ['customers', 'projects', 'app', 'health', 'plan'] as const;

/** The site's settings: the customers, the projects the app works in, the plan in force and whether the app is at work. */
export function SettingsPage() {
  const say = useSay();
  const { path, go: goToPath } = usePath();
  const [turn, setTurn] = useState(0);
  if (path === null) return <Loading />;
  const route = settingsRouteOf(path);
  const go = (next: SettingsRoute) => goToPath(settingsPathOf(next));
  const here = route.page === 'customer' ? 'customers' : route.page;
  return (
    <div className="full-page">
      <Heading size="large" as="h1">
        {say('app.name')}
      </Heading>
      <nav className="places" aria-label={say('page.project.places')}>
        {PLACES.map((page) => (
          <button key={page} type="button" className="place" aria-current={page === here ? 'page' : undefined} onClick={() => go({ page })}>
            {say(`page.settings.place.${page}`)}
          </button>
        ))}
      </nav>
      {(route.page === 'customers' || route.page === 'projects') && <FirstUse go={go} changed={() => setTurn((before) => before + 1)} />}
      <Shown key={turn} route={route} go={go} />
    </div>
  );
}

function Shown({ route, go }: { route: SettingsRoute; go: (route: SettingsRoute) => void }) {
  if (route.page === 'projects') return <ProjectsPlace />;
  if (route.page === 'app') return <AppPlace />;
  if (route.page === 'plan') return <PlanPlace />;
  if (route.page === 'health') return <HealthPlace />;
  return (
    <CustomersPlace route={route} go={go}>
      <ImportCustomers imported={() => go({ page: 'customers' })} />
    </CustomersPlace>
  );
}

function HealthPlace() {
  return (
    <>
      <AppHealth />
      <InstallationCheck />
    </>
  );
}

function AppPlace() {
  const { loaded, again } = useView(() => invokeSettings('settings'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => (
        <>
          <AppFacts view={view} />
          <PromiseByMail on={view.promiseByMail} saved={again} />
        </>
      )}
    </PageState>
  );
}

function AppFacts({ view: { plan, served, lastSweepAt } }: { view: SettingsView }) {
  const reader = useReader();
  const say = useSay();
  const projects = served.map(({ projectName, projectKey }) => `${projectName} (${projectKey})`);
  return (
    <section aria-label={say('page.settings.place.app')}>
      <dl className="facts">
        <dt>{say('page.settings.planName')}</dt>
        <dd>
          {reader.language === 'ja' ? plan.nameJa : plan.nameEn}
          <span className="hint block">{say('page.settings.planVersion', { id: plan.id, version: plan.version })}</span>
        </dd>
        <dt>{say('page.settings.projects')}</dt>
        <dd>{projects.length === 0 ? say('page.settings.projectsEmpty') : projects.join(', ')}</dd>
        <dt>{say('page.settings.zones')}</dt>
        <dd>{plan.zonesVersion}</dd>
        <dt>{say('page.settings.sweep')}</dt>
        <dd>{lastSweepAt === null ? say('page.settings.sweepNever') : instantText(lastSweepAt, reader)}</dd>
      </dl>
    </section>
  );
}
