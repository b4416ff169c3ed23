import { useState } from 'react';
import type { ImportsView, ImportView, LinkingView } from '../../../src/domain/view/import';
import { instantText } from '../../../src/words/times';
import { Message, type MessageTone } from '../../parts/message';
import { textOf } from '../../parts/use-view';
import { useReader, useSay } from '../../parts/words';
import { invokeSettings } from '../invoke-settings';
import { ProblemTable } from './problem-table';

/** An import that has not moved for so long is offered to be taken up again, milliseconds. */
const STANDSTILL = 120_000;

const TONES: Readonly<Record<ImportView['state'], MessageTone>> = {
  ...{ handing: 'warning', checking: 'information', applying: 'information', undoing: 'information' },
  ...{ done: 'success', undone: 'success', cancelled: 'warning', refused: 'danger', failed: 'danger' },
};

export const isMoving = ({ state }: Pick<ImportView, 'state'>): boolean =>
  state === 'checking' || state === 'applying' || state === 'undoing';

/** The latest import: how far it is, what it could not take, and ending it, taking it up again or taking it back. */
export function LatestImport({ job, now, again }: { job: ImportView; now: number; again: () => void }) {
  const say = useSay();
  const reader = useReader();
  const { state, by, run, customers, done, saved, takenBack, kept, problems, problemCount, fault } = job;
  const values = { by, when: instantText(run, reader), customers, done, saved, takenBack, kept: kept.length, count: problemCount };
  const shown = problems.map(({ name, path, code, values: told }) => ({
    file: name,
    row: 0,
    column: path,
    customer: name,
    code,
    values: told,
  }));
  return (
    <>
      <Message tone={TONES[state]} title={say(`bulk.job.${state}`, values)}>
        {isMoving(job) && (
          <progress max={customers} value={done} aria-label={say('bulk.job.progress', values)}>
            {say('bulk.job.progress', values)}
          </progress>
        )}
        {state === 'done' && <p>{say('bulk.job.saved', values)}</p>}
        {kept.length > 0 && <p>{say('bulk.job.kept', { ...values, names: kept.join(', ') })}</p>}
        {fault !== null && <p className="reported">{say('page.state.failed.reported', { error: fault })}</p>}
        <Steering job={job} isStill={now - job.movedAt > STANDSTILL} again={again} />
      </Message>
      {shown.length > 0 && <ProblemTable problems={shown} />}
    </>
  );
}

type Act = 'cancelImport' | 'continueImport' | 'undoImport';

function Steering({ job, isStill, again }: { job: ImportView; isStill: boolean; again: () => void }) {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const act = (key: Act) => {
    setAsked(false);
    invokeSettings(key, { run: job.run }).then(
      (answer) => {
        setProblem(answer.state === 'saved' ? null : say(`bulk.job.answer.${answer.state}`));
        again();
      },
      (error: unknown) => setProblem(textOf(error)),
    );
  };
  const canUndo = job.saved > 0 && (job.state === 'done' || job.state === 'cancelled' || job.state === 'failed');
  const canGoOn = job.state === 'failed' || (isMoving(job) && isStill);
  return (
    <>
      {asked && <p>{say('bulk.undo.sure', { count: job.saved })}</p>}
      <div className="buttons">
        {isMoving(job) && job.state !== 'undoing' && (
          <button type="button" className="button" onClick={() => act('cancelImport')}>
            {say('bulk.cancel')}
          </button>
        )}
        {canGoOn && (
          <button type="button" className="button" onClick={() => act('continueImport')}>
            {say('bulk.continue')}
          </button>
        )}
        {canUndo && !asked && (
          <button type="button" className="button" onClick={() => setAsked(true)}>
            {say('bulk.undo')}
          </button>
        )}
        {asked && (
          <>
            <button type="button" className="button danger" onClick={() => act('undoImport')}>
              {say('bulk.undo.yes')}
            </button>
            <button type="button" className="button" onClick={() => setAsked(false)}>
              {say('bulk.undo.no')}
            </button>
          </>
        )}
      </div>
      {problem !== null && <p className="error">{problem}</p>}
    </>
  );
}

/** How far the search for accounts is. */
export function Linking({ linking }: { linking: LinkingView }) {
  const say = useSay();
  const { state, customers, linked, unlinked } = linking;
  return <p role="status">{say(`bulk.linking.${state}`, { customers, linked, unlinked })}</p>;
}

/** Whether the page should look again soon. */
export const isAtWork = ({ job, linking }: ImportsView): boolean => (job !== null && isMoving(job)) || linking?.state === 'running';
