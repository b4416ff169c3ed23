import Heading from '@atlaskit/heading';
import type { Plan } from '../../src/domain/plan/plan';
import type { RequestRow } from '../../src/domain/view/customer';
import { instantText } from '../../src/words/times';
import { IssueLink } from '../parts/issue-link';
import { StandingLozenge } from '../parts/lozenges';
import { Empty } from '../parts/page-state';
import { PromiseSentence } from '../parts/promise';
import { useReader, useSay } from '../parts/words';

/** Requests with where they stand and what was promised. */
export function RequestList(props: { title: 'open' | 'recent'; requests: readonly RequestRow[]; plan: Plan; now: number }) {
  const { title, requests, plan, now } = props;
  const say = useSay();
  return (
    <section aria-label={say(`page.requests.${title}`)}>
      <Heading size="small" as="h3">
        {say(`page.requests.${title}`)}
      </Heading>
      {requests.length === 0 && <Empty>{say(`page.requests.${title}None`)}</Empty>}
      <ul className="cards">
        {requests.map((request) => (
          <RequestCard key={request.issueId} request={request} plan={plan} now={now} />
        ))}
      </ul>
    </section>
  );
}

function RequestCard({ request, plan, now }: { request: RequestRow; plan: Plan; now: number }) {
  const reader = useReader();
  const say = useSay();
  const { issueKey, createdAt, assessment } = request;
  return (
    <li className="card">
      <p className="card-head">
        <IssueLink issueKey={issueKey} />
        <StandingLozenge assessment={assessment} plan={plan} now={now} />
        <span className="hint">{say('page.issue.created', { when: instantText(createdAt, reader) })}</span>
      </p>
      <PromiseSentence assessment={assessment} plan={plan} />
    </li>
  );
}
