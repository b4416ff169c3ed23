import { type FieldProblem, problem } from '../customer/field-problem';
import { isOver } from './handoff-window';
import { HANDED_OVER, type InformationItem, informationItems, newItem, openItems } from './information-item';
import type { CareActing, CareAction, CareField, CareKind, CareNext } from './kind';
import type { CareRecord } from './record';

const DAY = 86_400_000;
/** Reminders of one request for information. */
export const MOST_REMINDERS = 3;
/** Key of the plan's kind that stands for anything else. */
export const OTHER = 'other';

/** What is asked of an agent; which items there are is the plan's. */
export const ASK_FIELDS: readonly CareField[] = [
  { name: 'items', type: 'choices', required: true },
  { name: 'other', type: 'text', required: false },
  { name: 'note', type: 'longText', required: false },
  { name: 'neededBy', type: 'instant', required: true },
  { name: 'reminds', type: 'flag', required: false },
];

const ITEM: CareField = { name: 'item', type: 'choice', required: true };
export const SUPPLY_FIELDS: readonly CareField[] = [
  ITEM,
  { name: 'how', type: 'choice', required: true, options: HANDED_OVER },
  { name: 'anonymised', type: 'flag', required: false },
  { name: 'link', type: 'link', required: false },
  { name: 'reason', type: 'longText', required: false },
];

/** A request for information as its record keeps it. Epoch milliseconds. */
export interface Information {
  readonly items: readonly InformationItem[];
  readonly note: string | null;
  readonly askedAt: number;
  readonly neededBy: number;
  readonly reminds: boolean;
  readonly reminded: number;
  /** Since when progress waits for what is open: the plan's days after it was asked for; null = nothing is open. */
  readonly waitsSince: number | null;
}

/** What a record of a request for information says. */
export function informationOf(record: CareRecord): Information {
  const { details } = record;
  const number = (name: string): number => (typeof details[name] === 'number' ? details[name] : 0);
  const isOpen = record.state === 'asked' && openItems(record).length > 0;
  return {
    items: informationItems(record),
    note: typeof details.note === 'string' ? details.note : null,
    askedAt: number('askedAt'),
    neededBy: number('neededBy'),
    reminds: details.reminds === true,
    reminded: number('reminded'),
    waitsSince: isOpen ? number('askedAt') + number('days') * DAY : null,
  };
}

function askProblems({ fields, known }: CareActing): readonly FieldProblem[] {
  const items = Array.isArray(fields.items) ? fields.items : [];
  const kinds = known.plan.informationRequests.kinds.map(({ key }) => key);
  return [
    ...(items.every((key) => typeof key === 'string' && kinds.includes(key)) ? [] : [problem('items', 'notAnOption')]),
    ...(items.includes(OTHER) && fields.other === undefined ? [problem('other', 'missing')] : []),
    ...(typeof fields.neededBy === 'number' && fields.neededBy > known.now ? [] : [problem('neededBy', 'information.notAhead')]),
  ];
}

const ask: CareAction = {
  key: 'ask',
  roles: ['agent'],
  from: ['none'],
  fields: ASK_FIELDS,
  check: askProblems,
  next: ({ fields, known, by }) => {
    const { items: chosen, other, ...rest } = fields;
    const { kinds, remindAfterDays: days } = known.plan.informationRequests;
    const items = kinds
      .filter(({ key }) => Array.isArray(chosen) && chosen.includes(key))
      .map(({ key, label, needsAnonymised }) =>
        newItem(key, key === OTHER && typeof other === 'string' ? { en: other, ja: other } : label, needsAnonymised),
      );
    return withItems({ ...rest, askedAt: known.now, days, reminded: 0 }, items, by, known.now);
  },
};

/** The record with its items: all of them ticked off = complete. */
function withItems(details: CareRecord['details'], items: readonly InformationItem[], owner: string | null, now: number): CareNext {
  const isComplete = items.every(({ state }) => state !== 'asked');
  return {
    state: isComplete ? 'complete' : 'asked',
    owner,
    nextAt: isComplete ? null : nextReminder(details, now),
    details: { ...details, items },
  };
}

/** The plan's days after it was asked for and again after the same time, never two at once, as often as it may be; null = no more. */
function nextReminder({ reminds, reminded, days, askedAt }: CareRecord['details'], now: number): number | null {
  const isMore = reminds === true && typeof reminded === 'number' && reminded < MOST_REMINDERS;
  if (!isMore || typeof days !== 'number' || days <= 0 || typeof askedAt !== 'number') return null;
  const at = askedAt + (reminded + 1) * days * DAY;
  return at > now ? at : now + days * DAY;
}

const itemOf = ({ record, fields }: CareActing): InformationItem | undefined =>
  record === null ? undefined : informationItems(record).find(({ key }) => key === fields.item);

function changedItem(acting: CareActing, change: Partial<InformationItem>): CareNext {
  const { record, fields } = acting;
  const items = record === null ? [] : informationItems(record);
  return withItems(
    record?.details ?? {},
    items.map((item) => (item.key === fields.item ? { ...item, ...change } : item)),
    record?.owner ?? null,
    acting.known.now,
  );
}

/** What is personal must be anonymised, and somebody says that it is, before it is handed over (INF-4, card 16). */
function supplyProblems(acting: CareActing): readonly FieldProblem[] {
  const { fields } = acting;
  const item = itemOf(acting);
  if (item === undefined) return [problem('item', 'notAnOption')];
  if (item.state !== 'asked') return [problem('', 'information.tickedOff')];
  if (fields.how === 'cannot') return fields.reason === undefined ? [problem('reason', 'missing')] : [];
  return [
    ...(item.needsAnonymised && fields.anonymised !== true ? [problem('anonymised', 'information.notAnonymised')] : []),
    ...(fields.how === 'link' && fields.link === undefined ? [problem('link', 'missing')] : []),
  ];
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const supply: CareAction = {
  key: 'supply',
  roles: ['contact', 'agent'],
  from: ['asked'],
  fields: SUPPLY_FIELDS,
  check: supplyProblems,
  next: (acting) => {
    const { how, link, reason } = acting.fields;
    const state = HANDED_OVER.find((one) => one === how) ?? 'cannot';
    const isLink = state === 'link';
    return changedItem(acting, { state, at: acting.known.now, link: isLink ? text(link) : null, reason: isLink ? null : text(reason) });
  },
};

/** Takes ticking one off back. */
const takeBack: CareAction = {
  key: 'takeBack',
  roles: ['contact', 'agent'],
  from: ['asked', 'complete'],
  fields: [ITEM],
  check: (acting) => {
    const state = itemOf(acting)?.state;
    return state === undefined || state === 'asked' ? [problem('', 'information.open')] : [];
  },
  next: (acting) => changedItem(acting, { state: 'asked', at: null, link: null, reason: null }),
};

const drop: CareAction = {
  key: 'drop',
  roles: ['agent'],
  from: ['asked'],
  fields: [ITEM],
  check: (acting) => (itemOf(acting)?.state === 'asked' ? [] : [problem('', 'information.tickedOff')]),
  next: (acting) => changedItem(acting, { state: 'notNeeded', at: acting.known.now }),
};

const withdraw: CareAction = {
  key: 'withdraw',
  roles: ['agent'],
  from: ['asked'],
  fields: [],
  check: () => [],
  next: ({ record }) => ({ state: 'withdrawn', owner: record?.owner ?? null, nextAt: null, details: record?.details ?? {} }),
};

/** The plan's days have passed: progress waits. Nobody is reminded of a request that is over. */
const remind: CareAction = {
  key: 'remind',
  roles: ['job'],
  from: ['asked'],
  fields: [],
  check: () => [],
  next: ({ record, known }) => {
    const details = record?.details ?? {};
    const isNeeded = !isOver(known.subject.facts);
    const reminded = typeof details.reminded === 'number' ? details.reminded : 0;
    const next = isNeeded ? { ...details, reminded: reminded + 1 } : { ...details, reminds: false };
    return { state: 'asked', owner: record?.owner ?? null, nextAt: nextReminder(next, known.now), details: next };
  },
};

/**
 * Information and logs that the desk asks its customer for (INF-1 … INF-5, card 16), ticked off one by one by a contact. It has
 * a time of its own, “waiting on you”, and touches no clock: the first response is due when it was due.
 */
export const information: CareKind = {
  key: 'information',
  states: ['asked', 'complete', 'withdrawn'],
  closed: ['complete', 'withdrawn'],
  actions: [ask, supply, takeBack, drop, withdraw, remind],
  whenDue: 'remind',
  slotOf: null,
  // The list to tick off is more than a sentence: `informationForCustomer` shows it.
  customerView: () => null,
};
