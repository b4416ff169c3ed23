import { useMemo, useState } from 'react';
import type { CustomerDraft } from '../../src/domain/customer/draft';
import { draftNotices, draftProblems } from '../../src/domain/customer/draft-problems';
import type { FieldProblem } from '../../src/domain/customer/field-problem';
import { type Merged, mergeDrafts } from '../../src/domain/customer/merge-drafts';
import type { Consequence, CustomerEditView, HistoryLine, SaveAnswer } from '../../src/domain/view/customer-settings';
import { textOf } from '../parts/use-view';
import type { Told } from './field-frame';
import { invokeSettings } from './invoke-settings';
import { shownProblems, stillTold, type ToldByServer } from './shown-problems';

/** What came of the last attempt to save, as far as the form itself has to say something. */
export type Attempt =
  | { readonly state: 'none' | 'busy' | 'refused' | 'gone' | 'unchanged' }
  | { readonly state: 'failed'; readonly reported: string }
  | { readonly state: 'invalid'; readonly count: number }
  | { readonly state: 'confirm'; readonly consequences: readonly Consequence[] }
  | { readonly state: 'conflict'; readonly by: HistoryLine | null; readonly merged: Merged };

export interface Saved {
  readonly customerId: string;
  readonly version: number;
  readonly name: string;
  /** It did not exist before. */
  readonly isNew: boolean;
}

/** A customer being edited: the draft against what is stored, what is told about it, and saving it. */
export function useCustomerForm(start: CustomerEditView, saved: (saved: Saved) => void) {
  const [view, setView] = useState(start);
  const [draft, setDraft] = useState(start.draft);
  const [attempt, setAttempt] = useState<Attempt>({ state: 'none' });
  const [hasTried, setHasTried] = useState(false);
  const [byServer, setByServer] = useState<ToldByServer | null>(null);
  const typed = useMemo(() => draftProblems(draft, view.customerId === null ? null : view.draft, view.terms, view.now), [draft, view]);
  const told: Told = { problems: [...shownProblems(typed, hasTried), ...stillTold(byServer, draft)], notices: draftNotices(draft) };

  const answered = (answer: SaveAnswer | { state: 'refused' }) => {
    if (answer.state === 'saved')
      return saved({ customerId: answer.customerId, version: answer.version, name: draft.name.trim(), isNew: view.customerId === null });
    if (answer.state === 'invalid') return fail(answer.problems);
    if (answer.state !== 'conflict') return setAttempt(answer);
    const merged = mergeDrafts(view.draft, draft, answer.current.draft);
    setView(answer.current);
    setDraft(merged.draft);
    setAttempt({ state: 'conflict', by: answer.current.history[0] ?? null, merged });
  };
  const fail = (problems: readonly FieldProblem[]) => {
    setByServer({ problems, draft });
    setAttempt({ state: 'invalid', count: problems.length });
  };
  const save = (accepted: boolean) => {
    setHasTried(true);
    if (typed.length > 0) return setAttempt({ state: 'invalid', count: typed.length });
    setAttempt({ state: 'busy' });
    invokeSettings('saveCustomer', { customerId: view.customerId, version: view.version, draft, accepted }).then(
      answered,
      (error: unknown) => setAttempt({ state: 'failed', reported: textOf(error) }),
    );
  };
  /** Takes over what an act beside the form saved; what is being typed stays. */
  const refresh = () => {
    invokeSettings('customerToEdit', { customerId: view.customerId, zone: draft.zone }).then(
      (current) => {
        if (current.state === 'refused') return setAttempt({ state: 'refused' });
        setDraft((mine) => mergeDrafts(view.draft, mine, current.draft).draft);
        setView(current);
      },
      (error: unknown) => setAttempt({ state: 'failed', reported: textOf(error) }),
    );
  };
  const change = (part: Partial<CustomerDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setAttempt((before) => (before.state === 'conflict' || before.state === 'busy' ? before : { state: 'none' }));
  };
  const isChanged = JSON.stringify(draft) !== JSON.stringify(view.draft);
  const discard = () => {
    setDraft(view.draft);
    setByServer(null);
    setHasTried(false);
    setAttempt({ state: 'none' });
  };
  return { view, draft, told, attempt, refresh, change, save, discard, isChanged, giveUp: () => setAttempt({ state: 'none' }) };
}
