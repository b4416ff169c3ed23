import type { Plan } from '../plan/plan';
import type { Assessment } from './assessment';

/** Our read-only Jira fields, by the manifest's keys. */
export const OWN_FIELDS = [
  'premier-severity',
  'premier-product',
  'premier-instance',
  'premier-first-response-due',
  'premier-first-response-state',
  'premier-track',
  'premier-team',
] as const;

export type OwnField = (typeof OWN_FIELDS)[number];
export type OwnFieldValues = Readonly<Record<OwnField, string | null>>;

/** Ids (`customfield_…`) under which one site knows the fields we read and write; empty = the site lacks it. */
export interface FieldIds {
  readonly organizations: string;
  readonly requestType: string;
  readonly own: Readonly<Record<OwnField, string>>;
}

/** What Jira's fields show of an assessment: names for people, codes for queries, the due instant as ISO 8601 UTC; nobody's truth. */
export function projectionOf(assessment: Assessment, plan: Plan): OwnFieldValues {
  const { clock, teamAtCreation, teamAtDue } = assessment;
  return {
    'premier-severity': assessment.severity,
    'premier-product': plan.products.find((product) => product.key === assessment.productKey)?.name ?? null,
    'premier-instance': assessment.instance?.name ?? null,
    'premier-first-response-due': clock.state === 'none' ? null : new Date(clock.dueAt).toISOString(),
    'premier-first-response-state': clock.state,
    'premier-track': assessment.track,
    'premier-team': teamAtCreation === 'nobody' ? teamAtDue : teamAtCreation,
  };
}
