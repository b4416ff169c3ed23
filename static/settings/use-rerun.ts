import { useState } from 'react';
import { textOf } from '../parts/use-view';
import { invokeSettings } from './invoke-settings';

/** Asks for dead letters to be evaluated again; `problem` is `refused` or what the error said of the last attempt. */
export function useRerun(asked: () => void): { rerun: (issueIds: readonly string[]) => void; busy: boolean; problem: string | null } {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const rerun = (issueIds: readonly string[]) => {
    setBusy(true);
    invokeSettings('rerun', { issueIds })
      .then(
        (answer) => setProblem(answer.state === 'refused' ? 'refused' : null),
        (error: unknown) => setProblem(textOf(error)),
      )
      .finally(() => {
        setBusy(false);
        asked();
      });
  };
  return { rerun, busy, problem };
}
