import { useState } from 'react';
import type { ReadTable } from '../../../src/domain/transfer/customers-of-rows';
import { unmapped } from '../../../src/domain/transfer/mapping';
import type { ImportAnswer } from '../../../src/domain/view/import';
import { textOf } from '../../parts/use-view';
import { newId } from '../section-props';
import { type ChosenFile, choosingFile } from './chosen-file';
import { type DryRun, dryRun } from './dry-run';
import { handOver } from './hand-over';
import { inTurns } from './in-turns';
import { readWholeRegister } from './read-whole-register';

/** Where an import stands before it is the server's: reading files, the dry run, handing it over. */
export type Preparing =
  | { readonly at: 'nothing' | 'refused' }
  | { readonly at: 'files' | 'reading' | 'checking' | 'handing'; readonly done: number; readonly of: number }
  | { readonly at: 'checked'; readonly run: DryRun }
  | { readonly at: 'answered'; readonly answer: ImportAnswer }
  | { readonly at: 'failed'; readonly error: string };

const NOTHING: Preparing = { at: 'nothing' };

/** Whether every file can be read and every column that its table needs is named. */
export function isReady(files: readonly ChosenFile[]): boolean {
  return (
    files.length > 0 &&
    files.every((file) => file.kind === 'json' || (file.kind === 'csv' && unmapped(file.table.table, file.table.mapping).length === 0))
  );
}

/** Files chosen for an import, their dry run, and handing them over; `started` is told once the server has it all. */
export function useImport(started: () => void) {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [preparing, setPreparing] = useState<Preparing>(NOTHING);
  const fail = (error: unknown) => setPreparing({ at: 'failed', error: textOf(error) });

  const check = async (chosen: readonly ChosenFile[]): Promise<void> => {
    const usable = chosen.flatMap((file) => (file.kind === 'refused' ? [] : [file]));
    setPreparing({ at: 'reading', done: 0, of: 0 });
    const register = await readWholeRegister((done) => setPreparing({ at: 'reading', done, of: 0 }));
    if (register === null) return setPreparing({ at: 'refused' });
    const run = await dryRun(usable, register, newId, (done, of) => setPreparing({ at: 'checking', done, of }));
    setPreparing({ at: 'checked', run });
  };
  const choose = async (list: readonly File[]): Promise<void> => {
    setPreparing({ at: 'files', done: 0, of: list.length });
    const read = await Promise.all(list.map(async (file) => inTurns(choosingFile(file.name, new Uint8Array(await file.arrayBuffer())))));
    setFiles(read);
    if (isReady(read)) return check(read);
    setPreparing(NOTHING);
  };
  const mapped = (index: number, table: ReadTable) => {
    setFiles(files.map((file, at) => (at === index && file.kind === 'csv' ? { ...file, table } : file)));
    setPreparing(NOTHING);
  };
  const start = async (run: DryRun): Promise<void> => {
    setPreparing({ at: 'handing', done: 0, of: 0 });
    const answer = await handOver(run.customers, (done, of) => setPreparing({ at: 'handing', done, of }));
    setPreparing(answer.state === 'refused' ? { at: 'refused' } : { at: 'answered', answer });
    if (answer.state === 'imported' || answer.state === 'running') {
      setFiles([]);
      started();
    }
  };
  return {
    files,
    preparing,
    mapped,
    choose: (list: readonly File[]) => void choose(list).catch(fail),
    check: () => void check(files).catch(fail),
    start: (run: DryRun) => void start(run).catch(fail),
  };
}
