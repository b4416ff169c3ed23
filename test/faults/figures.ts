import type { Site } from '../site/site';
import type { Finding } from './compare';
import { ADMIN } from './people';
import type { StoredRecord } from './records';

type Row = Readonly<Record<'severity' | 'productKey', string>> &
  Readonly<Record<'met' | 'breached' | 'ended' | 'open' | 'overdue', number>>;

const PROJECT = '10001';

/** The project page's figures, and the records counted one by one: every request is counted once, whatever was done twice. */
export const figureFindings = async (site: Site): Promise<readonly Finding[]> => {
  const { rows, standard } = (await site.host.invoke({
    moduleKey: 'project-page',
    accountId: ADMIN,
    accountType: 'licensed',
    extension: { type: 'jira:projectPage', project: { id: PROJECT, key: 'PREM', type: 'service_desk' } },
    locale: 'en-US',
    timezone: 'Etc/UTC',
    functionKey: 'figures',
    payload: {},
  })) as { rows: readonly Row[]; standard: number };
  const counted = new Map<string, number>();
  const add = (name: string, count: number): void => void counted.set(name, (counted.get(name) ?? 0) + count);
  for (const row of rows)
    for (const state of ['met', 'breached', 'ended'] as const) add(`${row.severity}|${row.productKey} ${state}`, -row[state]);
  add('standard', -standard);
  for (const [, value] of site.host.storage.entity('request').entries()) {
    const { assessment } = (value as StoredRecord).document;
    const { state } = assessment.clock;
    if (assessment.track === 'standard') add('standard', 1);
    else if (state !== 'open' && state !== 'none') add(`${assessment.severity}|${assessment.productKey ?? 'unknown'} ${state}`, 1);
  }
  return [...counted].flatMap(([name, difference]): Finding[] =>
    difference === 0
      ? []
      : [{ kind: difference > 0 ? 'lost' : 'doubled', what: 'figure', issueId: name, detail: `${Math.abs(difference)} off` }],
  );
};
