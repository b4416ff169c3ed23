import { type ComparedRequest, type ComparedSide, type Comparison, EFFECTS } from '../../src/domain/plan/comparison';
import type { ShownPlanJob } from '../../src/domain/view/plan';
import { comparisonSentences } from '../../src/words/comparison';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';

const LOOKS = { lost: 'danger', breached: 'danger', gained: 'success', saved: 'success', changed: 'information' } as const;

/** What a comparison found, in sentences, in numbers, and request by request. */
export function ComparisonResult({ job }: { job: ShownPlanJob }) {
  const reader = useReader();
  const { comparison, customers } = job;
  return (
    <>
      {comparisonSentences(comparison, customers, reader).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Numbers comparison={comparison} />
      {comparison.requests.length > 0 && <Requests comparison={comparison} customers={customers} />}
    </>
  );
}

function Numbers({ comparison }: { comparison: Comparison }) {
  const say = useSay();
  return (
    <dl className="numbers-row">
      {EFFECTS.map((effect) => (
        <div key={effect}>
          <dt>{say(`page.plan.effect.${effect}`)}</dt>
          <dd>{comparison.counts[effect]}</dd>
        </div>
      ))}
      <div>
        <dt>{say('page.plan.effect.unchanged')}</dt>
        <dd>{comparison.unchanged}</dd>
      </div>
    </dl>
  );
}

function Requests({ comparison, customers }: { comparison: Comparison; customers: Readonly<Record<string, string>> }) {
  const say = useSay();
  const total = comparison.looked - comparison.unchanged - comparison.leftOut;
  return (
    <details open={total <= 20}>
      <summary>{say('page.plan.result.list', { shown: comparison.requests.length, total })}</summary>
      <table className="list">
        <thead>
          <tr>
            {(['request', 'customer', 'before', 'after', 'effect'] as const).map((head) => (
              <th key={head} scope="col">
                {say(`page.plan.result.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.requests.map((request) => (
            <RequestLine
              key={request.issueId}
              request={request}
              customer={customers[request.customerId ?? ''] ?? say('comparison.nobody')}
            />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function RequestLine({ request, customer }: { request: ComparedRequest; customer: string }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">{request.issueKey}</th>
      <td data-head={say('page.plan.result.customer')}>{customer}</td>
      <td data-head={say('page.plan.result.before')}>
        <Side side={request.before} />
      </td>
      <td data-head={say('page.plan.result.after')}>
        <Side side={request.after} />
      </td>
      <td data-head={say('page.plan.result.effect')}>
        <span className="tags">
          {request.effects.map((effect) => (
            <span key={effect} className={`tag ${LOOKS[effect]}`}>
              {say(`page.plan.effect.${effect}`)}
            </span>
          ))}
        </span>
      </td>
    </tr>
  );
}

function Side({ side }: { side: ComparedSide }) {
  const reader = useReader();
  const say = useSay();
  return (
    <span>
      {side.dueAt === null ? say('page.plan.noClock') : instantText(side.dueAt, reader)}
      <span className="hint block">
        {side.severity} · {say(`track.${side.track}`)}
        {side.missed && ` · ${say('page.plan.result.missed')}`}
      </span>
    </span>
  );
}
