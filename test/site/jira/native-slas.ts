import { projectOf, projectsOf } from './access';
import type { Issue, JiraSite } from './jira-site';
import type { Project } from './world';

const slasOf = ({ nativeSlas = [] }: Project) => nativeSlas;

/** The SLA fields of the site: one for every native SLA, whichever project it counts in. */
export const nativeSlasOf = (site: JiraSite) => {
  const all = projectsOf(site).flatMap(slasOf);
  return all.filter((sla, index) => all.findIndex(({ fieldId }) => fieldId === sla.fieldId) === index);
};

/** An SLA field on an issue: a cycle since its creation where the SLA counts in its project, none elsewhere; null = no SLA field. */
export const slaValue = (site: JiraSite, issue: Issue, fieldId: string): unknown => {
  const sla = nativeSlasOf(site).find((known) => known.fieldId === fieldId);
  if (!sla) return null;
  const counts = slasOf(projectOf(site, issue)).some((known) => known.fieldId === fieldId);
  const ongoingCycle = { startTime: { epochMillis: issue.created }, breached: false, paused: false, withinCalendarHours: true };
  return { id: fieldId, name: sla.name, completedCycles: [], ...(counts ? { ongoingCycle } : {}) };
};
