import * as v from 'valibot';
import { Condition, Conditions, conditionsTest, rangeBetween, rangeTest } from './conditions';
import type { Place } from './entity-index';
import { fits, indexOf } from './entity-rules';
import { StorageRefusal } from './refusal';
import { shown } from './single';
import type { Space, Spaces } from './spaces';

const USUAL_PAGE = 10;
const LARGEST_PAGE = 100;

const Options = v.optional(
  v.object({ metadataFields: v.optional(v.array(v.picklist(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])), []) }),
  {},
);
export const QueryBody = v.object({
  limit: v.optional(v.number(), USUAL_PAGE),
  after: v.optional(v.string()),
  where: v.optional(v.array(v.object({ property: v.string(), ...Condition.entries }))),
  options: Options,
});
export const EntityQueryBody = v.object({
  entityName: v.string(),
  indexName: v.string(),
  partition: v.optional(v.array(v.unknown()), []),
  range: v.optional(Condition),
  filters: v.optional(Conditions),
  sort: v.optional(v.picklist(['ASC', 'DESC']), 'ASC'),
  limit: v.optional(v.number(), USUAL_PAGE),
  cursor: v.optional(v.string()),
  options: Options,
});

interface Page {
  readonly data: Record<string, unknown>[];
  readonly cursor?: string;
}

const CursorPlace = v.tuple([v.union([v.string(), v.number(), v.boolean()]), v.string()]);

const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

const placeOf = (cursor: string): Place => {
  try {
    return v.parse(CursorPlace, JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new StorageRefusal('INVALID_CURSOR', `The cursor "${cursor}" is none of ours: ${String(cause)}`);
  }
};

const isPage = (limit: number): boolean => Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE;

/** Plain values by key prefix: 10 a page, at most 100. */
export const queryPlain = ({ rows }: Space, { limit, after, where, options }: v.InferOutput<typeof QueryBody>): Page => {
  if (!isPage(limit)) throw new StorageRefusal('LIST_QUERY_LIMIT_EXCEEDED', `A page has 1 to ${LARGEST_PAGE} rows.`);
  const [first, ...more] = where ?? [];
  if (more.length > 0 || (first && first.condition !== 'BEGINS_WITH')) throw new StorageRefusal('QUERY_WHERE_INVALID', 'Only one prefix.');
  if (first && first.property !== 'key') throw new StorageRefusal('QUERY_WHERE_FIELD_INVALID', 'Only the key can be asked for.');
  const from = after === undefined ? '' : placeOf(after)[1];
  const found = rows.seenFrom(String(first?.values[0] ?? '')).filter(({ key }) => key > from);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return { data: page.map((row) => shown(row, options.metadataFields)), ...(last ? { cursor: cursorOf(['', last.key]) } : {}) };
};

const checkPartition = (space: ReturnType<Spaces['entity']>, names: readonly string[], values: readonly unknown[]): void => {
  const isComplete =
    names.length === values.length && names.every((name, at) => fits(space.entity.attributes[name]?.type ?? 'any', values[at]));
  if (!isComplete)
    throw new StorageRefusal('INVALID_PARTITION', `The partition needs a value for each of: ${names.join(', ') || 'nothing'}.`);
};

/**
 * Rows of one partition of a declared index, by its range attribute. Filters are applied to a page after it was read: a page
 * can have fewer rows than its limit, or none, and still a cursor.
 */
export const queryEntity = (spaces: Spaces, wanted: v.InferOutput<typeof EntityQueryBody>): Page => {
  const space = spaces.entity(wanted.entityName);
  const type = indexOf(space.entity, wanted.indexName);
  if (!isPage(wanted.limit)) throw new StorageRefusal('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', `A page has 1 to ${LARGEST_PAGE} rows.`);
  checkPartition(space, type.partition, wanted.partition);
  const inRange = rangeTest(space.entity, type.range[0] ?? '', wanted.range);
  const passes = conditionsTest(space.entity, wanted.filters);
  const from = wanted.cursor === undefined ? undefined : placeOf(wanted.cursor);
  const between = rangeBetween(wanted.range);
  const found: Place[] = [];
  for (const place of space.rows.index(type.name)?.places(wanted.partition, wanted.sort, from, between) ?? []) {
    if (inRange(place[0])) found.push(place);
    if (found.length > wanted.limit) break;
  }
  const page = found.slice(0, wanted.limit);
  const last = found.length > wanted.limit ? page.at(-1) : undefined;
  const rows = page.flatMap(([, key]) => space.rows.seen(key) ?? []).filter(({ value }) => passes(value));
  return { data: rows.map((row) => shown(row, wanted.options.metadataFields)), ...(last ? { cursor: cursorOf(last) } : {}) };
};
