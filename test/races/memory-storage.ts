import * as v from 'valibot';
import { LightResponse } from './light-response';

/** What is stored, row by row, as the text it travels as; `version` beside it for the conditions of transactions. */
interface Row {
  readonly text: string;
  readonly version: number | undefined;
}

const Target = { key: v.string(), entityName: v.optional(v.string(), '') };
const Conditions = v.optional(
  v.object({
    and: v.array(
      v.object({ property: v.literal('version'), condition: v.picklist(['EQUAL_TO', 'NOT_EXISTS']), values: v.array(v.unknown()) }),
    ),
  }),
);
const TransactionBody = v.object({
  set: v.optional(v.array(v.object({ ...Target, value: v.unknown(), conditions: Conditions })), []),
  delete: v.optional(v.array(v.object(Target)), []),
});
const SetBody = v.object({ ...Target, value: v.unknown() });

const MOST_OPERATIONS = 25;

const respond = (status: number, text: string): Response => new LightResponse(text, { status }) as unknown as Response;
const refuse = (status: number, code: string): Response => respond(status, JSON.stringify({ code, message: code }));
const done = (): Response => new LightResponse(null, { status: 204 }) as unknown as Response;

/** Forge's key-value storage as far as customers need it: reads by key, single writes, transactions of 25 with conditions on the version. */
export class MemoryStorage {
  private readonly rows = new Map<string, Row>();

  put(entity: string, key: string, value: unknown): void {
    const version = (value as { version?: unknown } | null)?.version;
    this.rows.set(`${entity}\n${key}`, { text: JSON.stringify(value), version: typeof version === 'number' ? version : undefined });
  }

  read(entity: string, key: string): unknown {
    const row = this.rows.get(`${entity}\n${key}`);
    return row && JSON.parse(row.text);
  }

  /** Values of an entity, by key. */
  all(entity: string): readonly (readonly [key: string, value: unknown])[] {
    const own = [...this.rows].filter(([key]) => key.startsWith(`${entity}\n`));
    return own
      .map(([key, { text }]) => [key.slice(entity.length + 1), JSON.parse(text)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** One call of `@forge/kvs` 1.6.5, whole and at once. */
  perform(path: string, body: unknown): Response {
    switch (path) {
      case '/api/v1/get':
      case '/api/v1/entity/get': {
        const { entityName, key } = v.parse(v.object(Target), body);
        const row = this.rows.get(`${entityName}\n${key}`);
        return row === undefined ? refuse(404, 'KEY_NOT_FOUND') : respond(200, `{"key":${JSON.stringify(key)},"value":${row.text}}`);
      }
      case '/api/v1/set':
      case '/api/v1/entity/set': {
        const { entityName, key, value } = v.parse(SetBody, body);
        this.put(entityName, key, value);
        return done();
      }
      case '/api/v1/entity/query':
        return this.query(v.parse(v.object({ entityName: v.string() }), body).entityName);
      case '/api/v1/transaction':
        return this.transact(v.parse(TransactionBody, body));
      default:
        return refuse(501, `NOT_MODELLED ${path}`);
    }
  }

  /** Lists are asked for the requests of a customer, of which there are none, and for lines of history to show; nothing is decided by them. */
  private query(entity: string): Response {
    return ['request', 'history'].includes(entity) ? respond(200, '{"data":[]}') : refuse(501, `NOT_MODELLED query of ${entity}`);
  }

  private transact(body: v.InferOutput<typeof TransactionBody>): Response {
    const targets = [...body.set, ...body.delete].map(({ entityName, key }) => `${entityName}\n${key}`);
    if (targets.length > MOST_OPERATIONS || new Set(targets).size < targets.length) return refuse(400, 'TOO_MANY_OPERATIONS');
    const holds = body.set.every(({ entityName, key, conditions }) =>
      (conditions?.and ?? []).every(({ condition, values: [wanted] }) => {
        const version = this.rows.get(`${entityName}\n${key}`)?.version;
        return condition === 'EQUAL_TO' ? version === wanted : version === undefined;
      }),
    );
    if (!holds) return refuse(409, 'CONDITIONAL_CHECK_FAILED');
    for (const { entityName, key, value } of body.set) this.put(entityName, key, value);
    for (const { entityName, key } of body.delete) this.rows.delete(`${entityName}\n${key}`);
    return done();
  }
}
