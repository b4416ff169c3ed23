import Lozenge from '@atlaskit/lozenge';
import { Inline, Stack } from '@atlaskit/primitives/compiled';
import { standingSentence } from '../../src/words/standing';
import { instantText } from '../../src/words/times';
import { SCOPE_LOOKS, StandingLozenge, TRACK_LOOKS } from '../parts/lozenges';
import { PromiseSentence } from '../parts/promise';
import { PromiseHistory } from '../parts/promise-history';
import { useNow } from '../parts/use-now';
import { useReader, useSay } from '../parts/words';
import { ChangeRequest } from './change-request';
import { IssueFacts } from './issue-facts';
import { IssueNotices } from './issue-notices';
import type { ShownIssue } from './shown-issue';

const TICK = 5_000;

/** One request as an agent sees it: what is left, the Promise, who asks and for whom, and what to look out for. */
export function IssueState({ view, again }: { view: ShownIssue; again: () => void }) {
  const reader = useReader();
  const say = useSay();
  const { assessment, plan } = view;
  const now = useNow(view.now, TICK);
  return (
    <Stack space="space.150">
      <Inline space="space.075" shouldWrap>
        <StandingLozenge assessment={assessment} plan={plan} now={now} />
        <Lozenge appearance={TRACK_LOOKS[assessment.track]}>{say(`track.${assessment.track}`)}</Lozenge>
        <Lozenge appearance={SCOPE_LOOKS[assessment.scope]}>{say(`scope.${assessment.scope}`)}</Lozenge>
      </Inline>
      {assessment.clock.state !== 'none' && <p>{standingSentence(assessment, plan, now, reader).text}</p>}
      <PromiseSentence assessment={assessment} plan={plan} />
      <PromiseHistory earlier={view.earlier} plan={plan} audience="desk" />
      <ChangeRequest view={view} again={again} />
      <IssueNotices view={view} />
      <IssueFacts view={view} now={now} />
      <p className="hint">{say('page.issue.created', { when: instantText(view.createdAt, reader) })}</p>
    </Stack>
  );
}
