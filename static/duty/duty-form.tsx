import { type FormEvent, useState } from 'react';
import type { RosterAnswer, RosterView } from '../../src/domain/view/roster';
import { instantText } from '../../src/words/times';
import { ActTrouble } from '../agent/act-trouble';
import { useAct } from '../agent/use-act';
import { useReader, useSay } from '../parts/words';
import { CauseList } from './cause-list';
import type { DutyApi, ShowFinder } from './duty-api';
import { DutyCard } from './duty-card';
import { draftOf, WEEKS, withDuty } from './roster-draft';
import { SaveMessage } from './save-message';
import { WaysToTell } from './ways-to-tell';

type Answer = RosterAnswer | { readonly state: 'off' } | { readonly state: 'refused' };

/** The people of every region and standing team for one week, and how the desk is told; a draft until it is saved. */
export function DutyForm(props: { view: RosterView; save: DutyApi['save']; finder: ShowFinder; again: () => void }) {
  const { view, save, finder, again } = props;
  const say = useSay();
  const reader = useReader();
  const [ahead, setAhead] = useState(0);
  const [draft, change] = useState(() => draftOf(view));
  const { acting, act } = useAct<Answer>((answer) => {
    if (answer.state === 'saved') again();
  });
  const problems = acting.at === 'done' && acting.outcome.state === 'invalid' ? acting.outcome.problems : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act(() => save(draft));
  };
  return (
    <form className="duty" onSubmit={submit} noValidate>
      <label className="field">
        <span className="label">{say('arrival.duty.week')}</span>
        <select value={ahead} onChange={(event) => setAhead(Number(event.currentTarget.value))}>
          {WEEKS.map((weeks) => (
            <option key={weeks} value={weeks}>
              {say(weeks === 0 ? 'arrival.duty.weekThis' : weeks === 1 ? 'arrival.duty.weekNext' : 'arrival.duty.weekLater', {
                count: weeks,
              })}
            </option>
          ))}
        </select>
      </label>
      <ul className="duty-rows">
        {view.rows.map((row) => (
          <DutyCard
            key={row.key}
            row={row}
            duty={draft.duties[row.key] ?? row.duty}
            ahead={ahead}
            problems={problems}
            edit={view.mayEdit ? { finder, change: (next) => change(withDuty(draft, row.key, next)) } : null}
          />
        ))}
      </ul>
      {view.mayEdit && (
        <>
          <WaysToTell view={view} draft={draft} change={change} />
          <CauseList causes={draft.causes} problems={problems} change={(causes) => change({ ...draft, causes })} />
          {acting.at === 'done' && <SaveMessage answer={acting.outcome} again={again} />}
          <ActTrouble acting={acting} />
          <div className="button-row">
            <button type="submit" className="button primary" disabled={acting.at === 'busy'}>
              {say(acting.at === 'busy' ? 'arrival.duty.saving' : 'arrival.duty.save')}
            </button>
          </div>
        </>
      )}
      {view.saved !== null && (
        <p className="hint">
          {say('arrival.duty.savedBy', { name: view.saved.name ?? say('arrival.somebody'), at: instantText(view.saved.at, reader) })}
        </p>
      )}
    </form>
  );
}
