import * as v from 'valibot';
import { standing } from '../domain/request/standing';
import { findProjectOfVisibleIssue } from '../jira/permissions';
import { currentPlan, findPlan } from '../store/plans';
import { findRecord } from '../store/requests';
import { say } from '../words/say';

const payloadSchema = v.object({ extension: v.object({ issue: v.object({ id: v.string() }) }) });

const LOOKS = {
  none: 'default',
  running: 'inprogress',
  held: 'moved',
  overdue: 'removed',
  met: 'success',
  breached: 'removed',
  ended: 'default',
} as const;

/** The lozenge on the collapsed issue panel; Jira gives no reader's language here, so it speaks English. */
export async function issueStatus(payload: unknown): Promise<unknown> {
  const decoded = v.safeParse(payloadSchema, payload);
  if (!decoded.success) return {};
  const { id } = decoded.output.extension.issue;
  if ((await findProjectOfVisibleIssue(id)) === null) return {};
  const record = await findRecord(id);
  if (record === null) return {};
  const { assessment } = record;
  const plan = findPlan(assessment.plan.id, assessment.plan.version) ?? currentPlan();
  const { state } = standing(assessment, plan, Date.now());
  const label =
    assessment.track === 'standard' ? say('track.standard', {}, 'en') : `${assessment.severity} ${say(`state.${state}`, {}, 'en')}`;
  return { status: { type: 'lozenge', value: { label, type: LOOKS[state] } } };
}
