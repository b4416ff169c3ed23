import { useState } from 'react';
import type { MovableView } from '../../src/domain/view/adoption';
import { instantText } from '../../src/words/times';
import { CareTrouble } from '../parts/care-trouble';
import { PageState } from '../parts/page-state';
import { planOfAssessment } from '../parts/plan-of-assessment';
import { PromiseChange } from '../parts/promise-change';
import { useCare } from '../parts/use-care';
import { useView } from '../parts/use-view';
import { useReader, useSay } from '../parts/words';
import { invokeAgent } from './invoke-agent';
import type { BegunOnboarding } from './onboarding-card';

interface ReviewProps {
  readonly view: BegunOnboarding;
  readonly customerId: string;
  readonly again: () => void;
}

/** What was open before: waiting requests of contacts in an order, and chosen ones move to premium, in one reviewed step (ONB-4, X31). */
export function ReviewRequests({ view, customerId, again }: ReviewProps) {
  const say = useSay();
  const [isOpen, open] = useState(false);
  return (
    <section className="onboarding-part" aria-label={say('onboarding.review.title')}>
      <h4>{say('onboarding.review.title')}</h4>
      <Reviewed view={view} />
      {isOpen ? (
        <ReviewForm view={view} customerId={customerId} again={again} close={() => open(false)} />
      ) : (
        <div>
          <button type="button" className="button" disabled={view.review?.isMoving === true} onClick={() => open(true)}>
            {say('onboarding.act.review')}
          </button>
        </div>
      )}
    </section>
  );
}

/** What the review came to, the most urgent first. */
function Reviewed({ view: { review } }: { view: BegunOnboarding }) {
  const reader = useReader();
  const say = useSay();
  if (review === null) return <p className="hint">{say('onboarding.review.none')}</p>;
  return (
    <>
      <p className="hint">
        {say('onboarding.closedBy', { name: review.byName ?? say('care.somebody'), when: instantText(review.at, reader) })}
      </p>
      {review.order.length === 0 && <p>{say('onboarding.review.nothing')}</p>}
      <ol className="onboarding-list">
        {review.order.map(({ issueId, issueKey, moves, outcome }) => (
          <li key={issueId}>{say(`onboarding.review.${outcome ?? (moves ? 'moving' : 'stays')}`, { key: issueKey })}</li>
        ))}
      </ol>
    </>
  );
}

function ReviewForm(props: ReviewProps & { readonly close: () => void }) {
  const { customerId } = props;
  const { loaded, again } = useView(() => invokeAgent('movable', { customerId }), customerId);
  return (
    <PageState loaded={loaded} again={again}>
      {(found) => <Choice {...props} found={found} />}
    </PageState>
  );
}

function Choice({ view, again, close, found }: ReviewProps & { readonly close: () => void; readonly found: MovableView }) {
  const say = useSay();
  const [ranked, rank] = useState<readonly string[]>([]);
  const [kept, keep] = useState<readonly string[]>([]);
  const there = found.requests.map(({ issueId }) => issueId);
  const order = [...ranked.filter((issueId) => there.includes(issueId)), ...there.filter((issueId) => !ranked.includes(issueId))];
  const done = () => {
    close();
    again();
  };
  const { id: recordId, issueId } = view.record;
  const { acting, act } = useCare((action) => invokeAgent('act', action), { kind: 'onboarding', recordId, issueId }, done);
  const raise = (at: number) =>
    rank(order.map((one, index) => (index === at - 1 ? (order[at] ?? one) : index === at ? (order[at - 1] ?? one) : one)));
  const toggle = (one: string) => keep(kept.includes(one) ? kept.filter((other) => other !== one) : [...kept, one]);
  const moving = order.filter((one) => !kept.includes(one));
  return (
    <div className="care-form">
      <p>{say('onboarding.review.meaning', { count: order.length })}</p>
      <ol className="review-rows">
        {order.map((one, index) => (
          <ReviewRow
            key={one}
            found={found}
            issueId={one}
            moves={!kept.includes(one)}
            toggle={() => toggle(one)}
            raise={index === 0 ? null : () => raise(index)}
          />
        ))}
      </ol>
      <CareTrouble kind="onboarding" acting={acting} />
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          disabled={acting.state === 'busy'}
          onClick={() => act('review', { order, moving })}
        >
          {say(acting.state === 'busy' ? 'form.busy' : 'onboarding.confirm.review', { count: moving.length })}
        </button>
        <button type="button" className="button" onClick={close}>
          {say('form.cancel')}
        </button>
      </div>
    </div>
  );
}

interface RowProps {
  readonly found: MovableView;
  readonly issueId: string;
  readonly moves: boolean;
  readonly toggle: () => void;
  readonly raise: (() => void) | null;
}

function ReviewRow({ found, issueId, moves, toggle, raise }: RowProps) {
  const say = useSay();
  const request = found.requests.find((one) => one.issueId === issueId);
  if (request === undefined) return null;
  const plan = planOfAssessment(request.after, found.plans);
  return (
    <li>
      <label>
        <input type="checkbox" checked={moves} onChange={toggle} /> {say('adopt.move.choose', { key: request.issueKey })}
        <span className="hint block">{say('adopt.move.reporter', { name: request.contactName })}</span>
      </label>
      {raise !== null && (
        <button type="button" className="button" onClick={raise}>
          {say('onboarding.review.raise')}
          <span className="only-heard"> {request.issueKey}</span>
        </button>
      )}
      {plan !== null && <PromiseChange before={request.before} after={request.after} plan={plan} />}
    </li>
  );
}
