import type { CareKnown } from '../../domain/care/kind';
import type { CareDetails, CareKindKey, CareRecord } from '../../domain/care/record';
import type { RequestRecord } from '../../domain/request/request-record';
import type { Write } from '../../store/versioned';

/** What one kind does outside its pure file; every part is safe to repeat. */
export interface CareShell {
  /** Finds out in Jira what the action rests on, before it is decided. */
  readonly find?: (
    action: string,
    by: string | null,
    record: CareRecord | null,
    known: CareKnown,
    fields: CareDetails,
  ) => Promise<CareDetails>;
  /** Other documents that the step changes, at the versions that `find` saw, written in the same transaction. */
  readonly alongside?: (record: CareRecord, known: CareKnown) => readonly Write[];
  /** What the request's own record becomes by the step, written in the same transaction; null = it stays. */
  readonly changed?: (request: RequestRecord, record: CareRecord, known: CareKnown) => Promise<RequestRecord | null>;
  /** What Jira shows and people are told once the step is kept. */
  readonly after?: (record: CareRecord, request: RequestRecord, known: CareKnown) => Promise<void>;
}

export type CareShells = Readonly<Partial<Record<CareKindKey, CareShell>>>;
