import Lozenge from '@atlaskit/lozenge';
import type { ComponentProps } from 'react';
import type { Plan } from '../../src/domain/plan/plan';
import type { Assessment, Scope, Track } from '../../src/domain/request/assessment';
import { standing } from '../../src/domain/request/standing';
import type { LicenceBadge } from '../../src/domain/view/customer-list';
import { standingSentence } from '../../src/words/standing';
import { durationText } from '../../src/words/times';
import { useReader, useSay } from './words';

type Looks = NonNullable<ComponentProps<typeof Lozenge>['appearance']>;

export const TRACK_LOOKS = { premier: 'information', 'jira-align': 'discovery', standard: 'neutral' } satisfies Record<Track, Looks>;
export const SCOPE_LOOKS = { in: 'success', out: 'danger', review: 'warning' } satisfies Record<Scope, Looks>;
const LICENCE_LOOKS = {
  ...{ none: 'neutral', draft: 'information', active: 'success', ending: 'warning' },
  ...{ grace: 'warning', expired: 'danger', cancelled: 'danger' },
} satisfies Record<LicenceBadge['state'], Looks>;

/** Where a request stands in two or three words, with what is left or overdue. */
export function StandingLozenge({ assessment, plan, now }: { assessment: Assessment; plan: Plan; now: number }) {
  const reader = useReader();
  const say = useSay();
  const { state, remainingMs } = standing(assessment, plan, now);
  const { text, tone } = standingSentence(assessment, plan, now, reader);
  const left = durationText(remainingMs, reader.language);
  const counting = state === 'running' || state === 'held' || state === 'overdue';
  return (
    <span title={text}>
      <Lozenge appearance={tone} maxWidth="100%">
        {counting ? say(`page.clock.${state}`, { left }) : say(`state.${state}`)}
      </Lozenge>
    </span>
  );
}

/** How a licence stands, with its last day. */
export function LicenceLozenge({ licence }: { licence: LicenceBadge }) {
  const say = useSay();
  const days = licence.daysLeft ?? 0;
  return (
    <>
      <Lozenge appearance={LICENCE_LOOKS[licence.state]} maxWidth="100%">
        {say(`page.licence.${licence.state}`, { days })}
      </Lozenge>
      {licence.endsOn !== null && <span className="hint block">{say('page.licence.until', { on: licence.endsOn })}</span>}
    </>
  );
}
