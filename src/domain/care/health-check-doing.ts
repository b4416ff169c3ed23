import { type FieldProblem, problem } from '../customer/field-problem';
import { type Finding, findingsIn, LEVEL_KEYS, scoreOf } from './finding';
import { overProblems } from './health-check-asking';
import { COUNTS_AS, healthCheckFacts, reviewCauses } from './health-check-facts';
import type { CareActing, CareAction, CareField, CareNext } from './kind';
import type { CareDetails } from './record';

/** A record has to stay readable. */
const MOST_FINDINGS = 100;
const ISSUE_KEY = /^[A-Z][A-Z0-9_]{1,30}-\d{1,10}$/;
const REASON: CareField = { name: 'reason', type: 'longText', required: true };

/** What is asked about a finding; its areas and quarters come with the view. */
export const FINDING_FIELDS: readonly CareField[] = [
  { name: 'area', type: 'choice', required: true },
  { name: 'level', type: 'choice', required: true, options: LEVEL_KEYS },
  { name: 'title', type: 'text', required: true },
  { name: 'advice', type: 'longText', required: true },
  { name: 'dueQuarter', type: 'choice', required: false },
  { name: 'issueKey', type: 'text', required: false },
];

const same = ({ record }: CareActing, changed: CareDetails, state = record?.state ?? ''): CareNext => ({
  state,
  owner: record?.owner ?? null,
  nextAt: record?.nextAt ?? null,
  details: { ...record?.details, ...changed },
});
const kept = (findings: readonly Finding[]): CareDetails => ({ findings: findings.map((one) => ({ ...one })) });
const findingsOf = ({ record }: CareActing): readonly Finding[] => findingsIn(record?.details.findings);

/** The desk says as what a check counts: an extra one needs no place, the initial one has its own (HLT-5). */
export const grant: CareAction = {
  key: 'grant',
  roles: ['agent'],
  from: ['review', 'requested', 'inProgress'],
  fields: [{ name: 'countsAs', type: 'choice', required: true, options: COUNTS_AS }, REASON],
  check: (acting) => [...quarterlyProblems(acting), ...overProblems(acting)],
  next: (acting) => {
    const state = acting.record?.state === 'review' ? 'requested' : (acting.record?.state ?? '');
    return same(acting, { countsAs: acting.fields.countsAs ?? 'extra', granted: acting.fields.reason ?? '' }, state);
  },
};

/** What counts for its quarter needs the quarter to be free. */
function quarterlyProblems({ record, fields, known }: CareActing): readonly FieldProblem[] {
  const { customer, plan, found } = known;
  if (record === null || customer === null || fields.countsAs !== 'quarterly') return [];
  const { instanceId, askedAt } = healthCheckFacts(record);
  const causes = instanceId === null ? [] : reviewCauses(instanceId, { plan, customer, found, recordId: record.id, askedAt });
  return causes.includes('second') ? [problem('countsAs', 'health.quarterTaken')] : [];
}

export const decline: CareAction = {
  key: 'decline',
  roles: ['agent'],
  from: ['incomplete', 'requested', 'review'],
  fields: [REASON],
  check: () => [],
  next: ({ record, fields }) => ({
    state: 'declined',
    owner: null,
    nextAt: null,
    details: { ...record?.details, reason: fields.reason ?? '' },
  }),
};

/** It opens with what the last check of the instance left open (NEW-19). */
export const start: CareAction = {
  key: 'start',
  roles: ['agent'],
  from: ['requested'],
  fields: [],
  check: (acting) => [
    ...(acting.known.subject.assessment.track === 'standard' ? [problem('', 'health.notPremium')] : []),
    ...overProblems(acting),
  ],
  next: (acting) => {
    const before = findingsOf(acting);
    const carried = findingsIn(acting.known.found.carried).map((one) => ({ ...one, isCarried: true }));
    const fresh = carried.filter(({ id }) => !before.some((one) => one.id === id));
    return { ...same(acting, kept([...fresh, ...before]), 'inProgress'), owner: acting.by };
  },
};

/** Puts a check that was begun back, with what it found so far. */
export const putBack: CareAction = {
  key: 'putBack',
  roles: ['agent'],
  from: ['inProgress'],
  fields: [],
  check: () => [],
  next: (acting) => ({ ...same(acting, {}, 'requested'), owner: null }),
};

export const addFinding: CareAction = {
  key: 'addFinding',
  roles: ['agent'],
  from: ['inProgress'],
  fields: FINDING_FIELDS,
  check: (acting) => {
    const { fields, known } = acting;
    const isArea = known.plan.healthChecks.areas.some((_, index) => String(index) === fields.area);
    const key = fields.issueKey;
    return [
      ...(isArea ? [] : [problem('area', 'notAnOption')]),
      ...(typeof key === 'string' && !ISSUE_KEY.test(key.toUpperCase()) ? [problem('issueKey', 'health.notAKey')] : []),
      ...(findingsOf(acting).length < MOST_FINDINGS ? [] : [problem('', 'health.tooMany', { most: MOST_FINDINGS })]),
    ];
  },
  next: (acting) => {
    const { fields, known } = acting;
    const before = findingsOf(acting);
    const [added] = findingsIn([
      {
        ...{ id: `${known.subject.facts.issueId}-${known.now}-${before.length}`, area: Number(fields.area), level: fields.level ?? '' },
        ...{
          title: fields.title ?? '',
          advice: fields.advice ?? '',
          dueQuarter: fields.dueQuarter ?? null,
          closedAt: null,
          isCarried: false,
        },
        issueKey: typeof fields.issueKey === 'string' ? fields.issueKey.toUpperCase() : null,
      },
    ]);
    return same(acting, kept(added === undefined ? before : [...before, added]));
  },
};

/** A finding is dealt with, or is open again after all; also once the check is done. */
export const closeFinding: CareAction = findingAction('closeFinding', true);
export const openFinding: CareAction = findingAction('openFinding', false);

function findingAction(key: string, isClosing: boolean): CareAction {
  const isMeant = (acting: CareActing, { id, closedAt }: Finding): boolean =>
    id === acting.fields.findingId && (closedAt === null) === isClosing;
  return {
    key,
    roles: ['agent'],
    from: ['inProgress', 'done'],
    fields: [{ name: 'findingId', type: 'choice', required: true }],
    check: (acting) => (findingsOf(acting).some((one) => isMeant(acting, one)) ? [] : [problem('findingId', 'notAnOption')]),
    next: (acting) => {
      const closedAt = isClosing ? acting.known.now : null;
      const findings = findingsOf(acting).map((one) => (isMeant(acting, one) ? { ...one, closedAt } : one));
      return same(acting, kept(findings));
    },
  };
}

/** The score of what is open now, beside that of the check before. */
export const finish: CareAction = {
  key: 'finish',
  roles: ['agent'],
  from: ['inProgress'],
  fields: [{ name: 'summary', type: 'longText', required: true }],
  check: () => [],
  next: (acting) => {
    const { known, fields } = acting;
    const { beforeScore = null, beforeAt = null } = known.found;
    const done = { summary: fields.summary ?? '', score: scoreOf(findingsOf(acting)), finishedAt: known.now, beforeScore, beforeAt };
    return { ...same(acting, done, 'done'), nextAt: null };
  },
};

export const resume: CareAction = {
  key: 'resume',
  roles: ['agent'],
  from: ['done'],
  fields: [],
  check: () => [],
  next: (acting) => ({ ...same(acting, { score: null, finishedAt: null }, 'inProgress'), owner: acting.by }),
};
