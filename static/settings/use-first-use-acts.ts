import { useState } from 'react';
import { textOf } from '../parts/use-view';
import { invokeSettings } from './invoke-settings';

/** What the guide does by itself, one thing at a time; `problem` is `refused` or what the error said of the last attempt. */
export interface FirstUseActs {
  readonly busy: boolean;
  readonly problem: string | null;
  /** False = the viewer belongs to a real customer and is no contact of a sample; null = not asked. */
  readonly isContact: boolean | null;
  readonly serve: (projectId: string) => void;
  readonly addSamples: () => void;
  readonly removeSamples: () => void;
  readonly dismiss: (dismissed: boolean) => void;
}

export function useFirstUseActs(done: () => void): FirstUseActs {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isContact, setIsContact] = useState<boolean | null>(null);
  const act = (asking: () => Promise<{ readonly state: string }>) => {
    setBusy(true);
    asking()
      .then(
        (answer) => {
          setProblem(answer.state === 'refused' ? 'refused' : null);
          if ('isContact' in answer) setIsContact(answer.isContact === true);
        },
        (error: unknown) => setProblem(textOf(error)),
      )
      .finally(() => {
        setBusy(false);
        done();
      });
  };
  return {
    busy,
    problem,
    isContact,
    serve: (projectId) => act(() => invokeSettings('serveProject', { projectId, requestTypeIds: [], on: true })),
    addSamples: () => act(() => invokeSettings('addSampleCustomers')),
    removeSamples: () => act(() => invokeSettings('removeSampleCustomers')),
    dismiss: (dismissed) => act(() => invokeSettings('dismissFirstUse', { dismissed })),
  };
}
