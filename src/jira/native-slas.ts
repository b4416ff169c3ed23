import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { readReply } from './reply';
import type { SiteField } from './site-fields';

/** Native SLAs are fields of this type. */
export const isNativeSla = (field: SiteField): boolean => field.custom === 'com.atlassian.servicedesk:sd-sla-field';

const cycles = v.object({ ongoingCycle: v.nullish(v.unknown(), null), completedCycles: v.optional(v.array(v.unknown()), []) });
const issueSchema = v.object({ fields: v.record(v.string(), v.unknown()) });

/** Which of the native SLAs have a cycle on an issue: one runs or has run. GET /rest/api/3/issue/{id}. */
export async function readCountingSlas(issueId: string, slas: readonly SiteField[]): Promise<readonly SiteField[]> {
  const names = slas.map((sla) => sla.id).join(',');
  const reply = await asApp().requestJira(route`/rest/api/3/issue/${issueId}?fields=${names}`);
  const { fields } = await readReply(reply, `Reading the SLAs of ${issueId}`, issueSchema);
  return slas.filter(({ id }) => {
    const value = v.safeParse(cycles, fields[id]);
    return value.success && (value.output.ongoingCycle !== null || value.output.completedCycles.length > 0);
  });
}
