import type { Plan, RuleId } from '../../src/domain/plan/plan';
import type { Assessment } from '../../src/domain/request/assessment';
import { ReasonList } from './reason-list';
import { RequestBand } from './request-band';
import { Ribbon } from './ribbon';
import { SegmentTable } from './segment-table';
import { useReader, useSay } from './words';

/** What a reader pressed in the Promise; both null = the drawer as a whole. */
export interface Pressed {
  readonly rule: RuleId | null;
  /** Index into the clock's segments. */
  readonly segment: number | null;
}

/** How a Promise was worked out: the time that counted, the rules it rests on, and the plan they come from. */
export function Drawer(props: { assessment: Assessment; plan: Plan; pressed: Pressed; close: () => void }) {
  const { assessment, plan, pressed, close } = props;
  const { language } = useReader();
  const say = useSay();
  const { clock } = assessment;
  return (
    <section className="drawer" aria-label={say('page.drawer.title')}>
      {clock.state !== 'none' && (
        <>
          <Ribbon segments={clock.segments} pressed={pressed.segment} />
          <SegmentTable assessment={assessment} plan={plan} pressed={pressed.segment} />
          <RequestBand assessment={assessment} plan={plan} />
        </>
      )}
      <ReasonList assessment={assessment} plan={plan} pressed={pressed.segment === null ? pressed.rule : null} />
      <p className="plan-source">
        {say('page.drawer.plan', { name: plan.name[language], id: assessment.plan.id, version: assessment.plan.version })}{' '}
        {say('page.drawer.source', { title: plan.source.title[language], updated: plan.source.updated })}
      </p>
      <button type="button" className="link" onClick={close}>
        {say('page.promise.close')}
      </button>
    </section>
  );
}
