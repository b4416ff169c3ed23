import type { RosterDraft, RosterView } from '../../src/domain/view/roster';
import { useSay } from '../parts/words';

interface WaysToTellProps {
  readonly view: RosterView;
  readonly draft: RosterDraft;
  readonly change: (draft: RosterDraft) => void;
}

/** In which language the desk is told, in which projects people are called, and whether updates are promised. */
export function WaysToTell({ view, draft, change }: WaysToTellProps) {
  const say = useSay();
  return (
    <fieldset className="card">
      <legend className="label">{say('arrival.duty.desk')}</legend>
      {view.projects.map(({ projectId, name }) => (
        <label key={projectId} className="tick">
          <input
            type="checkbox"
            checked={draft.quiet[projectId] !== true}
            onChange={(event) => change({ ...draft, quiet: { ...draft.quiet, [projectId]: !event.currentTarget.checked } })}
          />
          <span>{say('arrival.duty.alerts', { name })}</span>
        </label>
      ))}
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.nextUpdates}
          onChange={(event) => change({ ...draft, nextUpdates: event.currentTarget.checked })}
        />
        <span>
          {say('arrival.duty.updates')}
          <span className="hint block">{say('arrival.duty.updatesHint')}</span>
        </span>
      </label>
      <label className="field">
        <span className="label">{say('arrival.duty.language')}</span>
        <select
          value={draft.language}
          onChange={(event) => change({ ...draft, language: event.currentTarget.value === 'ja' ? 'ja' : 'en' })}
        >
          <option value="en">{say('arrival.duty.language.en')}</option>
          <option value="ja">{say('arrival.duty.language.ja')}</option>
        </select>
      </label>
    </fieldset>
  );
}
