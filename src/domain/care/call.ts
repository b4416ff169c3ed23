import { contactAt } from '../customer/contact-at';
import { type FieldProblem, problem } from '../customer/field-problem';
import type { CareActing, CareAction, CareField, CareKind } from './kind';
import type { CareDetails, CareRecord } from './record';

const HOUR = 3_600_000;
/** A call longer before its request than this is about something else. */
const BEFORE_HOURS = 24;
/** Value of `caller` for somebody who is no registered contact. */
export const SOMEBODY_ELSE = 'other';

/** A call as its record keeps it. Epoch milliseconds. */
export interface LoggedCall {
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly minutes: number;
  /** Id of the contact who called; null = somebody who is none. */
  readonly contactId: string | null;
  /** Whether the caller was an active registered contact when the call began (CON-1). */
  readonly isEligible: boolean;
  readonly responds: boolean;
  readonly startsClock: boolean;
  readonly by: string | null;
}

const atOf = (fields: CareDetails): number => (typeof fields.at === 'number' ? fields.at : Number.NaN);
const minutesOf = (fields: CareDetails): number => (typeof fields.minutes === 'number' ? fields.minutes : 0);

/** Whether whoever called was an active registered contact of the request's customer when the call began. */
function isEligible({ fields, known }: CareActing): boolean {
  const contact = known.customer?.contacts.find(({ id }) => id === fields.caller);
  if (contact === undefined || known.customer === null) return false;
  const accounts = [contact.accountId, ...(contact.earlierAccounts ?? []).map(({ accountId }) => accountId)];
  return accounts.some((accountId) => {
    const found = known.customer === null ? null : contactAt(known.customer, accountId, atOf(fields));
    return found?.id === contact.id && found.status === 'active';
  });
}

function timeProblems({ fields, known }: CareActing): readonly FieldProblem[] {
  const { createdAt } = known.subject.facts;
  const at = atOf(fields);
  if (at > known.now) return [problem('at', 'call.inFuture')];
  return at < createdAt - BEFORE_HOURS * HOUR ? [problem('at', 'call.tooEarly', { hours: BEFORE_HOURS })] : [];
}

function callerProblems({ fields, known }: CareActing): readonly FieldProblem[] {
  if (fields.caller === SOMEBODY_ELSE) return fields.callerName === undefined ? [problem('callerName', 'missing')] : [];
  return known.customer?.contacts.some(({ id }) => id === fields.caller) ? [] : [problem('caller', 'notAnOption')];
}

/** A call that counts as the first response: by the terms of the plan, with a contact, and before any other answer. */
function responseProblems(acting: CareActing): readonly FieldProblem[] {
  const { fields, known } = acting;
  const { facts } = known.subject;
  if (fields.responds !== true) return [];
  if (!known.plan.clock.loggedCallResponds) return [problem('responds', 'call.doesNotRespond')];
  if (!isEligible(acting)) return [problem('responds', 'call.notEligible')];
  const at = atOf(fields);
  if (at < facts.createdAt && fields.startsClock !== true) return [problem('responds', 'call.beforeRequest')];
  // An answer in Jira that no evaluation has recorded yet counts as well.
  const answeredAt = facts.response?.at ?? (typeof known.found.answeredAt === 'number' ? known.found.answeredAt : null);
  if (answeredAt !== null && answeredAt <= at) return [problem('responds', 'call.answeredBefore')];
  return facts.endedAt !== null && facts.endedAt < at ? [problem('responds', 'call.afterEnd')] : [];
}

/** A call before the request existed, from which its clock counts. */
function startProblems(acting: CareActing): readonly FieldProblem[] {
  const { fields, known } = acting;
  const { facts, assessment } = known.subject;
  if (fields.startsClock !== true) return [];
  if (known.plan.clock.callStartsClock === false) return [problem('startsClock', 'call.startsNothing')];
  if (!isEligible(acting)) return [problem('startsClock', 'call.notEligible')];
  if (atOf(fields) >= facts.createdAt) return [problem('startsClock', 'call.notBefore')];
  if (facts.response !== null || facts.endedAt !== null) return [problem('startsClock', 'call.tooLate')];
  return assessment.clock.state === 'none' ? [problem('startsClock', 'call.noClock')] : [];
}

/** What is asked about a call; who may have called are the contacts of the request's customer, and `other`. */
export const LOG_FIELDS: readonly CareField[] = [
  { name: 'callKind', type: 'choice', required: true, options: ['phone', 'screenShare', 'meeting', 'upgradeHelp'] },
  { name: 'caller', type: 'choice', required: true },
  { name: 'callerName', type: 'text', required: false },
  { name: 'at', type: 'instant', required: true },
  { name: 'minutes', type: 'minutes', required: true },
  { name: 'notes', type: 'longText', required: true },
  { name: 'link', type: 'link', required: false },
  { name: 'responds', type: 'flag', required: false },
  { name: 'startsClock', type: 'flag', required: false },
];

const log: CareAction = {
  key: 'log',
  roles: ['agent'],
  from: ['none'],
  fields: LOG_FIELDS,
  check: (acting) => [...callerProblems(acting), ...timeProblems(acting), ...startProblems(acting), ...responseProblems(acting)],
  next: (acting) => ({
    state: 'logged',
    owner: acting.by,
    nextAt: null,
    details: { ...acting.fields, isEligible: isEligible(acting), track: acting.known.subject.assessment.track },
  }),
};

/**
 * A call about a request: phone, screen share, team meeting or upgrade help (PHN-5, SCR). It is a note, unless the agent says that
 * it was the first response (domain 7.6) or came before the request; a held clock stays held (PHN-3, X29). A caller who is no
 * contact leaves a note on the standard track and nothing else.
 */
export const call: CareKind = {
  key: 'call',
  states: ['logged'],
  closed: ['logged'],
  actions: [log],
  whenDue: null,
  slotOf: null,
  customerView: (record) => {
    const { id, kind, at, minutes, isEligible: isShown } = loggedCall(record);
    return isShown ? { id, kind: 'call', sentence: `call.customer.${kind}`, values: { atInstant: at, minutes } } : null;
  },
};

/** What a record of a call says. */
export function loggedCall({ id, details, owner }: CareRecord): LoggedCall {
  const contactId = typeof details.caller === 'string' && details.caller !== SOMEBODY_ELSE ? details.caller : null;
  return {
    id,
    kind: typeof details.callKind === 'string' ? details.callKind : 'phone',
    at: atOf(details),
    minutes: minutesOf(details),
    contactId,
    isEligible: details.isEligible === true,
    responds: details.responds === true,
    startsClock: details.startsClock === true,
    by: owner,
  };
}
