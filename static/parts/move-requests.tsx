import { useRef, useState } from 'react';
import type { Off, Refused } from '../../src/contract';
import type { MovableRequest, MovableView, MoveOutcome } from '../../src/domain/view/adoption';
import { planOfAssessment } from './plan-of-assessment';
import { PromiseChange } from './promise-change';
import { useView } from './use-view';
import { useSay } from './words';

interface Props {
  readonly customerId: string;
  readonly read: () => Promise<MovableView | Off | Refused>;
  readonly move: (issueIds: readonly string[], id: string) => Promise<MoveOutcome | Off | Refused>;
  /** Something was moved: what else the page shows of it is old. */
  readonly moved?: () => void;
}

/** A customer's waiting requests whose reporters were registered since: both promises each, chosen ones move in one step (ONB-4, X31). */
export function MoveRequests({ customerId, read, move, moved }: Props) {
  const { loaded, again } = useView(read, customerId);
  const [outcome, setOutcome] = useState<MoveOutcome | 'failed' | null>(null);
  if (loaded.at !== 'shown' || loaded.view.state !== 'ready') return null;
  const done = (next: MoveOutcome | 'failed') => {
    setOutcome(next);
    again();
    moved?.();
  };
  return (
    <>
      <Outcome outcome={outcome} />
      {loaded.view.requests.length > 0 && <Choice view={loaded.view} move={move} done={done} />}
    </>
  );
}

function Outcome({ outcome }: { outcome: MoveOutcome | 'failed' | null }) {
  const say = useSay();
  if (outcome === null) return null;
  if (outcome === 'failed')
    return (
      <p className="error" role="alert">
        {say('adopt.move.failed')}
      </p>
    );
  return (
    <p role="status">
      {say('adopt.move.done', { count: outcome.moved.length })}
      {outcome.left.length > 0 && <span className="block">{say('adopt.move.left', { count: outcome.left.length })}</span>}
    </p>
  );
}

function Choice(props: { view: MovableView; move: Props['move']; done: (outcome: MoveOutcome | 'failed') => void }) {
  const { view, move, done } = props;
  const say = useSay();
  const [chosen, choose] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const id = useRef(crypto.randomUUID());
  const mine = chosen.filter((issueId) => view.requests.some((request) => request.issueId === issueId));
  const send = () => {
    setBusy(true);
    move(mine, id.current)
      .then((outcome) => done(outcome.state === 'moved' ? outcome : 'failed'))
      .catch(() => done('failed'))
      .finally(() => {
        setBusy(false);
        id.current = crypto.randomUUID();
      });
  };
  const toggle = (issueId: string) => choose(mine.includes(issueId) ? mine.filter((other) => other !== issueId) : [...mine, issueId]);
  return (
    <section className="change-form move-requests" aria-label={say('adopt.move.title')}>
      <h3>{say('adopt.move.title')}</h3>
      <p>{say('adopt.move.why', { count: view.requests.length })}</p>
      <ul className="plain">
        {view.requests.map((request) => (
          <Row key={request.issueId} view={view} request={request} isChosen={mine.includes(request.issueId)} toggle={toggle} />
        ))}
      </ul>
      <div className="button-row">
        <button type="button" className="button primary" disabled={isBusy || mine.length === 0} onClick={send}>
          {say(isBusy ? 'adopt.move.busy' : 'adopt.move.do', { count: mine.length })}
        </button>
      </div>
    </section>
  );
}

function Row(props: { view: MovableView; request: MovableRequest; isChosen: boolean; toggle: (issueId: string) => void }) {
  const { view, request, isChosen, toggle } = props;
  const say = useSay();
  const plan = planOfAssessment(request.after, view.plans);
  return (
    <li>
      <label>
        <input type="checkbox" checked={isChosen} onChange={() => toggle(request.issueId)} />{' '}
        {say('adopt.move.choose', { key: request.issueKey })}
      </label>
      <span className="hint block">{say('adopt.move.reporter', { name: request.contactName })}</span>
      {plan !== null && <PromiseChange before={request.before} after={request.after} plan={plan} />}
    </li>
  );
}
