import { useState } from 'react';
import type { Plan } from '../../src/domain/plan/plan';
import type { Assessment } from '../../src/domain/request/assessment';
import { countedBy } from '../../src/domain/request/counted-by';
import { CoverageBand, fortnightOf } from './coverage-band';
import { useReader, useSay } from './words';

/** The two weeks in which a request's clock counts, on the coverage ribbon, with its start and its due time. */
export function RequestBand({ assessment, plan }: { assessment: Assessment; plan: Plan }) {
  const { zone } = useReader();
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const { clock, track } = assessment;
  const by = countedBy(assessment);
  if (clock.state === 'none' || by === null) return null;
  const marks = [
    { at: clock.startAt, label: say('page.plan.try.created') },
    { at: clock.dueAt, label: say('page.plan.try.due') },
  ];
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('page.plan.band.open')}</summary>
      {isOpen && <CoverageBand plan={plan} answered={{ track, ...by }} range={fortnightOf(clock.startAt, zone)} marks={marks} />}
    </details>
  );
}
