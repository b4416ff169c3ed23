import type { ReactNode } from 'react';
import type { OnboardingView } from '../../src/domain/view/onboarding';
import { Empty, PageState } from '../parts/page-state';
import { useNow } from '../parts/use-now';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { invokeAgent } from './invoke-agent';
import { OnboardingParts } from './onboarding-parts';
import { OnboardingSteps } from './onboarding-steps';

const TICK = 30_000;

/** The onboarding of a customer, or the one that hangs on the issue beside the panel (null): how far it has come, and what to do next. */
export function OnboardingCard({ customerId }: { customerId: string | null }) {
  const say = useSay();
  const { loaded, again } = useView(() => invokeAgent('onboarding', { customerId }), customerId ?? '');
  return (
    <section className="onboarding" aria-label={say('onboarding.title')}>
      <h3>{say('onboarding.title')}</h3>
      <PageState loaded={loaded} again={again}>
        {(view) => {
          if (view.state === 'none') return <Empty>{say(view.typeIsSet ? 'onboarding.none.raise' : 'onboarding.none.choose')}</Empty>;
          return <Shown view={view} again={again} />;
        }}
      </PageState>
    </section>
  );
}

/** An onboarding that has begun. */
export type BegunOnboarding = Extract<OnboardingView, { state: 'ready' }>;

function Shown({ view, again }: { view: BegunOnboarding; again: () => void }) {
  const say = useSay();
  const now = useNow(view.now, TICK);
  const { progress, record, issueKey } = view;
  return (
    <>
      <p className="onboarding-name">
        <span className={`tag ${record.state === 'done' ? 'success' : 'information'}`}>{say(`onboarding.state.${record.state}`)}</span>
        <span>{say('onboarding.progress', { ...progress })}</span>
        <span className="hint">{issueKey}</span>
      </p>
      <progress max={progress.of} value={progress.done} aria-label={say('onboarding.progress', { ...progress })} />
      <Whole isOver={record.isClosed}>
        <OnboardingSteps view={view} now={now} again={again} />
        <OnboardingParts view={view} again={again} />
      </Whole>
    </>
  );
}

/** One that is over takes no room until somebody wants to see it. */
function Whole({ isOver, children }: { isOver: boolean; children: ReactNode }) {
  const say = useSay();
  if (!isOver) return children;
  return (
    <details>
      <summary>{say('onboarding.whole')}</summary>
      <div className="onboarding-whole">{children}</div>
    </details>
  );
}
