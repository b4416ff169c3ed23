import { useEffect, useState } from 'react';
import type { PlanView } from '../../src/domain/view/plan';
import { Message } from '../parts/message';
import { PageState } from '../parts/page-state';
import { useNow } from '../parts/use-now';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { invokeSettings } from '../settings/invoke-settings';
import { CaseList, KeepCase } from './case-list';
import { DutyNow } from './duty-now';
import type { Json } from './json';
import { PlanEditor } from './plan-editor';
import { ActMessage, PlanJob } from './plan-job';
import { PlanVersions } from './plan-versions';
import { TryCoverage } from './try-coverage';
import { type PlanActs, usePlanActs } from './use-plan-acts';
import { Warnings } from './warnings';
import { WhatIf } from './what-if';

const TABS = ['coverage', 'whatIf', 'edit', 'versions'] as const;
type Tab = (typeof TABS)[number];
const POLL = 2_000;
const MINUTE = 60_000;

/** The plan page of administrators: coverage and duty, what-if with its cases, the editor with its comparison, and the versions. */
export function PlanPlace() {
  const say = useSay();
  const { loaded, again } = useView(() => invokeSettings('plan'));
  const acts = usePlanActs(again);
  const [tab, setTab] = useState<Tab>('coverage');
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => (
        <>
          <nav className="places" aria-label={say('page.plan.parts')}>
            {TABS.map((each) => (
              <button
                key={each}
                type="button"
                className="place"
                aria-current={each === tab ? 'page' : undefined}
                onClick={() => setTab(each)}
              >
                {say(`page.plan.tab.${each}`)}
              </button>
            ))}
          </nav>
          <ActMessage acts={acts} />
          {view.warnings.length > 0 && (
            <Message tone="warning" title={say('page.plan.inEffect.warnings')}>
              <Warnings warnings={view.warnings} />
            </Message>
          )}
          <Shown tab={tab} view={view} acts={acts} />
          <Polling isOn={view.job?.state === 'running'} again={again} />
        </>
      )}
    </PageState>
  );
}

/** Reads the page every two seconds while a job runs. */
function Polling({ isOn, again }: { isOn: boolean; again: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` means the same for the life of the page
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(again, POLL);
    return () => clearInterval(timer);
  }, [isOn]);
  return null;
}

function Shown({ tab, view, acts }: { tab: Tab; view: PlanView; acts: PlanActs }) {
  const now = useNow(view.now, MINUTE);
  const [draft, setDraft] = useState<Json | null>(null);
  if (tab === 'coverage') {
    return (
      <>
        <DutyNow plan={view.plan} now={now} />
        <TryCoverage plan={view.plan} now={now} />
      </>
    );
  }
  if (tab === 'whatIf') return <Trying view={view} acts={acts} />;
  const job = view.job !== null && <PlanJob view={view} job={view.job} acts={acts} />;
  if (tab === 'edit') {
    return (
      <>
        {job}
        <PlanEditor view={view} acts={acts} kept={draft} keep={setDraft} />
      </>
    );
  }
  return (
    <>
      <PlanVersions view={view} acts={acts} />
      {view.job?.kind === 'reassess' && job}
    </>
  );
}

function Trying({ view, acts }: { view: PlanView; acts: PlanActs }) {
  const customers = Object.fromEntries(view.customers.map(({ id, name }) => [id, name]));
  return (
    <>
      <WhatIf
        plan={view.plan}
        now={view.now}
        customers={view.customers}
        readCustomer={acts.readCustomer}
        below={({ asked }) => <KeepCase keep={(name) => acts.keepCase(name, asked)} busy={acts.busy} />}
      />
      <CaseList results={view.cases} plan={view.plan} customers={customers} remove={acts.removeCase} />
    </>
  );
}
