import Heading from '@atlaskit/heading';
import { useMemo, useRef, useState } from 'react';
import type { Plan } from '../../src/domain/plan/plan';
import { presets } from '../../src/domain/plan/presets/presets';
import type { PlanView } from '../../src/domain/view/plan';
import { planFindingSentence } from '../../src/words/plan-findings';
import { Message } from '../parts/message';
import { useReader, useSay } from '../parts/words';
import { Choice } from './choice';
import { checkDraft, type DraftCheck } from './draft-check';
import { type Json, parsedJson, withValue } from './json';
import { placeInDraft } from './place-in-draft';
import { PlanForm } from './plan-form';
import type { PlanActs } from './use-plan-acts';
import { Warnings } from './warnings';

export type Over = { readonly what: 'open' } | { readonly what: 'last'; readonly count: number };

const OVER: readonly Over[] = [
  { what: 'open' },
  { what: 'last', count: 100 },
  { what: 'last', count: 500 },
  { what: 'last', count: 5_000 },
];

const jsonOf = (plan: Plan): Json => parsedJson(JSON.stringify(plan))?.json ?? null;

interface EditorProps {
  readonly view: PlanView;
  readonly acts: PlanActs;
  /** The draft so far; null = nothing was changed yet. */
  readonly kept: Json | null;
  readonly keep: (next: (before: Json | null) => Json) => void;
}

/** Edits a draft: forms, import and export, and the comparison that every publishing begins with. */
export function PlanEditor({ view, acts, kept, keep }: EditorProps) {
  const say = useSay();
  const begun = useMemo(() => jsonOf(view.plan), [view.plan]);
  const draft = kept ?? begun;
  const [over, setOver] = useState(0);
  const check = useMemo(() => checkDraft(draft, view.now), [draft, view.now]);
  const lastReadable = useRef(view.plan);
  if (check.plan !== null) lastReadable.current = check.plan;
  const put = (path: string, value: Json | undefined) => keep((before) => withValue(before ?? begun, path, value));
  const isFine = check.plan !== null && check.findings.every(({ strength }) => strength !== 'error');
  return (
    <section aria-label={say('page.plan.edit.title')}>
      <Heading size="small" as="h2">
        {say('page.plan.edit.title')}
      </Heading>
      <p className="hint">{say('page.plan.edit.hint')}</p>
      <StartFrom view={view} start={(plan) => keep(() => jsonOf(plan))} acts={acts} />
      <ImportExport draft={draft} take={(json) => keep(() => json)} />
      <PlanForm form={{ draft, check, put }} shown={lastReadable.current} now={view.now} people={view.people} />
      <Findings check={check} draft={draft} />
      <div className="row-form">
        <Choice
          label={say('page.plan.compare.over')}
          value={String(over)}
          change={(value) => setOver(Number(value))}
          choices={OVER.map((entry, index) => [
            String(index),
            entry.what === 'open' ? say('page.plan.compare.open') : say('page.plan.compare.last', { count: entry.count }),
          ])}
        />
        <button
          type="button"
          className="button primary"
          disabled={!isFine || acts.busy}
          onClick={() => acts.compare(draft, OVER[over] ?? { what: 'open' })}
        >
          {say('page.plan.compare.start')}
        </button>
      </div>
    </section>
  );
}

/** A draft begins as a published version or as one of the plans the app comes with. */
function StartFrom({ view, start, acts }: { view: PlanView; start: (plan: Plan) => void; acts: PlanActs }) {
  const { language } = useReader();
  const say = useSay();
  const [from, setFrom] = useState('');
  const others = presets.filter(({ id }) => !view.versions.some((version) => version.id === id));
  const choose = (value: string) => {
    setFrom(value);
    const preset = others.find(({ id }) => id === value);
    if (preset) return start(preset);
    const [id = '', version = ''] = value.split(':');
    void acts.readVersion(id, Number(version)).then((plan) => plan && start(plan));
  };
  return (
    <Choice
      label={say('page.plan.edit.from')}
      value={from}
      change={choose}
      choices={[
        ['', say('page.plan.edit.fromCurrent', { id: view.plan.id, version: view.plan.version })],
        ...view.versions.map(({ id, version, name }) => [`${id}:${version}`, `${name[language]} (${id}, ${version})`] as const),
        ...others.map(({ id, name }) => [id, name[language]] as const),
      ]}
    />
  );
}

/** The draft as a JSON file, out and in; a file is checked field by field like everything typed. */
function ImportExport({ draft, take }: { draft: Json; take: (json: Json) => void }) {
  const say = useSay();
  const [isWrong, setWrong] = useState(false);
  const read = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    void file.text().then((text) => {
      const parsed = parsedJson(text);
      setWrong(parsed === null);
      if (parsed !== null) take(parsed.json);
      input.value = '';
    });
  };
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(draft, null, 2)], { type: 'application/json' }));
    link.download = 'plan.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <div className="row-form">
      <button type="button" className="button" onClick={save}>
        {say('page.plan.edit.export')}
      </button>
      <label className="field">
        <span className="label">{say('page.plan.edit.import')}</span>
        <input type="file" accept="application/json,.json" onChange={(event) => read(event.currentTarget)} />
        {isWrong && <span className="error">{say('page.plan.edit.notJson')}</span>}
      </label>
    </div>
  );
}

/** Everything the validator says, errors first; each stands at its field as well. */
function Findings({ check, draft }: { check: DraftCheck; draft: Json }) {
  const reader = useReader();
  const say = useSay();
  const { unreadable, findings } = check;
  const errors = findings.filter(({ strength }) => strength === 'error');
  const warnings = findings.filter(({ strength }) => strength === 'warning');
  return (
    <>
      {unreadable.length + errors.length > 0 && (
        <Message tone="danger" title={say('page.plan.edit.errors', { count: unreadable.length + errors.length })}>
          <ul className="plain">
            {unreadable.slice(0, 20).map((field) => (
              <li key={field}>
                <Place path={field} draft={draft} />: {say('page.plan.edit.unreadable')}
              </li>
            ))}
            {errors.slice(0, 20).map((finding) => (
              <li key={`${finding.code} ${finding.field}`}>
                <Place path={finding.field} draft={draft} />: {planFindingSentence(finding, reader)}
              </li>
            ))}
          </ul>
        </Message>
      )}
      {warnings.length > 0 && <Warnings warnings={warnings} />}
    </>
  );
}

/** A place of the draft by the words of its form; by its path where only the file has it. */
function Place({ path, draft }: { path: string; draft: Json }) {
  const { language } = useReader();
  const say = useSay();
  if (path === '') return <>{say('page.plan.edit.wholeFile')}</>;
  const place = placeInDraft(path, draft, language);
  return place === null ? <code>{path}</code> : <strong>{place}</strong>;
}
