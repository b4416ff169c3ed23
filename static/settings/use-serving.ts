import { useState } from 'react';
import type { SettingsApi } from '../../src/contract';
import { textOf } from '../parts/use-view';
import { invokeSettings } from './invoke-settings';

export type Serving = Parameters<SettingsApi['serveProject']>[0];

/** Switches a project on or off, one change at a time; `problem` is `refused` or what the error said of the last attempt. */
export function useServing(changed: () => void): { serve: (serving: Serving) => void; busy: boolean; problem: string | null } {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const serve = (serving: Serving) => {
    setBusy(true);
    invokeSettings('serveProject', serving)
      .then(
        (answer) => setProblem(answer.state === 'refused' ? 'refused' : null),
        (error: unknown) => setProblem(textOf(error)),
      )
      .finally(() => {
        setBusy(false);
        changed();
      });
  };
  return { serve, busy, problem };
}
