import { isDeepStrictEqual } from 'node:util';
import type { Desk } from '../desk';

interface Kept {
  readonly key: string;
  readonly value: unknown;
}

/** Rows of every table of the site as they count in the end: what was when, while the command ran and was mended, is not told apart. */
export type EndState = Readonly<Record<string, readonly Kept[]>>;

const STORAGE = /^kvs(-|$)/;
const JIRA = ['jira.issues', 'jira.comments', 'jira.people', 'jira.organizations', 'jira.projects'];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)/g;
const MILLISECONDS = /\b\d{13}\b/g;
/** What a comment says of the time left at the moment it was written. */
const LEFT = /(\d+ h )?(\d+ min )?(left\b|after it came)/g;
/** Stands for an erased person, by a secret that each run makes for itself. */
const ERASED = /erased-[0-9a-f]{12}/g;

/** Members that say when or how often something was looked at, not what it came to. */
const LOOKED: readonly string[] = ['version', 'claimedUntil', 'updated', 'movedAt'];
/** Rows that are about the app's own work. */
const WORK: readonly string[] = ['kvs-job sweep', 'kvs-job nightly', 'kvs-job link-job', 'kvs weekend-letter', 'kvs-secrets site-secret'];

const plainly = (value: unknown, from: number, until: number): unknown => {
  const isMeanwhile = (at: number): boolean => at >= from && at <= until;
  const text = (given: string): string =>
    given
      .replace(UUID, '<id>')
      .replace(INSTANT, (instant) => (isMeanwhile(Date.parse(instant)) ? '<then>' : instant))
      .replace(MILLISECONDS, (instant) => (isMeanwhile(Number(instant)) ? '<then>' : instant))
      .replace(LEFT, '<left>')
      .replace(ERASED, '<erased>');
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return text(part);
    if (typeof part === 'number') return isMeanwhile(part) ? '<then>' : part;
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    const members = Object.entries(part).filter(([name, inner]) => !LOOKED.includes(name) && inner !== undefined);
    return Object.fromEntries(members.map(([name, inner]): [string, unknown] => [text(name), walk(inner)]));
  };
  return walk(value);
};

/** What storage and Jira hold; instants from `from` on are all one. */
export const endStateOf = (desk: Desk, from: number): EndState => {
  const until = desk.site.clock.now();
  const state: Record<string, Kept[]> = {};
  for (const [name, rows] of desk.site.remember()) {
    if (!STORAGE.test(name) && !JIRA.includes(name)) continue;
    state[name] = [...rows]
      .filter(([key]) => !WORK.includes(`${name} ${key}`))
      .map(([key, row]) => ({
        key: String(plainly(key, from, until)),
        value: plainly(STORAGE.test(name) ? (row as { value: unknown }).value : row, from, until),
      }))
      .sort((one, other) => (one.key < other.key ? -1 : 1));
  }
  return state;
};

const MENDED_WITHIN = 3 * 60_000;

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 300);

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** When to look next moves with when it was looked last. */
const isSoonAfter = (path: string, wanted: unknown, found: unknown): boolean => {
  const [one, other] = [wanted, found].map((value) => (typeof value === 'number' ? value : Date.parse(String(value))));
  return /^kvs-request .*(nextAt|askedFor)$/.test(path) && Math.abs((one ?? 0) - (other ?? 0)) < MENDED_WITHIN;
};

/** Where two values differ, as `path: one instead of the other`. */
const apart = (path: string, wanted: unknown, found: unknown): readonly string[] => {
  if (isDeepStrictEqual(wanted, found) || isSoonAfter(path, wanted, found)) return [];
  if (!isGroup(wanted) || !isGroup(found) || Array.isArray(wanted) !== Array.isArray(found))
    return [`${path}: ${shown(found)} instead of ${shown(wanted)}`];
  return Object.keys({ ...wanted, ...found }).flatMap((name) => apart(`${path}.${name}`, wanted[name], found[name]));
};

/** What is otherwise than it should be, row by row. */
export const differences = (wanted: EndState, found: EndState): readonly string[] =>
  Object.keys({ ...wanted, ...found }).flatMap((name) => {
    const missing = [...(wanted[name] ?? [])];
    const more: Kept[] = [];
    for (const row of found[name] ?? []) {
      const place = missing.findIndex((known) => known.key === row.key && isDeepStrictEqual(known.value, row.value));
      if (place < 0) more.push(row);
      else missing.splice(place, 1);
    }
    const told = missing.flatMap(({ key, value }) => {
      const place = more.findIndex((row) => row.key === key);
      const [other] = place < 0 ? [] : more.splice(place, 1);
      return other ? apart(`${name} ${key}`, value, other.value) : [`${name} ${key} is missing: ${shown(value)}`];
    });
    return [...told, ...more.map(({ key, value }) => `${name} ${key} is more: ${shown(value)}`)];
  });
