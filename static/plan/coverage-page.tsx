import type { PlanInEffect } from '../../src/domain/view/plan';
import { invokeAgent } from '../agent/invoke-agent';
import { PageState } from '../parts/page-state';
import { useNow } from '../parts/use-now';
import { useView } from '../parts/use-view';
import { DutyNow } from './duty-now';
import { TryCoverage } from './try-coverage';
import { WhatIf } from './what-if';

const MINUTE = 60_000;
const nobody = async (): Promise<null> => null;

/** Coverage for agents: who is on duty now, the two weeks ahead, and what would be promised to whom. */
export function CoveragePage() {
  const { loaded, again } = useView(() => invokeAgent('coverage'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <Coverage view={view} />}
    </PageState>
  );
}

function Coverage({ view: { plan, now: serverNow } }: { view: PlanInEffect }) {
  const now = useNow(serverNow, MINUTE);
  return (
    <>
      <DutyNow plan={plan} now={now} />
      <TryCoverage plan={plan} now={now} />
      <WhatIf plan={plan} now={now} customers={[]} readCustomer={nobody} />
    </>
  );
}
