import { useEffect, useId } from 'react';
import { Failure } from '../../parts/failure';
import { Message } from '../../parts/message';
import { PageState } from '../../parts/page-state';
import { useView } from '../../parts/use-view';
import { useSay } from '../../parts/words';
import { invokeSettings } from '../invoke-settings';
import { DryRunResult } from './dry-run-result';
import { ImportFiles } from './import-files';
import { isAtWork, LatestImport, Linking } from './latest-import';
import { ProblemTable } from './problem-table';
import { isReady, type Preparing, useImport } from './use-import';

/** How often a running import is looked at, milliseconds. */
const LOOK = 2_000;

/** Importing customers from files: choose, check without writing, hand over, watch, take back. */
export function ImportSection() {
  const say = useSay();
  const id = useId();
  const { loaded, again } = useView(() => invokeSettings('imports'));
  const { files, preparing, mapped, choose, check, start } = useImport(again);
  const isRunning = loaded.at === 'shown' && loaded.view.state === 'ready' && isAtWork(loaded.view);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(again, LOOK);
    return () => clearInterval(timer);
  });
  const isBusy = preparing.at === 'files' || preparing.at === 'reading' || preparing.at === 'checking' || preparing.at === 'handing';
  return (
    <section aria-labelledby={`${id}-title`} className="bulk">
      <h2 id={`${id}-title`}>{say('bulk.import.title')}</h2>
      <p>{say('bulk.import.about')}</p>
      <div className="field">
        <label className="label" htmlFor={id}>
          {say('bulk.import.files')}
        </label>
        <input
          id={id}
          type="file"
          multiple
          accept=".json,.csv,.tsv,.txt,application/json,text/csv"
          aria-disabled={isBusy || undefined}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            // Never disabled: that would take the keyboard's focus away.
            if (!isBusy && chosen.length > 0) choose(chosen);
          }}
        />
        <span className="hint" id={`${id}-hint`}>
          {say('bulk.import.hint')}
        </span>
      </div>
      <ImportFiles files={files} mapped={mapped} />
      {files.length > 0 && !isBusy && preparing.at !== 'checked' && (
        <div className="buttons">
          <button type="button" className="button primary" disabled={!isReady(files)} onClick={check}>
            {say('bulk.check')}
          </button>
        </div>
      )}
      <Prepared preparing={preparing} />
      {preparing.at === 'checked' && <DryRunResult run={preparing.run} start={() => start(preparing.run)} />}
      <PageState loaded={loaded} again={again}>
        {({ job, linking, now }) => (
          <>
            {job !== null && <LatestImport job={job} now={now} again={again} />}
            {linking !== null && <Linking linking={linking} />}
          </>
        )}
      </PageState>
    </section>
  );
}

/** Where preparing an import stands, as far as it is not a dry run to decide about. */
function Prepared({ preparing }: { preparing: Preparing }) {
  const say = useSay();
  switch (preparing.at) {
    case 'nothing':
    case 'checked':
      return null;
    case 'refused':
      return <Message tone="danger" title={say('bulk.refused')} />;
    case 'failed':
      return <Failure title={say('bulk.failed')} error={preparing.error} />;
    case 'answered': {
      const { answer } = preparing;
      if (answer.state === 'busy') return <Message tone="warning" title={say('bulk.busy')} />;
      if (answer.state !== 'invalid') return null;
      const shown = answer.problems.map(({ path, code, values, customer }) => ({
        file: String(customer),
        row: 0,
        column: path,
        customer: '',
        code,
        values,
      }));
      return (
        <>
          <Message tone="danger" title={say('bulk.dry.problems', { count: answer.problems.length })} />
          <ProblemTable problems={shown} />
        </>
      );
    }
    default:
      return <p role="status">{say(`bulk.${preparing.at}`, { done: preparing.done, of: preparing.of })}</p>;
  }
}
