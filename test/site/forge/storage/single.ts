import * as v from 'valibot';
import { checkEntityValue } from './entity-rules';
import { StorageRefusal } from './refusal';
import type { Row } from './rows';
import type { Space } from './spaces';
import { checkKey, checkValue } from './value-rules';

const UNIT_MS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;
const LONGEST_LIFE = 365 * 86_400_000;

const MetadataFields = v.optional(v.array(v.picklist(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])), []);
const Ttl = v.object({ value: v.pipe(v.number(), v.minValue(1)), unit: v.picklist(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) });

export const GetBody = v.object({ key: v.string(), options: v.optional(v.object({ metadataFields: MetadataFields }), {}) });
export const SetBody = v.object({
  key: v.string(),
  value: v.optional(v.unknown()),
  options: v.optional(
    v.object({
      ttl: v.optional(Ttl),
      keyPolicy: v.optional(v.picklist(['OVERRIDE', 'FAIL_IF_EXISTS']), 'OVERRIDE'),
      returnValue: v.optional(v.picklist(['PREVIOUS', 'LATEST'])),
      returnMetadataFields: MetadataFields,
    }),
    {},
  ),
});
export const DeleteBody = v.object({ key: v.string() });

type Fields = v.InferOutput<typeof MetadataFields>;

/** A row as the app gets it; times only where it asked for them. */
export const shown = (row: Row, fields: Fields): Record<string, unknown> => ({
  key: row.key,
  value: row.value,
  ...(fields.includes('CREATED_AT') ? { createdAt: row.createdAt } : {}),
  ...(fields.includes('UPDATED_AT') ? { updatedAt: row.updatedAt } : {}),
  ...(fields.includes('EXPIRE_TIME') && row.expiresAt !== null ? { expireTime: new Date(row.expiresAt).toISOString() } : {}),
});

/** How long a value lives, in milliseconds; at most a year. */
export const lifetimeOf = (ttl: v.InferOutput<typeof Ttl> | undefined): number | null => {
  if (!ttl) return null;
  const lifetime = ttl.value * UNIT_MS[ttl.unit];
  if (lifetime > LONGEST_LIFE) throw new StorageRefusal('INVALID_TTL', 'A value lives at most one year.');
  return lifetime;
};

export const checkWrite = ({ entity }: Space, key: string, value: unknown): void => {
  checkKey(key);
  checkValue(value);
  if (entity) checkEntityValue(entity, value);
};

/** The row of a key; a missing one is refused with the one code the SDK turns into `undefined`. */
export const getOne = ({ rows }: Space, { key }: { readonly key: string }): Row => {
  checkKey(key);
  const row = rows.find(key);
  if (!row) throw new StorageRefusal('KEY_NOT_FOUND', `There is no value for the key "${key}".`, 404);
  return row;
};

/** Writes one value; with FAIL_IF_EXISTS an existing key, even an expired one not deleted yet, is a conflict. */
export const setOne = (space: Space, { key, value, options }: v.InferOutput<typeof SetBody>): Record<string, unknown> | null => {
  checkWrite(space, key, value);
  const before = space.rows.find(key);
  if (before && options.keyPolicy === 'FAIL_IF_EXISTS') throw new StorageRefusal('KEY_CONFLICT', `The key "${key}" already exists.`, 409);
  const after = space.rows.write(key, value, lifetimeOf(options.ttl));
  const asked = options.returnValue === 'PREVIOUS' ? before : after;
  return options.returnValue && asked ? shown(asked, options.returnMetadataFields) : null;
};

export const deleteOne = (space: Space, { key }: { readonly key: string }): void => {
  checkKey(key);
  const gone = space.rows.remove(key);
  if (!gone) throw new StorageRefusal('KEY_NOT_FOUND', `There is no value for the key "${key}".`, 404);
};
