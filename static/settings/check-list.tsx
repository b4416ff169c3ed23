import { useRef, useState } from 'react';
import type { CheckState, InstallationCheck } from '../../src/domain/view/installation';
import { type Say, useSay } from '../parts/words';

const LOOKS: Readonly<Record<CheckState, string>> = { ok: 'success', problem: 'danger', unknown: 'neutral' };
const ORDER: Readonly<Record<CheckState, number>> = { problem: 0, unknown: 1, ok: 2 };

/** The checks of an installation, problems first: how each is, why, and the fix in words. */
export function CheckList({ checks }: { checks: readonly InstallationCheck[] }) {
  const sorted = checks.toSorted((a, b) => ORDER[a.state] - ORDER[b.state]);
  return (
    <ul className="cards">
      {sorted.map((entry) => (
        <Check key={`${entry.check} ${entry.subject ?? ''}`} entry={entry} />
      ))}
    </ul>
  );
}

/** Keys of our fields and of Jira's permissions as people call them; the site's own names as they are. */
function namesIn({ check, names }: InstallationCheck, say: Say): string {
  if (check === 'permissions') return names.map((name) => say(`page.check.permission.${name}`)).join(', ');
  if (check === 'fields') return names.map((name) => say(`field.${name.replace(/^premier-(first-response-)?/, '')}.name`)).join(', ');
  return names.join(', ');
}

function Check({ entry }: { entry: InstallationCheck }) {
  const say = useSay();
  const { check, subject, state, code, paste } = entry;
  const values = { ...entry.values, names: namesIn(entry, say), count: entry.names.length };
  const name = say(`page.check.${check}`);
  return (
    <li className="card">
      <p className="card-head">
        <strong>{subject === null ? name : say('page.check.of', { name, project: subject })}</strong>
        <span className={`tag ${LOOKS[state]}`}>{say(`page.check.state.${state}`)}</span>
      </p>
      <p>{say(`page.check.${check}.${code}.why`, values)}</p>
      {state !== 'ok' && <p>{say(`page.check.${check}.${code}.fix`, values)}</p>}
      {state !== 'ok' && paste !== null && <Paste text={paste} />}
    </li>
  );
}

/** Text to paste elsewhere; where the browser does not let a frame copy, it is selected instead. */
function Paste({ text }: { text: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = () => {
    field.current?.select();
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="paste">
      <input
        ref={field}
        className="paste-text"
        readOnly
        value={text}
        aria-label={say('page.check.paste')}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" className="button" onClick={copy}>
        {say(copied ? 'page.check.copied' : 'page.check.copy')}
      </button>
    </div>
  );
}
