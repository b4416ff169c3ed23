import { router } from '@forge/bridge';
import { standing } from '../../../src/domain/request/standing';
import type { OwnRequest, OwnRequestsView } from '../../../src/domain/view/own-requests';
import { standingSentence } from '../../../src/words/standing';
import { instantText } from '../../../src/words/times';
import { Empty, PageState } from '../../parts/page-state';
import { PromiseSentence } from '../../parts/promise';
import { useNow } from '../../parts/use-now';
import { useView } from '../../parts/use-view';
import { useReader, useSay } from '../../parts/words';
import { invokePortal } from '../invoke-portal';
import { planAmong } from './plan-among';

const TICK = 5_000;

/** The company's requests that Jira shows the viewer, each with its promise and where it stands. */
export function RequestsTab() {
  const { loaded, again } = useView(() => invokePortal('ownRequests'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <RequestLists view={view} />}
    </PageState>
  );
}

export function RequestLists({ view }: { view: OwnRequestsView }) {
  const say = useSay();
  const now = useNow(view.now, TICK);
  return (
    <>
      {(['open', 'done'] as const).map((list) => (
        <section key={list} className="part">
          <h3>{say(`ownPage.requests.${list}`)}</h3>
          {view[list].length === 0 && <Empty>{say(`ownPage.requests.${list}None`)}</Empty>}
          <ul className="cards">
            {view[list].map((request) => (
              <RequestCard key={request.issueId} request={request} plans={view.plans} now={now} />
            ))}
          </ul>
        </section>
      ))}
      {view.isCut && <p className="hint">{say('ownPage.requests.cut')}</p>}
    </>
  );
}

function RequestCard({ request, plans, now }: { request: OwnRequest; plans: OwnRequestsView['plans']; now: number }) {
  const reader = useReader();
  const say = useSay();
  const { assessment } = request;
  const plan = planAmong(plans, assessment);
  if (plan === null) return null;
  const { text, tone } = standingSentence(assessment, plan, now, reader);
  const at = standing(assessment, plan, now);
  return (
    <li className="card">
      <RequestTitle request={request} />
      <p className="standing">
        <span className={`tag ${tone}`}>{say(`state.${at.state}`)}</span> {at.state === 'none' ? null : text}
      </p>
      <PromiseSentence assessment={assessment} plan={plan} />
      <p className="hint">
        {say(request.isOwn ? 'ownPage.requests.byYou' : 'ownPage.requests.by', {
          name: request.reporter,
          when: instantText(request.createdAt, reader),
          status: request.status,
        })}
      </p>
    </li>
  );
}

/** A request by key and summary; opens it on the portal. */
export function RequestTitle({ request: { issueKey, serviceDeskId, summary } }: { request: OwnRequest }) {
  const open = () => {
    void router.navigate(`/servicedesk/customer/portal/${serviceDeskId}/${issueKey}`);
  };
  return (
    <h4>
      <button type="button" className="link" onClick={open}>
        {issueKey} {summary}
      </button>
    </h4>
  );
}
