import * as v from 'valibot';
import { Conditions, conditionsTest } from './conditions';
import { StorageRefusal } from './refusal';
import { checkWrite, lifetimeOf, SetBody } from './single';
import type { Space, Spaces } from './spaces';
import { checkKey, sizeOf } from './value-rules';

const MOST_OPERATIONS = 25;
const LARGEST_BODY = 4 * 1_024 * 1_024;

const Target = { entityName: v.optional(v.string()), conditions: v.optional(Conditions) };
export const TransactionBody = v.object({
  set: v.optional(v.array(v.object({ ...SetBody.entries, ...Target })), []),
  delete: v.optional(v.array(v.object({ key: v.string(), ...Target })), []),
  check: v.optional(v.array(v.object({ key: v.string(), ...Target })), []),
});

interface Keyed {
  readonly key: string;
  readonly entityName?: string | undefined;
}

/** 1 to 25 operations, 4 MB, each key once (Forge, storage-reference/kvs-transactions). */
export const checkOperations = (operations: readonly Keyed[]): void => {
  const isCountable = operations.length >= 1 && operations.length <= MOST_OPERATIONS;
  if (!isCountable) throw new StorageRefusal('TOO_MANY_OPERATIONS', `1 to ${MOST_OPERATIONS} operations, not ${operations.length}.`);
  if (sizeOf(operations) > LARGEST_BODY) throw new StorageRefusal('MAX_SIZE', 'The operations together are larger than 4 MB.');
  const keys = new Set(operations.map(({ key, entityName }) => JSON.stringify([entityName, key])));
  if (keys.size < operations.length) throw new StorageRefusal('DUPLICATE_KEY', 'Each key may occur once.');
};

const checkConditions = ({ rows, entity }: Space, key: string, conditions: v.InferOutput<typeof Conditions> | undefined): void => {
  if (!conditions) return;
  if (!entity) throw new StorageRefusal('INVALID_CONDITION', 'Only custom entities can have conditions.');
  const holds = conditionsTest(entity, conditions)(rows.find(key)?.value);
  if (!holds) throw new StorageRefusal('CONDITIONAL_CHECK_FAILED', `A condition on "${key}" does not hold.`, 409);
};

/** All or nothing: every operation is checked, then every condition, and only then anything is written. */
export const transact = (spaces: Spaces, body: v.InferOutput<typeof TransactionBody>): void => {
  const all = [...body.set, ...body.delete, ...body.check];
  checkOperations(all);
  for (const { key, value, entityName, options } of body.set) {
    checkWrite(spaces.named(entityName), key, value);
    if (options.keyPolicy === 'FAIL_IF_EXISTS') throw new StorageRefusal('INVALID_OPTIONS', 'A transaction knows no keyPolicy.');
  }
  for (const { key } of [...body.delete, ...body.check]) checkKey(key);
  for (const { key, entityName, conditions } of all) checkConditions(spaces.named(entityName), key, conditions);
  for (const { key, value, entityName, options } of body.set) spaces.named(entityName).rows.write(key, value, lifetimeOf(options.ttl));
  for (const { key, entityName } of body.delete) spaces.named(entityName).rows.remove(key);
};
