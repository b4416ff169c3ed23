import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import mapping from './replay-mapping.json';

/** One incident of the real service desk as a request of the example: who raised what when, and who answered when (epoch milliseconds). */
export interface Incident {
  readonly number: string;
  readonly raisedAt: number;
  readonly answeredAt: number | null;
  readonly reporter: string;
  readonly agent: string;
  readonly productKey: string;
  readonly severity: string;
}

const textOf = (table: Readonly<Record<string, string>>, key: string | undefined, what: string): string => {
  const found = table[key ?? ''];
  if (found === undefined) throw new Error(`replay-mapping.json has no ${what} for “${key ?? ''}”`);
  return found;
};

/** Reads the incidents in file order, shifted so that the first is raised at `firstAt`; the log's times are UTC. */
export const readIncidents = (path: string, firstAt: number): readonly Incident[] => {
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const utc = (text: string | undefined): number => Date.parse(`${text ?? ''}Z`);
  const shift = firstAt - utc(data[0]?.opened_at);
  return data.map((row) => ({
    number: row.number ?? '',
    raisedAt: utc(row.opened_at) + shift,
    answeredAt: row.first_action_at ? utc(row.first_action_at) + shift : null,
    reporter: textOf(mapping.caller, row.caller, 'caller'),
    agent: textOf(mapping.assignmentGroup, row.assignment_group, 'assignment group'),
    productKey: textOf(mapping.category, row.category, 'category'),
    severity: textOf(mapping.severity, row.priority?.slice(0, 1), 'priority'),
  }));
};
