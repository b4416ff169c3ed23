import type { RequestRecord } from '../domain/request/request-record';
import { type Head, type Place, START } from '../store/plan-job';
import { readLatestPage } from '../store/requests';

/** One project's requests, newest first, as far as they are read. */
interface Line {
  readonly head: Head;
  readonly records: readonly RequestRecord[];
  /** Storage's token for the page after; null = there is none. */
  readonly next: string | null;
}

/**
 * The newest requests of several projects together, at most `most` in all and about `atOnce` at a time, and where to go on after
 * them; null = these were the last. Projects take turns by the time their requests were raised.
 */
export async function latestRequests(
  projectIds: readonly string[],
  place: Place,
  { most, atOnce }: { readonly most: number; readonly atOnce: number },
): Promise<{ records: readonly RequestRecord[]; place: Place | null }> {
  const heads = place.heads ?? projectIds.map((projectId) => ({ projectId, cursor: null, last: null }));
  let lines = await Promise.all(heads.map(lineFrom));
  const wanted = Math.min(atOnce, most - place.taken);
  const records: RequestRecord[] = [];
  while (records.length < wanted) {
    lines = (await Promise.all(lines.map(filled))).flatMap((line) => line ?? []);
    const newest = lines.reduce<Line | null>((found, line) => (found === null || raisedAt(line) > raisedAt(found) ? line : found), null);
    const [record] = newest?.records ?? [];
    if (newest === null || record === undefined) break;
    records.push(record);
    lines = lines.map((line) => (line === newest ? without(line, record) : line));
  }
  const taken = place.taken + records.length;
  const isOver = taken >= most || records.length < wanted;
  return { records, place: isOver ? null : { ...START, taken, heads: lines.map(({ head }) => head) } };
}

const raisedAt = ({ records: [first] }: Line): number => first?.facts.createdAt ?? Number.NEGATIVE_INFINITY;

const without = ({ head, records, next }: Line, { facts: { createdAt, issueId } }: RequestRecord): Line => ({
  head: { ...head, last: { createdAt, issueId } },
  records: records.slice(1),
  next,
});

/** A page from its token on, without what was taken before: requests raised since may have moved the others down. */
async function lineFrom(head: Head): Promise<Line> {
  const { records, next } = await readLatestPage(head.projectId, head.cursor);
  const { last } = head;
  if (last === null) return { head, records, next };
  const place = records.findIndex(({ facts }) => facts.issueId === last.issueId);
  return { head, records: place >= 0 ? records.slice(place + 1) : records.filter(({ facts }) => facts.createdAt <= last.createdAt), next };
}

/** A line with something in it; null = its project has no more. */
async function filled(line: Line): Promise<Line | null> {
  let full = line;
  while (full.records.length === 0) {
    if (full.next === null) return null;
    full = await lineFrom({ ...full.head, cursor: full.next });
  }
  return full;
}
