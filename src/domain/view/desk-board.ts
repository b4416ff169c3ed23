import type { Bilingual, SeverityKey } from '../plan/plan';

/** Who takes part in an answer: a region or a standing team, by the keys of handoffs. */
export interface BoardPlace {
  readonly key: string;
  readonly label: Bilingual;
}

/** The change of hands of a request that is near: `asked` = nobody has written the note yet. */
export interface BoardHandoff {
  readonly state: 'asked' | 'due' | 'offered' | 'cold';
  readonly endsAt: number;
}

/** An open promise, small enough that five thousand come in one answer; what a row shows besides is asked for as it comes into sight. */
export interface BoardRow {
  readonly id: string;
  readonly key: string;
  readonly severity: SeverityKey;
  /** Epoch milliseconds. */
  readonly dueAt: number;
  /** Its first answer was given: what is due is the promised update. */
  readonly isUpdate?: true;
  /** Index into `customers`; absent = nobody known. */
  readonly customer?: number;
  /** Indexes into `places`: who answers when it falls due. */
  readonly places: readonly number[];
  /** Index into `people`; absent = nobody has it. */
  readonly holder?: number;
  /** The viewer has it, or nobody has and the viewer is the customer's named engineer or backup. */
  readonly isMine?: true;
  readonly handoff?: BoardHandoff;
}

/** The desk's open promises, what breaches first on this shift first. */
export interface DeskBoardView {
  readonly state: 'ready';
  readonly now: number;
  /** When the people on duty now go (epoch milliseconds); null = nobody is on duty. */
  readonly shiftEndsAt: number | null;
  readonly rows: readonly BoardRow[];
  readonly customers: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly BoardPlace[];
  readonly severities: readonly SeverityKey[];
  /** There are more open promises than the board reads. */
  readonly isCut: boolean;
}

/** What a row in sight shows besides, as it stood when it was asked for. */
export interface BoardLine {
  readonly id: string;
  /** null = the viewer may not see the issue, or it is gone. */
  readonly summary: string | null;
  /** The Promise, in the reader's words. */
  readonly promise: string;
  readonly standing: string;
  readonly tone: 'neutral' | 'information' | 'warning' | 'danger' | 'success';
}

export interface BoardLinesView {
  readonly state: 'ready';
  readonly lines: readonly BoardLine[];
}

/** What the board is narrowed to; null and '' narrow nothing. */
export interface BoardFilter {
  readonly isMine: boolean;
  readonly place: number | null;
  readonly severity: SeverityKey | null;
  /** Part of a customer's name or of a key, in any letter case. */
  readonly text: string;
}

/** The rows that a filter leaves, in their order. */
export function filteredRows({ rows, customers }: Pick<DeskBoardView, 'rows' | 'customers'>, filter: BoardFilter): readonly BoardRow[] {
  const text = filter.text.trim().toLowerCase();
  const isNamed = ({ key, customer }: BoardRow): boolean =>
    text === '' || key.toLowerCase().includes(text) || (customers[customer ?? -1] ?? '').toLowerCase().includes(text);
  return rows.filter(
    (row) =>
      (!filter.isMine || row.isMine === true) &&
      (filter.place === null || row.places.includes(filter.place)) &&
      (filter.severity === null || row.severity === filter.severity) &&
      isNamed(row),
  );
}
