import { useState } from 'react';
import { textOf } from '../../parts/use-view';
import { invokeSettings } from '../invoke-settings';
import { type Checked, checkRequestFile, type FileFault } from './request-check';
import { restoreRequestFile } from './request-restore';
import type { RequestTally } from './request-tally';

type Check = Extract<Checked, { state: 'checked' }>;

/** Where restoring stands; `failed` can go on with the file that was chosen. */
export type Restoration =
  | { readonly at: 'nothing' | 'refused' }
  | { readonly at: 'unusable'; readonly fault: FileFault }
  | { readonly at: 'checking' | 'restoring'; readonly done: number; readonly of: number }
  | { readonly at: 'checked'; readonly check: Check }
  | { readonly at: 'done'; readonly tally: RequestTally }
  | { readonly at: 'failed'; readonly error: string; readonly check: Check | null };

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A file of requests: chosen, checked, restored; `stored` is told once something was. */
export function useRequestRestore(stored: () => void) {
  const [file, setFile] = useState<File | null>(null);
  const [strangers, setStrangers] = useState(false);
  const [state, setState] = useState<Restoration>({ at: 'nothing' });
  const check = async (chosen: File, withStrangers: boolean): Promise<void> => {
    setState({ at: 'checking', done: 0, of: 0 });
    const checked = await checkRequestFile(chosen, withStrangers, invokeSettings, (done, of) => setState({ at: 'checking', done, of }));
    if (checked.state === 'checked') setState({ at: 'checked', check: checked });
    else setState(checked.state === 'unusable' ? { at: 'unusable', fault: checked.fault } : { at: 'refused' });
  };
  const restore = async (chosen: File, checked: Check): Promise<void> => {
    const told = (done: number, of: number) => setState({ at: 'restoring', done, of });
    told(0, checked.header.requests + checked.header.care);
    const tally = await restoreRequestFile(chosen, checked, { strangers, ask: invokeSettings, wait: pause, told });
    setState(tally === null ? { at: 'refused' } : { at: 'done', tally });
    stored();
  };
  const fail = (checked: Check | null) => (error: unknown) => setState({ at: 'failed', error: textOf(error), check: checked });
  const choose = (chosen: File) => {
    setFile(chosen);
    void check(chosen, strangers).catch(fail(null));
  };
  return {
    name: file?.name ?? '',
    strangers,
    state,
    choose,
    allowStrangers: (allowed: boolean) => {
      setStrangers(allowed);
      if (file !== null) void check(file, allowed).catch(fail(null));
    },
    start: (checked: Check) => {
      if (file !== null) void restore(file, checked).catch(fail(checked));
    },
    again: () => {
      if (file !== null) choose(file);
    },
  };
}
