import Lozenge from '@atlaskit/lozenge';
import { Inline, Stack } from '@atlaskit/primitives/compiled';
import { standingSentence } from '../../src/words/standing';
import { instantText } from '../../src/words/times';
import { SCOPE_LOOKS, StandingLozenge, TRACK_LOOKS } from '../parts/lozenges';
import { PromiseSentence } from '../parts/promise';
import { PromiseHistory } from '../parts/promise-history';
import { useNow } from '../parts/use-now';
import { useReader, useSay } from '../parts/words';
import { ArrivalCard } from './arrival-card';
import { BookingCard } from './booking-card';
import { BreachCard } from './breach-card';
import { ChangeRequest } from './change-request';
import { ContactWays } from './contact-ways';
import { CustomerBrief } from './customer-brief';
import { EscalationCard } from './escalation-card';
import { HandoffCard } from './handoff-card';
import { HealthCard } from './health-card';
import { IncidentReportCard } from './incident-report-card';
import { InformationCard } from './information-card';
import { deskActs } from './invoke-desk-acts';
import { IssueFacts } from './issue-facts';
import { IssueNotices } from './issue-notices';
import { OnboardingCard } from './onboarding-card';
import { PhoneCalls } from './phone-calls';
import { ScopeCard } from './scope-card';
import type { ShownIssue } from './shown-issue';
import { UpdateCard } from './update-card';

const TICK = 5_000;

/** One request as an agent sees it: what is left, the Promise, who asks and for whom, and what to look out for. */
export function IssueState({ view, again }: { view: ShownIssue; again: () => void }) {
  const reader = useReader();
  const say = useSay();
  const { assessment, plan, desk, care } = view;
  const now = useNow(view.now, TICK);
  const isProblem = !isOwnCare(view);
  return (
    <Stack space="space.150">
      <Inline space="space.075" shouldWrap>
        <StandingLozenge assessment={assessment} plan={plan} now={now} />
        <Lozenge appearance={TRACK_LOOKS[assessment.track]}>{say(`track.${assessment.track}`)}</Lozenge>
        <Lozenge appearance={SCOPE_LOOKS[assessment.scope]}>{say(`scope.${assessment.scope}`)}</Lozenge>
        {assessment.reasons.some(({ code }) => code === 'languageOther') && (
          <Lozenge appearance="warning">{say('scope.badge.language')}</Lozenge>
        )}
      </Inline>
      {assessment.clock.state !== 'none' && <p>{standingSentence(assessment, plan, now, reader).text}</p>}
      <PromiseSentence assessment={assessment} plan={plan} />
      <PromiseHistory earlier={view.earlier} plan={plan} audience="desk" />
      {isProblem && desk !== undefined && <ArrivalCard view={view} desk={desk} now={now} take={deskActs.take} again={again} />}
      {care?.hasOnboarding === true && <OnboardingCard customerId={null} />}
      {care?.health != null && <HealthCard care={care} mine={care.health} again={again} />}
      {care?.booking != null && <BookingCard care={care} mine={care.booking} again={again} />}
      {care !== undefined && <HandoffCard care={care} now={now} again={again} />}
      {isProblem && care !== undefined && <EscalationCard care={care} canRaise={assessment.track !== 'standard'} now={now} again={again} />}
      {care !== undefined && <InformationCard care={care} now={now} again={again} />}
      {care !== undefined && <IncidentReportCard care={care} again={again} />}
      {desk !== undefined && desk.breach !== null && <BreachCard breach={desk.breach} keep={deskActs.note} again={again} />}
      {desk !== undefined && desk.updates !== null && (desk.updates.canPromise || desk.updates.all.length > 0) && (
        <UpdateCard updates={desk.updates} now={now} promise={deskActs.promise} again={again} />
      )}
      {view.customer !== null && <CustomerBrief customerId={view.customer.id} care={care} />}
      {care !== undefined && <PhoneCalls care={care} now={now} again={again} />}
      <ContactWays view={view} again={again} />
      {isProblem && view.scope !== undefined && <ScopeCard view={view} scope={view.scope} again={again} />}
      {isProblem && <ChangeRequest view={view} again={again} />}
      <IssueNotices view={view} now={now} />
      <IssueFacts view={view} now={now} />
      <p className="hint">{say('page.issue.created', { when: instantText(view.createdAt, reader) })}</p>
    </Stack>
  );
}

/** An onboarding, a health check or a booking: nothing is broken, so nobody takes, escalates, changes or scopes it. */
const isOwnCare = ({ care }: ShownIssue): boolean => care?.hasOnboarding === true || care?.health != null || care?.booking != null;
