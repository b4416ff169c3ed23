import * as v from 'valibot';
import type { Plan } from './plan';
import { planOfToday } from './plan-of-today';
import {
  bookings,
  contacts,
  handoff,
  healthChecks,
  incidentReport,
  informationRequests,
  language,
  maintenance,
  onboarding,
  price,
} from './schema/service';
import { clock, coverage, environments, exclusions, products, regions, requestKinds, selfHelp, severities } from './schema/terms';
import { bilingual, date, key, list } from './schema/values';

const team = { premier: bilingual, weekend: bilingual, holiday: bilingual, align: bilingual, standard: bilingual };

const plan: v.GenericSchema<unknown, Plan> = v.object({
  id: key,
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  name: bilingual,
  basedOn: v.nullable(key),
  effectiveFrom: date,
  note: v.nullable(bilingual),
  source: v.object({ title: bilingual, updated: date }),
  teams: v.object(team),
  severities,
  defaultSeverity: key,
  environments,
  coverage,
  clock,
  regions,
  products,
  contacts,
  price,
  maintenance,
  exclusions,
  requestKinds: v.exactOptional(requestKinds),
  selfHelp: v.exactOptional(selfHelp),
  bookings,
  healthChecks,
  onboarding,
  handoff,
  incidentReport,
  informationRequests,
  language,
  clauses: v.record(key, bilingual),
  zones: v.object({ version: v.string(), zones: v.record(v.string(), v.object({ at: list(v.number()), offsets: list(v.number()) })) }),
});

/** A place of a plan that cannot be read: the path of the field, with dots. */
export interface Unreadable {
  readonly field: string;
}

/** A plan out of a file or a page, whatever somebody put there: the plan in today's form, or every field that is none of a plan's. */
export function decodePlan(value: unknown): { readonly plan: Plan } | { readonly unreadable: readonly Unreadable[] } {
  const decoded = v.safeParse(plan, value);
  if (decoded.success) return { plan: planOfToday(decoded.output) };
  return { unreadable: decoded.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '' })) };
}
