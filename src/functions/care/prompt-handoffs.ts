import { handoffId } from '../../domain/care/handoff';
import type { RequestRecord } from '../../domain/request/request-record';
import { readCare, readCareOf } from '../../store/care';
import { currentPlan } from '../../store/plans';
import { log } from '../log';
import { reasonOf } from '../reason-of';
import { planFor } from './bookings-of';
import { askedFor, type CriticalRequest, criticalRequests } from './critical-requests';
import { decideOnCare } from './decide-on-care';

/** Puts every critical request whose hands change within the plan's time on the board; few are critical, and they have an index of their own. */
export async function promptHandoffs(projectIds: readonly string[], now: number): Promise<void> {
  const rota = await currentPlan(now);
  for (const projectId of projectIds) {
    for (const found of await criticalRequests(projectId, rota)) await prompted(found, now);
  }
}

/** The same for one request that has just become critical, since the next sweep may come too late for it. */
export async function promptHandoff(record: RequestRecord, now: number): Promise<void> {
  if (record.deleted || record.assessment.track !== 'premier') return;
  const rota = await currentPlan(now);
  if (!rota.handoff.criticalSeverities.includes(record.assessment.severity)) return;
  const handoffs = (await readCareOf(record.facts.issueId)).filter(({ kind }) => kind === 'handoff');
  await prompted({ record, handoffs, rota: await planFor(record.assessment.customerId, rota) }, now);
}

async function prompted(found: CriticalRequest, now: number): Promise<void> {
  const window = askedFor(found, now);
  const { issueId } = found.record.facts;
  if (window === null || (await readCare(handoffId(issueId, window.endsAt))).record !== null) return;
  const id = `prompt-${window.endsAt}`;
  try {
    const decision = await decideOnCare({
      kind: 'handoff',
      recordId: null,
      issueId,
      action: 'prompt',
      id,
      fields: {},
      as: 'job',
      by: null,
    });
    log('handoff', issueId, `asked for: ${decision.state}`);
  } catch (fault) {
    log('handoff', issueId, `not asked for: ${reasonOf(fault)}`);
  }
}
