import { DateTime } from 'luxon';
import type { Issue } from './jira-site';
import { jiraRefusal } from './refusal';
import { CATEGORIES, statusOf } from './workflow';

/** What a query needs to know about its surroundings; `now` in epoch milliseconds. */
export interface Surroundings {
  readonly now: number;
  readonly zone: string;
  readonly accountId: string;
  /** The project's id for an id, key or name; undefined when there is none the caller may browse. */
  projectId(text: string): string | undefined;
  /** The issue's id for an id or key; undefined when there is none the caller may see. */
  issueId(text: string): string | undefined;
}

/** A query of the subset: a conjunction, and an order. */
export interface Query {
  matches(issue: Issue): boolean;
  compare(a: Issue, b: Issue): number;
}

type Test = (issue: Issue) => boolean;

const bad = (clause: string): Error => jiraRefusal(400, `The local site does not emulate this JQL clause: ${clause.trim()}`);

const unquoted = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, '$2');

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

const instantOf = (given: string, clause: string, around: Surroundings): number => {
  const text = unquoted(given);
  if (/^\d+$/.test(text)) return Number(text);
  const [, sign, count, unit] = /^([+-]?)(\d+)([mhdw])$/.exec(text) ?? [];
  if (count !== undefined && unit !== undefined) return around.now + (sign === '-' ? -1 : 1) * Number(count) * (UNITS[unit] ?? 0);
  const format = text.includes(':') ? 'yyyy-MM-dd HH:mm' : 'yyyy-MM-dd';
  const at = DateTime.fromFormat(text.replaceAll('/', '-'), format, { zone: around.zone });
  if (!at.isValid) throw bad(clause);
  return at.toMillis();
};

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '<': (a, b) => a < b,
};

const TIMES: Readonly<Record<string, (issue: Issue) => number>> = { updated: (issue) => issue.updated, created: (issue) => issue.created };

const timeTest = (clause: string, around: Surroundings): Test | null => {
  const [, field = '', operator = '', value = ''] = /^(\w+)\s*(>=|<=|>|<)\s*(.+)$/.exec(clause) ?? [];
  const [read, compare] = [TIMES[field.toLowerCase()], COMPARE[operator]];
  if (!read || !compare) return null;
  const at = instantOf(value, clause, around);
  return (issue) => compare(read(issue), at);
};

const categoryOf = (text: string): string => {
  const found = Object.values(CATEGORIES).find(({ key, name, id }) => [key, name.toLowerCase(), String(id)].includes(text.toLowerCase()));
  if (!found) throw jiraRefusal(400, `The value '${text}' does not exist for the field 'statusCategory'.`);
  return found.key;
};

const required = (found: string | undefined, text: string, field: string): string => {
  if (found === undefined) throw jiraRefusal(400, `The value '${text}' does not exist for the field '${field}'.`);
  return found;
};

/** Fields compared by equality: how a value is resolved, and what of an issue it is compared with. */
const listTest = (field: string, texts: readonly string[], around: Surroundings): Test | null => {
  const oneOf = (resolve: (text: string) => string, read: (issue: Issue) => string): Test => {
    const wanted = new Set(texts.map(resolve));
    return (issue) => wanted.has(read(issue));
  };
  if (field === 'project')
    return oneOf(
      (text) => required(around.projectId(text), text, field),
      (issue) => issue.projectId,
    );
  if (['key', 'issuekey', 'id', 'issue'].includes(field))
    return oneOf(
      (text) => required(around.issueId(text), text, field),
      (issue) => issue.id,
    );
  if (field === 'reporter')
    return oneOf(
      (text) => (text === 'currentUser()' ? around.accountId : text),
      (issue) => issue.reporter,
    );
  if (field === 'statuscategory') return oneOf(categoryOf, (issue) => statusOf(issue.statusId).category);
  return null;
};

const setTest = (clause: string, around: Surroundings): Test | null => {
  const [, field = '', operator = '', list = ''] = /^(\w+)\s*(=|!=|not\s+in\b|in\b)\s*(.+)$/i.exec(clause) ?? [];
  const many = /^\((.*)\)$/s.exec(list);
  if (/in$/i.test(operator) !== (many !== null)) return null;
  const test = listTest(field.toLowerCase(), (many ? (many[1] ?? '').split(',') : [list]).map(unquoted), around);
  return operator === '!=' || /^not/i.test(operator) ? test && ((issue) => !test(issue)) : test;
};

const ORDERS: Readonly<Record<string, (issue: Issue) => number>> = {
  ...TIMES,
  key: (issue) => Number(issue.id),
  id: (issue) => Number(issue.id),
};

const orderOf = (text: string): Query['compare'] => {
  const parts = text.split(',').map((part) => {
    const [, field = '', direction = 'asc'] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(part) ?? [];
    const read = ORDERS[field.toLowerCase()];
    if (!read) throw bad(`ORDER BY ${part.trim()}`);
    return { read, sign: direction.toLowerCase() === 'asc' ? 1 : -1 };
  });
  return (a, b) => {
    for (const { read, sign } of parts) {
      const difference = sign * (read(a) - read(b));
      if (difference !== 0) return difference;
    }
    return Number(b.id) - Number(a.id);
  };
};

/** Cuts a text at a word of the query language, outside quotes. */
const cutAt = (text: string, word: string): readonly string[] => {
  const pieces = [''];
  for (const token of text.match(new RegExp(`"[^"]*"|'[^']*'|\\b${word}\\b|.`, 'gis')) ?? []) {
    if (new RegExp(`^${word}$`, 'i').test(token)) pieces.push('');
    else pieces.push(`${pieces.pop() ?? ''}${token}`);
  }
  return pieces;
};

/**
 * Reads the subset of JQL that the site answers: project, key/id, reporter, statusCategory (=, !=, in, not in), created and
 * updated (>=, >, <=, < an epoch, a relative or a local time), AND, ORDER BY created, updated or key. Anything else is
 * 400 naming the clause; so is a query without a restriction, which Jira's search/jql refuses too.
 */
export const readJql = (jql: string, around: Surroundings): Query => {
  const [restriction = '', order = '', ...rest] = cutAt(jql, 'order\\s+by');
  if (rest.length > 0) throw bad(jql);
  if (restriction.trim() === '')
    throw jiraRefusal(400, 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  const tests = cutAt(restriction, 'and').map((piece) => {
    const clause = piece.trim();
    const test = cutAt(clause, 'or').length > 1 ? null : (timeTest(clause, around) ?? setTest(clause, around));
    if (!test) throw bad(clause);
    return test;
  });
  return { matches: (issue) => tests.every((test) => test(issue)), compare: orderOf(order.trim() === '' ? 'key desc' : order) };
};
