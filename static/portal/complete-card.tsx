import { type FormEvent, useState } from 'react';
import { assess } from '../../src/domain/request/assess';
import type { Assessment } from '../../src/domain/request/assessment';
import { completionOf } from '../../src/domain/request/completion';
import type { PanelChoice } from '../../src/domain/request/facts';
import { MOST_CHANGES } from '../../src/domain/request/wanted-change';
import type { CompletionInputs } from '../../src/domain/view/change';
import { Message } from '../parts/message';
import { PromiseChange } from '../parts/promise-change';
import { useNow } from '../parts/use-now';
import { useSay } from '../parts/words';
import { NOTHING_CHOSEN } from './create-choice';
import { ImpactField } from './impact-field';
import { InstanceField } from './instance-field';
import { KindField } from './kind-field';
import { ProductField } from './product-field';
import type { ReadyRequest } from './ready-request';
import { SeverityCards } from './severity-cards';
import { type Complete, type Completing, useCompletion } from './use-completion';

const RECOMPUTED_EACH = 30_000;
const MINUTE = 60_000;

/** What the request would be if it were completed with this choice at `now`: the same judgement as the app's. */
export function completedAs({ facts, customer }: CompletionInputs, view: ReadyRequest, choice: PanelChoice, now: number): Assessment {
  const change = completionOf(facts, choice, customer, null, now);
  return assess({ ...facts, changes: [...(facts.changes ?? []), change] }, customer, view.plan);
}

/** The card of a request that came by mail: its customer says product, instance and severity once, and sees both promises before. */
export function CompleteCard(props: { view: ReadyRequest; inputs: CompletionInputs; ask: Complete; again: () => void }) {
  const { view, inputs, ask, again } = props;
  const say = useSay();
  const [choice, choose] = useState(NOTHING_CHOSEN);
  const [isTried, setTried] = useState(false);
  const { completing, complete } = useCompletion(ask, again);
  const { plan, assessment } = view;
  const now = Math.floor(useNow(view.now, RECOMPUTED_EACH) / MINUTE) * MINUTE;
  const isNothing = choice.productKey === null && choice.severity === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isNothing) complete(choice);
  };
  return (
    <form className="create-form complete" aria-label={say('page.complete.what')} onSubmit={submit}>
      <Message tone="information" title={say('page.complete.what')}>
        <p>{say('page.complete.why', { severity: assessment.severity })}</p>
      </Message>
      <ProductField plan={plan} customer={inputs.customer} choice={choice} choose={choose} />
      <InstanceField plan={plan} customer={inputs.customer} choice={choice} choose={choose} />
      <KindField plan={plan} customer={inputs.customer} choice={choice} choose={choose} />
      <SeverityCards
        plan={plan}
        choice={choice}
        choose={choose}
        assessmentOf={(severity) => completedAs(inputs, view, { ...choice, severity }, now)}
      />
      <ImpactField plan={plan} choice={choice} choose={choose} />
      {!isNothing && <PromiseChange before={assessment} after={completedAs(inputs, view, choice, now)} plan={plan} />}
      {isTried && isNothing && (
        <p className="error" role="alert">
          {say('page.complete.nothing')}
        </p>
      )}
      <CompletionProblems completing={completing} />
      <div>
        <button type="submit" className="button primary" disabled={completing.state === 'busy'}>
          {say(completing.state === 'busy' ? 'form.busy' : 'page.complete.confirm')}
        </button>
      </div>
    </form>
  );
}

function CompletionProblems({ completing }: { completing: Completing }) {
  const say = useSay();
  if (completing.state === 'failed')
    return (
      <Message tone="danger" title={say('page.change.failed.what')}>
        <p>{say('page.state.failed.reported', { error: completing.error })}</p>
        <p>{say('page.change.failed.next')}</p>
      </Message>
    );
  if (completing.state === 'refused') return <p className="error">{say('page.state.refused.what')}</p>;
  if (completing.state === 'closed') return <p className="error">{say(`page.change.closed.${completing.why}`, { count: MOST_CHANGES })}</p>;
  if (completing.state !== 'invalid') return null;
  return (
    <ul className="plain error" role="alert">
      {completing.problems.map(({ field, code }) => (
        <li key={field}>{say(`page.change.problem.${field}.${code}`)}</li>
      ))}
    </ul>
  );
}
