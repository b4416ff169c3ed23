import * as v from 'valibot';
import type { Refused } from '../../contract';
import type { HandoffNote } from '../../domain/view/handoff-board';
import { findHandoffSource } from '../../jira/handoff-source';
import { findCustomer } from '../../store/customers';
import { findRecord } from '../../store/requests';
import { noteFields } from '../../words/handoff-note';
import { servedIssueOfAgent } from '../issue-of-agent';
import type { Surface } from '../surface';
import { planOfVerdict } from './bookings-of';

const payloadSchema = v.object({
  issueId: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,19}$/))),
  language: v.picklist(['en', 'ja']),
  zone: v.pipe(v.string(), v.maxLength(100)),
});

/** A handoff note as far as the record, and Jira as the viewer sees it, can write it; people check it and say the rest. */
export async function handoffNote(surface: Surface, payload: unknown): Promise<HandoffNote | Refused> {
  const decoded = v.safeParse(payloadSchema, payload);
  if (!decoded.success) return { state: 'refused' };
  const { issueId: named, ...reader } = decoded.output;
  const issueId = await servedIssueOfAgent(surface.issueId ?? named ?? null);
  const record = issueId === null ? null : await findRecord(issueId);
  if (issueId === null || record === null) return { state: 'refused' };
  const { facts, assessment } = record;
  const [source, plan, customer] = await Promise.all([
    findHandoffSource(issueId),
    planOfVerdict(assessment, facts.createdAt),
    assessment.customerId === null ? null : findCustomer(assessment.customerId),
  ]);
  if (source === null) return { state: 'refused' };
  return { state: 'ready', fields: noteFields({ facts, assessment, source, plan, customer, now: Date.now() }, reader) };
}
