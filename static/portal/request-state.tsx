import { standing } from '../../src/domain/request/standing';
import { dutySentence } from '../../src/words/duty';
import { standingSentence, teamName } from '../../src/words/standing';
import { hasNumbers } from '../parts/phone-lines';
import { PromiseSentence } from '../parts/promise';
import { PromiseHistory } from '../parts/promise-history';
import { useNow } from '../parts/use-now';
import { useReader, useSay } from '../parts/words';
import { AdoptCard, AdoptionMessage } from './adopt-card';
import { CompleteCard } from './complete-card';
import { InformationCard } from './information-card';
import { invokePortal } from './invoke-portal';
import { LanguageNotice } from './language-notice';
import { NextUpdate } from './next-update';
import { OwnReportCard } from './own-report';
import type { ReadyRequest } from './ready-request';
import { RequestBookingCard } from './request-booking';
import { CallNow, RequestCare } from './request-care';
import { RequestHealthCard } from './request-health';
import { RequestOnboarding } from './request-onboarding';
import { TrackNotice } from './track-notice';
import { type Adopt, useAdoption } from './use-adoption';
import type { Complete } from './use-completion';

const TICK = 5_000;

/** One request as its customer sees it: where it stands, the Promise, who answers now, and what to do if it is not premium. */
export function RequestState(props: { view: ReadyRequest; complete: Complete; adopt: Adopt; again: () => void }) {
  const { view, complete, again } = props;
  const reader = useReader();
  const say = useSay();
  const { assessment, plan, adopting: inputs } = view;
  const { adopting, adopt } = useAdoption(props.adopt, again);
  const now = useNow(view.now, TICK);
  const at = standing(assessment, plan, now);
  const sentence = standingSentence(assessment, plan, now, reader);
  const answered = at.state === 'met' || at.state === 'breached' || at.state === 'ended';
  return (
    <div className="request-state">
      <p className="standing">
        <span className={`tag ${sentence.tone}`}>{say(`state.${at.state}`)}</span> {at.state === 'none' ? null : sentence.text}
      </p>
      <PromiseSentence assessment={assessment} plan={plan} />
      <PromiseHistory earlier={view.earlier} plan={plan} audience="customer" />
      <AdoptionMessage adopting={adopting} />
      {inputs !== null && <AdoptCard view={view} after={inputs.after} adopting={adopting} adopt={() => adopt(inputs.issueId)} />}
      {view.completing !== null && <CompleteCard view={view} inputs={view.completing} ask={complete} again={again} />}
      {view.information?.map((asked) => (
        <InformationCard key={asked.recordId} asked={asked} now={now} ask={(action) => invokePortal('act', action)} again={again} />
      ))}
      {view.report != null && <OwnReportCard report={view.report} ask={(action) => invokePortal('act', action)} again={again} />}
      {view.care !== undefined && <RequestCare care={view.care.filter(({ kind }) => kind !== 'onboarding')} plan={plan} />}
      {view.care?.map(({ id, kind }) => kind === 'onboarding' && <RequestOnboarding key={id} recordId={id} />)}
      {view.booking != null && <RequestBookingCard view={view} mine={view.booking} again={again} />}
      {view.health != null && <RequestHealthCard view={view} mine={view.health} again={again} />}
      {typeof view.nextUpdateAt === 'number' && <NextUpdate at={view.nextUpdateAt} now={now} />}
      {!answered && (
        <dl className="facts">
          <dt>{say('page.request.answersNow')}</dt>
          <dd>
            {teamName(at.team, plan, reader.language)}
            {at.team === 'premier' && <span className="block">{dutySentence(plan, now, reader)}</span>}
          </dd>
        </dl>
      )}
      {view.phone != null && hasNumbers(view.phone) && <CallNow view={view.phone} />}
      <LanguageNotice assessment={assessment} />
      <TrackNotice assessment={assessment} plan={plan} moment="after" now={now} canAdopt={inputs !== null} />
    </div>
  );
}
