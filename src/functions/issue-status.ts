import * as v from 'valibot';
import { standing } from '../domain/request/standing';
import { findProjectOfVisibleIssue } from '../jira/permissions';
import { findRecord } from '../store/requests';
import { readSettings } from '../store/settings';
import { say } from '../words/say';
import { planOfVerdict } from './care/bookings-of';

const payloadSchema = v.object({
  extension: v.object({ issue: v.object({ id: v.string() }), project: v.optional(v.object({ id: v.string() })) }),
});

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
  const { issue, project } = decoded.output.extension;
  const { served } = await readSettings();
  const isServed = (projectId: string): boolean => served.some((entry) => entry.projectId === projectId);
  if (served.length === 0 || (project !== undefined && !isServed(project.id))) return {};
  const projectId = await findProjectOfVisibleIssue(issue.id);
  if (projectId === null || !isServed(projectId)) return {};
  const record = await findRecord(issue.id);
  if (record === null) return {};
  const { assessment } = record;
  const now = Date.now();
  const plan = await planOfVerdict(assessment, now);
  const { state } = standing(assessment, plan, now);
  const label =
    assessment.track === 'standard' ? say('track.standard', {}, 'en') : `${assessment.severity} ${say(`state.${state}`, {}, 'en')}`;
  return { status: { type: 'lozenge', value: { label, type: LOOKS[state] } } };
}
