import type { SettingsApi } from '../../../src/contract';
import { type HeaderLine, type PlanLine, REQUESTS_FORMAT, REQUESTS_VERSION } from '../../../src/domain/transfer/request-lines';
import type { ExportPlace } from '../../../src/domain/view/request-transfer';
import type { AskSettings } from '../invoke-settings';

/** A file of requests, in pieces of text, with the day it was made on. */
export interface RequestFile {
  readonly pieces: readonly string[];
  readonly requests: number;
  readonly day: string;
}

/** All requests of the site with their care and their plans, page by page; null = refused. `told` hears how many were read. */
export async function requestFile(ask: AskSettings, told: (requests: number) => void): Promise<RequestFile | null> {
  const start = await ask('requestsToExport');
  if (start.state === 'refused') return null;
  const plans: string[] = [];
  for (const { id, version, publishedBy, publishedAt } of start.plans) {
    const answer = await ask('planVersion', { id, version });
    if (answer.state === 'refused') return null;
    plans.push(textOf({ schema: 'plan', version: REQUESTS_VERSION, publishedBy, publishedAt, plan: answer.plan } satisfies PlanLine));
  }
  const pieces: string[] = [];
  const counts = { request: 0, care: 0 };
  for (const projectId of start.projectIds) {
    let place: ExportPlace | null = { cursor: null, after: null };
    while (place !== null) {
      const page: ReturnType<SettingsApi['exportRequests']> = await ask('exportRequests', { projectId, ...place });
      if (page.state === 'refused') return null;
      for (const { schema } of page.lines) counts[schema]++;
      pieces.push(page.lines.map(textOf).join(''));
      told(counts.request);
      place = page.next;
    }
  }
  const exportedAt = new Date(start.now).toISOString();
  const header: HeaderLine = {
    ...{ schema: 'header', format: REQUESTS_FORMAT, version: REQUESTS_VERSION, exportedAt },
    ...{ requests: counts.request, care: counts.care, plans: start.plans.map(({ id, version }) => ({ id, version })) },
  };
  return { pieces: [textOf(header), ...plans, ...pieces], requests: counts.request, day: exportedAt.slice(0, 10) };
}

const textOf = (line: object): string => `${JSON.stringify(line)}\n`;
