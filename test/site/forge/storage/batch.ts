import * as v from 'valibot';
import { StorageRefusal } from './refusal';
import { DeleteBody, deleteOne, GetBody, getOne, SetBody, setOne, shown } from './single';
import type { Space, Spaces } from './spaces';
import { checkOperations } from './transaction';

const EntityName = { entityName: v.optional(v.string()) };
const GetItems = v.array(v.object({ ...GetBody.entries, ...EntityName }));
const SetItems = v.array(v.object({ ...SetBody.entries, ...EntityName }));
const DeleteItems = v.array(v.object({ ...DeleteBody.entries, ...EntityName }));

const METADATA = ['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'] as const;

interface BatchAnswer {
  readonly successfulKeys: Record<string, unknown>[];
  readonly failedKeys: Record<string, unknown>[];
}

const eachOf = <Item extends { key: string; entityName?: string | undefined }>(
  spaces: Spaces,
  items: readonly Item[],
  perform: (space: Space, item: Item) => Record<string, unknown>,
): BatchAnswer => {
  checkOperations(items);
  const answer: BatchAnswer = { successfulKeys: [], failedKeys: [] };
  for (const item of items) {
    const name = { key: item.key, ...(item.entityName === undefined ? {} : { entityName: item.entityName }) };
    try {
      answer.successfulKeys.push({ ...perform(spaces.named(item.entityName), item), ...name });
    } catch (error) {
      if (!(error instanceof StorageRefusal)) throw error;
      answer.failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
    }
  }
  return answer;
};

/** Batches: up to 25 operations, each on its own; what failed is named in `failedKeys`. */
export const batchGet = (spaces: Spaces, body: unknown): BatchAnswer =>
  eachOf(spaces, v.parse(GetItems, body), (space, item) => shown(getOne(space, item), [...METADATA]));

export const batchSet = (spaces: Spaces, body: unknown): BatchAnswer =>
  eachOf(spaces, v.parse(SetItems, body), (space, item) => setOne(space, item) ?? {});

export const batchDelete = (spaces: Spaces, body: unknown): BatchAnswer =>
  eachOf(spaces, v.parse(DeleteItems, body), (space, item) => {
    deleteOne(space, item);
    return {};
  });
