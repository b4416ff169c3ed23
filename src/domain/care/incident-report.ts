import * as v from 'valibot';
import { type FieldProblem, problem } from '../customer/field-problem';
import type { Plan } from '../plan/plan';
import { isOver } from './handoff-window';
import type { CareActing, CareAction, CareField, CareKind, CareKnown, CareNext } from './kind';
import type { CareRecord } from './record';

/** Sections of a report at most, and characters of all of them together. */
const MOST_SECTIONS = 12;
const LONGEST_REPORT = 20_000;

/** Name of the field of a section, by its place in the plan. */
export const sectionField = (index: number): string => `section${index}`;

/** One text for each section of the plan. */
export const SECTION_FIELDS: readonly CareField[] = Array.from({ length: MOST_SECTIONS }, (_, index) => ({
  name: sectionField(index),
  type: 'longText',
  required: false,
}));

const sectionSchema = v.object({ en: v.string(), ja: v.string(), text: v.string() });

/** A section as it was written, under the title it had in the plan then. */
export type WrittenSection = v.InferOutput<typeof sectionSchema>;

/** Id of the report of a request: it has one. */
export const incidentReportId = (issueId: string): string => `incident-report-${issueId}`;

/** What a record of a report says; sections without text are left out. */
export function incidentReportOf({ details }: CareRecord): { readonly sections: readonly WrittenSection[]; readonly savedAt: number } {
  const sections = v.safeParse(v.array(sectionSchema), details.sections);
  return { sections: sections.success ? sections.output : [], savedAt: typeof details.savedAt === 'number' ? details.savedAt : 0 };
}

/** Whether a report is offered: for the severities of the plan once the request is resolved (INC-1, card 18). */
export function isReportOffered({ subject }: Pick<CareKnown, 'subject'>, { incidentReport }: Plan): boolean {
  const { facts, assessment } = subject;
  return assessment.track !== 'standard' && incidentReport.offerFor.includes(assessment.severity) && isOver(facts);
}

/** A contact asks for a report, also of a request for which none is offered. */
const request: CareAction = {
  key: 'request',
  roles: ['contact'],
  from: ['none'],
  fields: [],
  check: ({ known }) => (known.subject.assessment.track === 'standard' ? [problem('', 'incident-report.notPremier')] : []),
  next: ({ known }) => ({ state: 'requested', owner: null, nextAt: null, details: { askedAt: known.now } }),
};

function textProblems({ fields }: CareActing): readonly FieldProblem[] {
  const length = Object.values(fields).reduce((sum: number, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
  if (length === 0) return [problem('', 'incident-report.empty')];
  return length > LONGEST_REPORT ? [problem('', 'incident-report.tooLong', { most: LONGEST_REPORT })] : [];
}

const save: CareAction = {
  key: 'save',
  roles: ['agent'],
  from: ['none', 'requested', 'draft', 'reviewed'],
  fields: SECTION_FIELDS,
  isDocument: true,
  check: textProblems,
  next: ({ record, fields, by, known }) => {
    const titles = known.plan.incidentReport.sections.slice(0, MOST_SECTIONS);
    const sections = titles.flatMap(({ en, ja }, index) => {
      const text = fields[sectionField(index)];
      return typeof text === 'string' ? [{ en, ja, text }] : [];
    });
    const details = { ...record?.details, sections, savedAt: known.now, writer: by };
    return { state: 'draft', owner: by, nextAt: null, details };
  },
};

const moved = ({ record }: CareActing, state: string, details: CareRecord['details'] = {}): CareNext => ({
  state,
  owner: record?.owner ?? null,
  nextAt: null,
  details: { ...record?.details, ...details },
});

/** Two pairs of eyes: who wrote it last does not review it. */
const review: CareAction = {
  key: 'review',
  roles: ['agent'],
  from: ['draft'],
  fields: [],
  check: ({ record, by }) => (record?.details.writer === by ? [problem('', 'incident-report.ownDraft')] : []),
  next: (acting) => moved(acting, 'reviewed'),
};

const share: CareAction = {
  key: 'share',
  roles: ['agent'],
  from: ['reviewed'],
  fields: [],
  check: () => [],
  next: (acting) => moved(acting, 'shared', { sharedAt: acting.known.now }),
};

/** Takes sharing back; the customer sees it no longer. */
const unshare: CareAction = {
  key: 'unshare',
  roles: ['agent'],
  from: ['shared'],
  fields: [],
  check: () => [],
  next: (acting) => moved(acting, 'reviewed', { sharedAt: null }),
};

/**
 * Report on an incident after it is resolved (INC-1, card 18): drafted from the request's own facts, reviewed by a second person,
 * then shared. No time is promised for it. Until it is shared nobody of the customer sees a word of it.
 */
export const incidentReport: CareKind = {
  key: 'incident-report',
  states: ['requested', 'draft', 'reviewed', 'shared'],
  closed: ['shared'],
  actions: [request, save, review, share, unshare],
  whenDue: null,
  slotOf: ({ subject }) => incidentReportId(subject.facts.issueId),
  // A report is more than a sentence: `ownReport` shows it, once it is shared.
  customerView: () => null,
};
