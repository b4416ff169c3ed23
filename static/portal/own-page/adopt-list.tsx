import { useRef, useState } from 'react';
import type { AdoptionOutcome } from '../../../src/domain/view/adoption';
import type { AdoptableRequest, AdoptableView } from '../../../src/domain/view/own-requests';
import { promise } from '../../../src/words/promise';
import { instantText } from '../../../src/words/times';
import { Message } from '../../parts/message';
import { Empty, PageState } from '../../parts/page-state';
import { textOf, useView } from '../../parts/use-view';
import { useReader, useSay } from '../../parts/words';
import { invokePortal } from '../invoke-portal';
import { planAmong } from './plan-among';
import { RequestTitle } from './requests-tab';

type Adopting =
  | { readonly state: 'no' | 'refused' }
  | { readonly state: 'busy'; readonly issueId: string }
  | { readonly state: 'failed'; readonly error: string }
  | (AdoptionOutcome & { readonly issueKey: string });

/** Colleagues' requests that wait at the standard desk only because no contact raised them, each with the promise it would get (NEW-8). */
export function AdoptList() {
  const { loaded, again } = useView(() => invokePortal('adoptable'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <Adoptables view={view} again={again} />}
    </PageState>
  );
}

export function Adoptables({ view, again }: { view: AdoptableView; again: () => void }) {
  const say = useSay();
  const ids = useRef(new Map<string, string>());
  const outcome = useRef<HTMLDivElement>(null);
  const [adopting, setAdopting] = useState<Adopting>({ state: 'no' });
  const adopt = ({ issueId, issueKey }: AdoptableRequest) => {
    const id = ids.current.get(issueId) ?? crypto.randomUUID();
    ids.current.set(issueId, id);
    setAdopting({ state: 'busy', issueId });
    invokePortal('adoptRequest', { issueId, id }).then(
      (answer) => {
        setAdopting(answer.state === 'refused' ? answer : { ...answer, issueKey });
        again();
        outcome.current?.focus();
      },
      (error: unknown) => setAdopting({ state: 'failed', error: textOf(error) }),
    );
  };
  return (
    <section className="part" aria-label={say('ownPage.adopt.title')}>
      <h3>{say('ownPage.adopt.title')}</h3>
      <p className="hint">{say('ownPage.adopt.hint')}</p>
      <div ref={outcome} tabIndex={-1} className="saved-notice">
        <AdoptionMessage adopting={adopting} />
      </div>
      {view.requests.length === 0 && <Empty>{say('ownPage.adopt.none')}</Empty>}
      <ul className="cards">
        {view.requests.map((request) => (
          <AdoptCard key={request.issueId} {...{ request, view }} isBusy={adopting.state === 'busy'} adopt={() => adopt(request)} />
        ))}
      </ul>
    </section>
  );
}

function AdoptCard(props: { request: AdoptableRequest; view: AdoptableView; isBusy: boolean; adopt: () => void }) {
  const { request, view, isBusy, adopt } = props;
  const reader = useReader();
  const say = useSay();
  const plan = planAmong(view.plans, request.adopted);
  if (plan === null) return null;
  return (
    <li className="card">
      <RequestTitle request={request} />
      <p className="hint">
        {say('ownPage.requests.by', { name: request.reporter, when: instantText(request.createdAt, reader), status: request.status })}
      </p>
      <dl className="promise-change">
        <dt>{say('ownPage.adopt.promise')}</dt>
        <dd>
          <strong>{promise(request.adopted, plan, reader).text}</strong>
        </dd>
      </dl>
      <button
        type="button"
        className="button primary"
        disabled={isBusy}
        aria-label={say('ownPage.adopt.doWhat', { key: request.issueKey })}
        onClick={adopt}
      >
        {say('ownPage.adopt.do')}
      </button>
    </li>
  );
}

function AdoptionMessage({ adopting }: { adopting: Adopting }) {
  const say = useSay();
  switch (adopting.state) {
    case 'no':
    case 'busy':
      return null;
    case 'failed':
      return (
        <Message tone="danger" title={say('ownPage.adopt.failed')}>
          <p>{say('page.state.failed.reported', { error: adopting.error })}</p>
        </Message>
      );
    case 'refused':
      return <Message tone="warning" title={say('ownPage.adopt.refused')} />;
    case 'closed':
      return <Message tone="warning" title={say(`ownPage.adopt.closed.${adopting.why}`, { key: adopting.issueKey })} />;
    default:
      return (
        <Message
          tone={adopting.state === 'adopted' ? 'success' : 'warning'}
          title={say(`ownPage.adopt.${adopting.state}`, { key: adopting.issueKey })}
        />
      );
  }
}
