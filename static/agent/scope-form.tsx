import { type FormEvent, useRef, useState } from 'react';
import type { Language } from '../../src/domain/plan/plan';
import { LONGEST_REASON } from '../../src/domain/request/wanted-change';
import type { ScopeProblem, ScopeView, WantedMark } from '../../src/domain/view/scope';
import { FormButtons } from '../parts/form-buttons';
import { useReader, useSay } from '../parts/words';
import { ExclusionField } from './exclusion-field';
import { ReplyField } from './reply-field';
import { ScopePreviewed } from './scope-previewed';
import type { ShownIssue } from './shown-issue';

/** What an agent is about to say: in scope, out of it, maintenance renewed, or nothing any more. */
export type ScopeWish = 'in' | 'out' | 'renewal' | 'open';

interface ScopeFormProps {
  readonly view: ShownIssue;
  readonly scope: ScopeView;
  readonly wish: ScopeWish;
  readonly busy: boolean;
  readonly problem: ScopeProblem | null;
  readonly save: (mark: WantedMark & { id: string; reason: string; reply: string }) => void;
  readonly close: () => void;
}

const WORDS = { in: 'scope.form.in', out: 'scope.form.out', renewal: 'scope.form.renewal', open: 'scope.form.open' } as const;

/** The form behind each word on the scope: what, why, both promises as they would be, and the comment to the customer. */
export function ScopeForm({ view, scope, wish, busy, problem, save, close }: ScopeFormProps) {
  const reader = useReader();
  const say = useSay();
  const id = useRef(crypto.randomUUID());
  const [rule, setRule] = useState(() => likelyRule(view));
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const [language, speak] = useState<Language>(scope.language);
  const prepared = (to: string, spoken: Language) => view.plan.exclusions.find((entry) => entry.rule === to)?.reply[spoken] ?? '';
  const [reply, setReply] = useState(() => (wish === 'out' ? prepared(likelyRule(view), scope.language) : ''));
  const wanted: WantedMark = { to: wish === 'out' ? rule : wish === 'in' ? 'in' : null, renewal: wish === 'renewal' ? reference : null };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save({ ...wanted, id: id.current, reason, reply: wish === 'out' ? reply : '' });
  };
  const choose = (to: string) => {
    setRule(to);
    setReply(prepared(to, language));
  };
  const translate = (spoken: Language) => {
    speak(spoken);
    setReply(prepared(rule, spoken));
  };
  return (
    <form className="change-form" aria-label={say(WORDS[wish])} onSubmit={submit} noValidate>
      <h4>{say(WORDS[wish])}</h4>
      {wish === 'out' && <ExclusionField plan={view.plan} rule={rule} choose={choose} />}
      {wish === 'renewal' && (
        <label className="field">
          <span className="label">{say('scope.form.reference')}</span>
          <input value={reference} maxLength={200} onChange={(event) => setReference(event.currentTarget.value)} />
          <span className="hint">{say('scope.form.referenceHint')}</span>
        </label>
      )}
      <label className="field">
        <span className="label">{say('scope.form.why')}</span>
        <textarea rows={2} value={reason} required onChange={(event) => setReason(event.currentTarget.value)} />
        <span className="hint">{say('scope.form.whyHint')}</span>
      </label>
      {wish === 'out' && <ReplyField reply={reply} write={setReply} language={language} translate={translate} />}
      <ScopePreviewed wanted={wanted} reader={reader} />
      {problem !== null && (
        <p className="error" role="alert">
          {say(`scope.problem.${problem}`, { count: problem === 'reply' ? 3_000 : LONGEST_REASON })}
        </p>
      )}
      <FormButtons
        isBusy={busy}
        submit={say(wish === 'out' && reply.trim() !== '' ? 'scope.form.saveSend' : 'scope.form.save')}
        close={close}
      />
    </form>
  );
}

/** The exclusion that the verdict, or else the words of the request, point to; else the first that is about the request itself. */
function likelyRule({ assessment, plan }: ShownIssue): string {
  const rules = plan.exclusions.map((entry) => entry.rule);
  const pointed = [
    ...assessment.reasons.filter(({ outcome }) => outcome === 'out'),
    ...assessment.reasons.filter(({ code }) => code === 'kindSuggested'),
  ];
  return (
    pointed.find(({ rule }) => rules.includes(rule))?.rule ?? plan.exclusions.find(({ effect }) => effect === 'outOfScope')?.rule ?? ''
  );
}
