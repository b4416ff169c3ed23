import * as v from 'valibot';
import { empty, json } from '../answers';
import type { Counters, Faults } from '../faults';
import { batchDelete, batchGet, batchSet } from './batch';
import type { StorageMeter } from './limits';
import { EntityQueryBody, QueryBody, queryEntity, queryPlain } from './query';
import { StorageRefusal } from './refusal';
import { DeleteBody, deleteOne, GetBody, getOne, SetBody, setOne, shown } from './single';
import type { Space, Spaces } from './spaces';
import { TransactionBody, transact } from './transaction';
import { unitsOfText } from './value-rules';

const EntityName = v.object({ entityName: v.string() });

type Route = (body: unknown) => unknown;

const singleRoutes = (prefix: string, spaceOf: (body: unknown) => Space): [string, Route][] => [
  [
    `${prefix}get`,
    (body) => {
      const asked = v.parse(GetBody, body);
      return shown(getOne(spaceOf(body), asked), asked.options.metadataFields);
    },
  ],
  [`${prefix}set`, (body) => setOne(spaceOf(body), v.parse(SetBody, body))],
  [`${prefix}delete`, (body) => deleteOne(spaceOf(body), v.parse(DeleteBody, body))],
];

const routesOf = (spaces: Spaces): ReadonlyMap<string, Route> =>
  new Map<string, Route>([
    ...singleRoutes('', () => spaces.plain),
    ...singleRoutes('secret/', () => spaces.secret),
    ...singleRoutes('entity/', (body) => spaces.entity(v.parse(EntityName, body).entityName)),
    ['query', (body) => queryPlain(spaces.plain, v.parse(QueryBody, body))],
    ['entity/query', (body) => queryEntity(spaces, v.parse(EntityQueryBody, body))],
    ['batch/get', (body) => batchGet(spaces, body)],
    ['batch/set', (body) => batchSet(spaces, body)],
    ['batch/delete', (body) => batchDelete(spaces, body)],
    ['transaction', (body) => transact(spaces, v.parse(TransactionBody, body))],
  ]);

const refusalOf = (error: unknown): Response => {
  if (error instanceof StorageRefusal) return json(error.status, { code: error.code, message: error.message });
  if (v.isValiError(error)) return json(400, { code: 'INVALID_REQUEST', message: error.message });
  throw error;
};

/** What an answer says, written once: it is measured and sent. */
const answered = (text: string | null): Response =>
  text === null ? empty(204) : new Response(text, { status: 200, headers: { 'content-type': 'application/json' } });

/** Answers `/api/v1/…` of `@forge/kvs` 1.6.5; each call is atomic. null = no such path. */
export const createStorage = (
  spaces: Spaces,
  { counters, faults, meter }: { readonly counters: Counters; readonly faults: Faults; readonly meter: StorageMeter },
): ((path: string, body: string) => Response | null) => {
  const routes = routesOf(spaces);
  return (path, body) => {
    const name = path.replace(/^\/api\/v1\//, '');
    const route = routes.get(name);
    if (!route) return null;
    const refusal = meter.refuse(name, faults.storageLimits);
    if (refusal) return refusal;
    const isRead = /(get|query)$/.test(name);
    try {
      const answer = route(JSON.parse(body)) ?? null;
      const text = answer === null ? null : JSON.stringify(answer);
      const units = unitsOfText(isRead ? (text ?? '') : body);
      counters[isRead ? 'kvsReads' : 'kvsWrites'] += units;
      meter.count(isRead ? 'reads' : 'writes', units);
      return answered(text);
    } catch (error) {
      meter.count(isRead ? 'reads' : 'writes', 1);
      return refusalOf(error);
    }
  };
};
