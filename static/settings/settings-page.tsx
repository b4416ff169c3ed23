import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { waitingIn } from '../../src/domain/view/inbox';
import type { SettingsView } from '../../src/domain/view/settings';
import { instantText } from '../../src/words/times';
import { Loading, PageState } from '../parts/page-state';
import { usePath } from '../parts/use-path';
import { useView } from '../parts/use-view';
import { useReader, useSay } from '../parts/words';
import { PlanPlace } from '../plan/plan-place';
import { AppHealth } from './app-health';
import { CustomersPlace } from './customers-place';
import { DutyOfSite } from './duty-of-site';
import { FirstUse } from './first-use';
import { InboxPlace } from './inbox-place';
import { InstallationCheck } from './installation-check';
import { invokeSettings } from './invoke-settings';
import { NightlyCheck } from './nightly-check';
import { OutsidePlace } from './outside-place';
import { PlaceButtons } from './place-buttons';
import { ProjectsPlace } from './projects-place';
import { SettingSwitch } from './setting-switch';
import { type SettingsRoute, settingsPathOf, settingsRouteOf } from './settings-route';
import { TransferPlace } from './transfer/transfer-place';

const PLACES = ['customers', 'inbox', 'transfer', 'projects', 'duty', 'app', 'health', 'plan', 'outside'] as const;

/** The site's settings: the customers, the projects the app works in, the plan in force and whether the app is at work. */
export function SettingsPage() {
  const say = useSay();
  const { path, go: goToPath } = usePath();
  const [turn, setTurn] = useState(0);
  const inbox = useView(() => invokeSettings('inbox'), path ?? '');
  if (path === null) return <Loading />;
  const route = settingsRouteOf(path);
  const go = (next: SettingsRoute) => goToPath(settingsPathOf(next));
  const waiting = inbox.loaded.at === 'shown' && inbox.loaded.view.state === 'ready' ? waitingIn(inbox.loaded.view) : null;
  const here = route.page === 'customer' ? 'customers' : route.page;
  return (
    <div className="full-page">
      <Heading size="large" as="h1">
        {say('app.name')}
      </Heading>
      <PlaceButtons places={PLACES} here={here} waiting={waiting} go={(page) => go({ page })} />
      {(route.page === 'customers' || route.page === 'projects') && <FirstUse go={go} changed={() => setTurn((before) => before + 1)} />}
      {route.page === 'inbox' ? (
        <PageState loaded={inbox.loaded} again={inbox.again}>
          {(view) => <InboxPlace view={view} again={inbox.again} open={(id) => go({ page: 'customer', id })} />}
        </PageState>
      ) : (
        <Shown key={turn} route={route} go={go} />
      )}
    </div>
  );
}

function Shown({ route, go }: { route: SettingsRoute; go: (route: SettingsRoute) => void }) {
  if (route.page === 'projects') return <ProjectsPlace />;
  if (route.page === 'duty') return <DutyOfSite />;
  if (route.page === 'app') return <AppPlace />;
  if (route.page === 'plan') return <PlanPlace />;
  if (route.page === 'outside') return <OutsidePlace />;
  if (route.page === 'health') return <HealthPlace />;
  if (route.page === 'transfer') return <TransferPlace />;
  return <CustomersPlace route={route} go={go} />;
}

function HealthPlace() {
  return (
    <>
      <AppHealth />
      <NightlyCheck />
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
          <SettingSwitch
            name="promiseByMail"
            on={view.promiseByMail}
            save={(on) => invokeSettings('setPromiseByMail', { on })}
            saved={again}
          />
          <SettingSwitch
            name="weekendLetter"
            on={view.weekendLetter}
            save={(on) => invokeSettings('setWeekendLetter', { on })}
            saved={again}
          />
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
