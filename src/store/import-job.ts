import { kvs } from '@forge/kvs';
import type { ImportView } from '../domain/view/import';
import { change, changing, findDocument } from './versioned';

/** The latest import of a site; a new one takes the place of the one before. */
export interface ImportJob extends ImportView {
  readonly byId: string;
  /** Whoever takes it back, with the name then. */
  readonly undoneBy: { readonly accountId: string; readonly name: string };
  /** Counts the steps, so that a step that comes twice is done once. */
  readonly step: number;
  readonly parts: number;
  /** The part and the customer in it that come next. */
  readonly part: number;
  readonly index: number;
}

const KEY = 'import-job';
/** How long an import can be taken back; what was staged is gone after that. */
const UNDO_DAYS = 30;

const attributes = ({ state, run }: ImportJob): Readonly<Record<string, string>> => ({ state, startedAt: new Date(run).toISOString() });

export function findImportJob(): Promise<ImportJob | null> {
  return findDocument<ImportJob>('job', KEY);
}

/** Changes the import; `decide` gives null to leave it as it is. Returns whether anything was written. */
export function changeImportJob(decide: (job: ImportJob | null) => ImportJob | null): Promise<boolean> {
  return change([changing<ImportJob>({ entity: 'job', key: KEY, decide, attributes })]);
}

/** Moves an import on if it is still the one at that step; false when it is not. */
export function moveImportJob({ run, step, state }: ImportJob, to: Partial<ImportJob>): Promise<boolean> {
  return changeImportJob((job) => (job?.run === run && job.step === step && job.state === state ? { ...job, ...to } : null));
}

const partKey = (run: number, part: number): string => `import:${run}:${part}`;

/** Keeps one part of an import until it can no longer be taken back. */
export async function keepImportPart(run: number, part: number, customers: readonly unknown[]): Promise<void> {
  await kvs.set(partKey(run, part), customers, { ttl: { value: UNDO_DAYS, unit: 'DAYS' } });
}

export async function dropImportPart(run: number, part: number): Promise<void> {
  await kvs.delete(partKey(run, part));
}

/** One part of an import as it was handed over; after it was applied only ids are left of its customers. Empty when it is gone. */
export async function readImportPart(run: number, part: number): Promise<readonly unknown[]> {
  return (await kvs.get<readonly unknown[]>(partKey(run, part))) ?? [];
}
