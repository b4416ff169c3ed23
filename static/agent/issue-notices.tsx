import SectionMessage from '@atlaskit/section-message';
import type { Reason } from '../../src/domain/request/assessment';
import { reasonSentence } from '../../src/words/reasons';
import { standardResumes } from '../../src/words/standard-desk';
import { useReader, useSay } from '../parts/words';
import type { ShownIssue } from './shown-issue';

const TOLD: readonly Reason['outcome'][] = ['notice', 'standard', 'out', 'review', 'uncovered'];

/** Every step of the verdict that an agent should act on or know about before answering. */
export function IssueNotices({ view, now }: { view: ShownIssue; now: number }) {
  const reader = useReader();
  const say = useSay();
  const { assessment, plan, quickResponse } = view;
  const resumes = standardResumes(assessment, plan, now, reader);
  const told = assessment.reasons.filter((reason) => TOLD.includes(reason.outcome));
  return (
    <>
      {quickResponse && (
        <SectionMessage appearance="warning" title={say('page.issue.quick.what')}>
          <p>{say('page.issue.quick.why', { seconds: plan.clock.confirmResponseUnderSeconds })}</p>
        </SectionMessage>
      )}
      {told.length > 0 && (
        <SectionMessage
          appearance={told.every((reason) => reason.outcome === 'notice') ? 'information' : 'warning'}
          title={say('page.issue.notices')}
        >
          <ul className="plain">
            {told.map((reason) => (
              <li key={reason.code}>
                {reasonSentence(reason, plan, reader)} <span className="rule">{reason.rule}</span>
              </li>
            ))}
          </ul>
          {resumes !== null && <p>{resumes}</p>}
        </SectionMessage>
      )}
    </>
  );
}
