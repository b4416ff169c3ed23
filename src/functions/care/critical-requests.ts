import { type HandoffWindow, handoffWindow } from '../../domain/care/handoff-window';
import type { CareRecord } from '../../domain/care/record';
import type { Plan } from '../../domain/plan/plan';
import type { RequestRecord } from '../../domain/request/request-record';
import { readCareOf } from '../../store/care';
import { readUnresolved } from '../../store/requests';
import { planFor } from './bookings-of';

/** A critical request with its handoffs and the plan by whose rota and bookings its hands change. */
export interface CriticalRequest {
  readonly record: RequestRecord;
  readonly handoffs: readonly CareRecord[];
  readonly rota: Plan;
}

/** Premier requests of a project whose hands change: critical ones that nobody has resolved, answered or not. */
export async function criticalRequests(projectId: string, plan: Plan): Promise<readonly CriticalRequest[]> {
  const pages = await Promise.all(plan.handoff.criticalSeverities.map((severity) => readUnresolved(projectId, severity)));
  const records = pages.flat().filter(({ assessment }) => assessment.track === 'premier');
  return Promise.all(
    records.map(async (record) => {
      const [care, rota] = await Promise.all([readCareOf(record.facts.issueId), planFor(record.assessment.customerId, plan)]);
      return { record, handoffs: care.filter(({ kind }) => kind === 'handoff'), rota };
    }),
  );
}

/** The change of hands a request is asked for at `now`; null = it is not time yet, or there is none. */
export function askedFor({ record, handoffs, rota }: CriticalRequest, now: number): HandoffWindow | null {
  const found = handoffWindow({ ...record, handoffs }, rota, now);
  return typeof found === 'string' || now < found.asksAt ? null : found;
}
