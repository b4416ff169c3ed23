import { DateTime } from 'luxon';
import type { Site } from '../site/site';
import { changedIn, lastedBriefly } from './healing';
import type { History } from './history';
import { type Coverage, opensAt } from './oracle/coverage';
import type { Terms } from './oracle/terms';
import { type Expected, expectedOf } from './oracle/verdict';
import { ADMIN } from './people';
import { type StoredRecord, storedOf } from './records';

const MINUTE = 60_000;

/** What is wrong about a request: `lost` = not recorded or not told, `doubled` = told or counted twice, `wrong` = recorded otherwise. */
export interface Finding {
  readonly kind: 'lost' | 'doubled' | 'wrong';
  readonly what: string;
  readonly issueId: string;
  readonly detail: string;
}

/** What everybody is told by comments, as this run has it. */
export interface Telling {
  readonly promiseByMail: boolean;
  readonly roster: boolean;
  /** After so long an arrival or a threshold has been told. */
  readonly within: number;
  /** Within how long a request was first recorded, by its id: one that is found after an hour does not arrive any more. */
  readonly seenAfter: ReadonlyMap<string, number>;
  /** Milliseconds by which the functions' clocks are fast. */
  readonly skew: number;
}

interface Comment {
  readonly id: string;
  readonly tells: string;
  readonly isPublic: boolean;
}

interface Shown {
  readonly fields: Readonly<Record<string, unknown>>;
}

const ask = async <T>(site: Site, path: string): Promise<T | null> => {
  const response = await site.jira.handle({ kind: 'person', accountId: ADMIN }, path, { method: 'GET' });
  return response.ok ? ((await response.json()) as T) : null;
};

/** What the app told in comments on a request, by the mark on each of them. */
const commentsOf = async (site: Site, issueId: string): Promise<readonly Comment[]> => {
  const page = await ask<{
    comments: {
      id: string;
      jsdPublic: boolean;
      author: { accountType: string };
      properties: { key: string; value: { tells?: string } }[];
    }[];
  }>(site, `/rest/api/3/issue/${issueId}/comment?maxResults=100&expand=properties`);
  return (page?.comments ?? []).flatMap(({ id, jsdPublic, author, properties }) => {
    const tells = properties.find(({ key }) => key === 'premier-desk.tells')?.value.tells;
    return author.accountType === 'app' ? [{ id, tells: tells ?? '', isPublic: jsdPublic }] : [];
  });
};

const shownOf = (instant: unknown): number | null => (instant === null || instant === undefined ? null : Date.parse(String(instant)));
const iso = (at: number | null | undefined): string => (at == null ? 'none' : (DateTime.fromMillis(at, { zone: 'utc' }).toISO() ?? ''));

/** The verdict, field by field; instants to the millisecond, so a due minute can never be another. */
const recordFindings = (expected: Expected, record: StoredRecord, history: History): readonly (readonly [string, unknown, unknown])[] => {
  const { facts, assessment, deleted } = record.document;
  const { clock } = assessment;
  const raisedAt = history.happened[0]?.at;
  return [
    ['raised at', iso(facts.createdAt), iso(raisedAt)],
    ['track', assessment.track, expected.track],
    ['severity', assessment.severity, expected.severity],
    ['product', assessment.productKey, expected.productKey],
    ['plan version', assessment.plan.version, expected.planVersion],
    ['state', clock.state, expected.state],
    ['due', clock.state === 'none' ? 'none' : iso(clock.dueAt), iso(expected.dueAt)],
    ['answered at', iso(facts.response?.at), iso(expected.response?.at)],
    ['answered by comment', facts.response?.commentId, expected.response?.commentId],
    ...(expected.goneSince === null || expected.mustBeGone ? [['gone', deleted, expected.mustBeGone] as const] : []),
    ...(expected.goneSince === null ? [['ended at', iso(facts.endedAt), iso(expected.resolvedAt)] as const] : []),
  ];
};

const fieldFindings = (
  expected: Expected,
  { fields }: Shown,
  ids: ReadonlyMap<string, string>,
): readonly (readonly [string, unknown, unknown])[] => {
  const shown = (key: string): unknown => fields[ids.get(key) ?? ''] ?? null;
  return [
    ['field state', shown('premier-first-response-state'), expected.state],
    ['field due', iso(shownOf(shown('premier-first-response-due'))), iso(expected.dueAt)],
    ['field severity', shown('premier-severity'), expected.severity],
    ['field track', shown('premier-track'), expected.track],
  ];
};

/** Nobody is told while the clock is held: what was not told before a hold begins is told when it ends. */
const toldFrom = (coverage: Coverage, at: number, within: number): number => {
  const after = opensAt(coverage, at + within);
  return after > at + within ? after : opensAt(coverage, at);
};

const commentFindings = (
  expected: Expected,
  record: StoredRecord,
  comments: readonly Comment[],
  { happened }: History,
  telling: Telling,
  now: number,
): readonly Omit<Finding, 'issueId'>[] => {
  const found: Omit<Finding, 'issueId'>[] = [];
  const times = (tells: string): number => comments.filter((comment) => comment.tells === tells).length;
  for (const tells of new Set(comments.map((comment) => comment.tells)))
    if (times(tells) > 1) found.push({ kind: 'doubled', what: 'comment', detail: `${tells} told ${times(tells)} times` });
  const until = Math.min(now, expected.response?.at ?? now, ...happened.flatMap(({ what, at }) => (ENDS.includes(what) ? [at] : [])));
  const raisedAt = happened[0]?.at ?? 0;
  const hasArrived = (telling.seenAfter.get(record.document.facts.issueId) ?? 0) < ARRIVING;
  const firstTrack = record.document.assessment.track;
  const isSteady = happened.every(({ what }) => what !== 'changed' && what !== 'reporterSet');
  const must = (what: string, tells: string, from: number): void => {
    if (until - from > telling.within && times(tells) === 0) found.push({ kind: 'lost', what, detail: `${tells} was never told` });
  };
  if (telling.promiseByMail && hasArrived && isSteady && firstTrack !== 'standard') must('promise by comment', 'promise', raisedAt);
  if (firstTrack === 'standard' && isSteady && comments.length > 0)
    found.push({ kind: 'wrong', what: 'comment', detail: 'a standard request was told about' });
  for (const id of expected.changes)
    if (times(id) !== 1) found.push({ kind: times(id) === 0 ? 'lost' : 'doubled', what: 'comment on a change', detail: id });
  const { tellings = [], desk } = record.document;
  const owed = tellings.filter(({ state }) => state === 'owed');
  if (owed.length > 0) found.push({ kind: 'lost', what: 'comment', detail: `${owed[0]?.id} is still owed` });
  if (telling.roster && isSteady && expected.dueAt !== null) {
    const nobody = new Set(desk?.alerts.filter(({ why }) => why === 'nobody').map(({ id }) => id));
    const arrival = `arrival:${raisedAt}`;
    if (hasArrived && !nobody.has(arrival)) must('arrival', arrival, toldFrom(expected.coverage, raisedAt, telling.within));
    const missed = `missed:${expected.dueAt}`;
    if (!nobody.has(missed)) must('missed promise', missed, toldFrom(expected.coverage, expected.dueAt + 1, telling.within));
  }
  return found;
};

/** Less than the hour after which nobody is written to, by the minute in which the run looks. */
const ARRIVING = 58 * MINUTE;
const ENDS: readonly string[] = ['resolved', 'deleted', 'movedAway'];

/** Everything that differs between what the app came to and what the history of a request says it should have. */
export const findingsAbout = async (
  site: Site,
  history: History,
  terms: readonly Terms[],
  telling: Telling,
  ids: ReadonlyMap<string, string>,
): Promise<readonly Finding[]> => {
  const { issueId } = history;
  const record = storedOf(site, issueId);
  if (record === undefined)
    return lastedBriefly(history, telling.within) ? [] : [{ kind: 'lost', what: 'request', issueId, detail: 'was never recorded' }];
  const noticed = record.document.facts.endedAt;
  const expected = expectedOf(history, terms, changedIn(record, telling.skew), (since) => noticed ?? since);
  const differ = (pairs: readonly (readonly [string, unknown, unknown])[]): readonly Finding[] =>
    pairs.flatMap(([what, actual, wanted]) =>
      actual === wanted ? [] : [{ kind: 'wrong', what, issueId, detail: `${String(actual)} instead of ${String(wanted)}` }],
    );
  const changes = (record.document.facts.changes ?? []).filter(({ id }) => id.startsWith('change-'));
  const doubled: readonly Finding[] =
    new Set(changes.map(({ id }) => id)).size === changes.length
      ? []
      : [{ kind: 'doubled', what: 'change', issueId, detail: changes.map(({ id }) => id).join(', ') }];
  const missing = history.happened.flatMap((entry): Finding[] =>
    entry.what === 'changed' && entry.answer === 'changed' && !changes.some(({ id }) => id === entry.id)
      ? [{ kind: 'lost', what: 'change', issueId, detail: `${entry.id} was confirmed and is not recorded` }]
      : [],
  );
  const isHere = expected.goneSince === null;
  const fields = isHere ? await ask<Shown>(site, `/rest/api/3/issue/${issueId}`) : null;
  const comments = isHere ? await commentsOf(site, issueId) : null;
  const told = comments === null ? [] : commentFindings(expected, record, comments, history, telling, site.clock.now());
  return [
    ...differ(recordFindings(expected, record, history)),
    ...(fields === null ? [] : differ(fieldFindings(expected, fields, ids))),
    ...doubled,
    ...missing,
    ...told.map((finding) => ({ ...finding, issueId })),
  ];
};

/** Ids of the app's own fields on the site, by their keys. */
export const ownFieldIds = async (site: Site): Promise<ReadonlyMap<string, string>> => {
  const fields = (await ask<{ id: string; schema?: { custom?: string } }[]>(site, '/rest/api/3/field')) ?? [];
  return new Map(
    fields.flatMap(({ id, schema }) => (schema?.custom?.includes('/static/') ? [[schema.custom.split('/static/')[1] ?? '', id]] : [])),
  );
};
