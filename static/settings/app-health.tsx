import { router } from '@forge/bridge';
import { PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { HealthFacts } from './health-facts';
import { invokeSettings } from './invoke-settings';
import { useRerun } from './use-rerun';

/** Whether the app does its work on this site: the search for lost changes, what waits, Jira's requests to wait, what failed for good. */
export function AppHealth() {
  const say = useSay();
  const { loaded, again } = useView(() => invokeSettings('health'));
  const acts = { ...useRerun(again), open: (issueKey: string) => void router.open(`/browse/${issueKey}`) };
  return (
    <section className="health" aria-label={say('page.health.title')}>
      <h2>{say('page.health.title')}</h2>
      <PageState loaded={loaded} again={again}>
        {(view) => <HealthFacts view={view} acts={acts} />}
      </PageState>
    </section>
  );
}
