import { useState } from 'react';
import type { ScopeView } from '../../src/domain/view/scope';
import { instantText } from '../../src/words/times';
import { Message } from '../parts/message';
import { useReader, useSay } from '../parts/words';
import { ActTrouble } from './act-trouble';
import { invokeAgent } from './invoke-agent';
import { ScopeForm, type ScopeWish } from './scope-form';
import type { ShownIssue } from './shown-issue';
import { useAct } from './use-act';

type Answer = Awaited<ReturnType<typeof invokeAgent<'markScope'>>>;

/** What the customer said the request is about, what an agent said about the scope, and the acts to say it (cards 5 to 7). */
export function ScopeCard({ view, scope, again }: { view: ShownIssue; scope: ScopeView; again: () => void }) {
  const say = useSay();
  const [wish, wants] = useState<ScopeWish | null>(null);
  const { acting, act } = useAct<Answer>((outcome) => {
    if (outcome.state === 'invalid') return;
    wants(null);
    again();
  });
  const outcome = acting.at === 'done' ? acting.outcome : null;
  return (
    <section className="desk-card" aria-label={say('scope.card.title')}>
      <h3>{say('scope.card.title')}</h3>
      <Said view={view} scope={scope} />
      {outcome?.state === 'marked' && (
        <Message tone="success" title={say('scope.outcome.marked')}>
          <p>{say(`scope.outcome.${outcome.told}`)}</p>
        </Message>
      )}
      {outcome?.state === 'overtaken' && <p role="status">{say('scope.outcome.overtaken')}</p>}
      {outcome?.state === 'closed' && <p role="status">{say(`page.change.closed.${outcome.why}`, { count: scope.seen })}</p>}
      <ActTrouble acting={acting} />
      {wish === null ? (
        <ScopeActs scope={scope} wants={wants} />
      ) : (
        <ScopeForm
          key={wish}
          view={view}
          scope={scope}
          wish={wish}
          busy={acting.at === 'busy'}
          problem={outcome?.state === 'invalid' ? outcome.problem : null}
          save={(mark) => act(() => invokeAgent('markScope', { ...mark, seen: scope.seen }))}
          close={() => wants(null)}
        />
      )}
    </section>
  );
}

function ScopeActs({ scope, wants }: { scope: ScopeView; wants: (wish: ScopeWish) => void }) {
  const say = useSay();
  const { mark, canConfirm, canRenew } = scope;
  const acts: readonly (readonly [ScopeWish, string, boolean])[] = [
    ['renewal', 'scope.act.renewed', canRenew],
    ['in', 'scope.act.confirm', canConfirm && mark?.to !== 'in'],
    ['out', 'scope.act.markOut', true],
    ['open', 'scope.act.withdraw', mark !== null],
  ];
  return (
    <div className="button-row">
      {acts.map(([wish, words, isOffered]) =>
        isOffered ? (
          <button key={wish} type="button" className="button" onClick={() => wants(wish)}>
            {say(words)}
          </button>
        ) : null,
      )}
    </div>
  );
}

function Said({ view, scope }: { view: ShownIssue; scope: ScopeView }) {
  const reader = useReader();
  const say = useSay();
  const { kind, app, impact, asksImpact, mark } = scope;
  const label = view.plan.requestKinds?.find(({ key }) => key === kind)?.label[reader.language] ?? kind;
  const exclusion = view.plan.exclusions.find(({ rule }) => rule === mark?.to)?.label[reader.language] ?? mark?.to ?? '';
  const values = { exclusion, name: mark?.byName ?? say('scope.card.somebody'), when: instantText(mark?.at ?? 0, reader) };
  return (
    <>
      {mark !== null && <p>{say(mark.to === 'in' ? 'scope.card.said.in' : 'scope.card.said.out', values)}</p>}
      {mark !== null && <p className="hint">{say('scope.card.reason', { reason: mark.reason })}</p>}
      <dl className="facts">
        {label !== null && (
          <>
            <dt>{say('scope.card.kind')}</dt>
            <dd>{[label, app].filter(Boolean).join(' · ')}</dd>
          </>
        )}
        {(impact !== null || asksImpact) && (
          <>
            <dt>{say('scope.card.impact')}</dt>
            <dd>{impact ?? <span className="hint">{say('scope.card.impactMissing')}</span>}</dd>
          </>
        )}
      </dl>
    </>
  );
}
