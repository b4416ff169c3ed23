/** How the promises of one severity and product were kept; held time in milliseconds. */
export interface Attainment {
  readonly severity: string;
  readonly productKey: string;
  readonly met: number;
  readonly breached: number;
  readonly ended: number;
  readonly open: number;
  readonly overdue: number;
  readonly heldMs: number;
}

const HOUR = 3_600_000;

const percent = (rows: readonly Attainment[]): string => {
  const met = rows.reduce((sum, row) => sum + row.met, 0);
  const finished = met + rows.reduce((sum, row) => sum + row.breached, 0);
  return finished === 0 ? '–' : `${(Math.floor((1_000 * met) / finished) / 10).toFixed(1)} %`;
};

const line = (name: string, rows: readonly Attainment[]): string => {
  const sum = (pick: (row: Attainment) => number): string => String(rows.reduce((total, row) => total + pick(row), 0));
  const held = (rows.reduce((total, row) => total + row.heldMs, 0) / HOUR).toFixed(1);
  const cells = [
    sum((row) => row.met),
    sum((row) => row.breached),
    sum((row) => row.overdue),
    sum((row) => row.open),
    percent(rows),
    `${held} h`,
  ];
  return `${name.padEnd(26)}${cells.map((cell) => cell.padStart(11)).join('')}`;
};

const HEAD = `${''.padEnd(26)}${['met', 'missed', 'overdue', 'open', 'attained', 'held'].map((cell) => cell.padStart(11)).join('')}`;

const grouped = (rows: readonly Attainment[], key: 'severity' | 'productKey'): [string, Attainment[]][] => {
  const groups = new Map<string, Attainment[]>();
  for (const row of rows) groups.set(row[key], [...(groups.get(row[key]) ?? []), row]);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
};

/** The figures as a table for a terminal: by severity, by product, in all. */
export const attainmentTable = (rows: readonly Attainment[]): string =>
  [
    HEAD,
    ...grouped(rows, 'severity').map(([name, group]) => line(name, group)),
    '',
    ...grouped(rows, 'productKey').map(([name, group]) => line(name, group)),
    '',
    line('all', rows),
  ].join('\n');
