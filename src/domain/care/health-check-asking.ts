import { type FieldProblem, problem } from '../customer/field-problem';
import { isOver } from './handoff-window';
import { healthCheckFacts, reviewCauses, takesQuarter } from './health-check-facts';
import type { CareActing, CareAction, CareField, CareNext } from './kind';
import { quarterAt } from './quarter';
import type { CareDetails } from './record';

/** What is asked about a health check (card 14): of which instance, when it would suit, and what to look at. */
export const HEALTH_FIELDS: readonly CareField[] = [
  { name: 'instanceId', type: 'choice', required: true },
  { name: 'wish', type: 'text', required: false },
  { name: 'note', type: 'longText', required: false },
];

const instanceOf = ({ fields, known }: CareActing) => known.customer?.instances.find(({ id }) => id === fields.instanceId);

/** An instance of the very customer. */
const instanceProblems = (acting: CareActing): readonly FieldProblem[] =>
  instanceOf(acting) === undefined ? [problem('instanceId', 'notAnOption')] : [];

/** Nothing more is checked for a request that is resolved or withdrawn. */
export const overProblems = ({ known }: CareActing): readonly FieldProblem[] =>
  isOver(known.subject.facts) ? [problem('', 'health.requestOver')] : [];

/** A check as it is asked for: it takes the place of its quarter, or waits for a word of the desk. */
export function askedFor(acting: CareActing, details: CareDetails, askedAt: number): CareNext {
  const { known, record, by } = acting;
  const { customer, plan, found } = known;
  const instance = customer?.instances.find(({ id }) => id === details.instanceId);
  if (customer === null || instance === undefined) return { state: 'incomplete', owner: null, nextAt: null, details };
  const recordId = record?.id ?? `health-check-${known.subject.facts.issueId}`;
  const causes = reviewCauses(instance.id, { plan, customer, found, recordId, askedAt });
  const quarter = quarterAt(plan.healthChecks, customer, askedAt);
  return {
    state: causes.length === 0 ? 'requested' : 'review',
    owner: null,
    nextAt: quarter.to,
    details: {
      ...details,
      ...{ instanceName: instance.name, countsAs: 'quarterly', causes: [...causes], askedAt, askedBy: by, reason: null },
      ...{ quarterFrom: quarter.from, quarterTo: quarter.to },
    },
  };
}

export const arrive: CareAction = {
  key: 'arrive',
  roles: ['job'],
  from: ['none', 'incomplete'],
  fields: HEALTH_FIELDS.map((field) => ({ ...field, required: false })),
  check: ({ record, fields }) => (record !== null && Object.keys(fields).length === 0 ? [problem('', 'health.nothingNew')] : []),
  next: (acting) => askedFor(acting, { ...acting.fields }, acting.known.subject.facts.createdAt),
};

export const complete: CareAction = {
  key: 'complete',
  roles: ['contact', 'agent'],
  from: ['incomplete'],
  fields: HEALTH_FIELDS,
  check: (acting) => [...instanceProblems(acting), ...overProblems(acting)],
  next: (acting) => askedFor(acting, { ...acting.fields }, acting.known.now),
};

/** A cancelled check leaves its quarter free (card 14). */
export const cancel: CareAction = {
  key: 'cancel',
  roles: ['contact', 'agent', 'job'],
  from: ['incomplete', 'requested', 'review', 'inProgress'],
  fields: [{ name: 'reason', type: 'longText', required: false }],
  check: ({ as, record }) => (as === 'contact' && record?.state === 'inProgress' ? [problem('', 'health.hasBegun')] : []),
  next: ({ record, fields }) => ({
    state: 'cancelled',
    owner: null,
    nextAt: null,
    details: { ...record?.details, reason: fields.reason ?? null },
  }),
};

/** Takes back that it was cancelled or declined, as if it were asked for now. */
export const reopen: CareAction = {
  key: 'reopen',
  roles: ['contact', 'agent'],
  from: ['cancelled', 'declined'],
  fields: [],
  check: (acting) => [
    ...(acting.as === 'contact' && acting.record?.state === 'declined' ? [problem('', 'health.onlyDesk')] : []),
    ...overProblems(acting),
  ],
  next: (acting) => askedFor(acting, acting.record?.details ?? {}, acting.known.now),
};

/** Whether a record takes the place of its quarter as it stands. */
export function holdsQuarter(record: Parameters<typeof healthCheckFacts>[0], terms: CareActing['known']['plan']['healthChecks']): boolean {
  const isAlive = record.state === 'requested' || record.state === 'inProgress' || record.state === 'done';
  return isAlive && takesQuarter(terms, healthCheckFacts(record).countsAs);
}
