import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parsedYaml } from '../parsed-yaml';

const ModuleFields = v.looseObject({
  key: v.string(),
  function: v.optional(v.string()),
  resolver: v.optional(v.looseObject({ function: v.string() })),
  dynamicProperties: v.optional(v.looseObject({ function: v.string() })),
  resource: v.optional(v.string()),
  unlicensedAccess: v.optional(v.array(v.string()), []),
});

const AttributeType = v.picklist(['string', 'integer', 'float', 'boolean', 'any']);

const Index = v.pipe(
  v.union([v.string(), v.object({ name: v.string(), range: v.array(v.string()), partition: v.optional(v.array(v.string()), []) })]),
  v.transform((index) => (typeof index === 'string' ? { name: index, range: [index], partition: [] } : index)),
);

const Entity = v.object({
  name: v.string(),
  attributes: v.record(v.string(), v.object({ type: AttributeType })),
  indexes: v.optional(v.array(Index), []),
});

const Trigger = v.looseObject({
  key: v.string(),
  function: v.string(),
  events: v.array(v.string()),
  filter: v.optional(
    v.object({
      ignoreSelf: v.optional(v.boolean(), false),
      expression: v.optional(v.string()),
      onError: v.optional(v.picklist(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']), 'IGNORE_AND_LOG'),
    }),
    {},
  ),
});

const Handler = v.object({ key: v.string(), handler: v.string(), timeoutSeconds: v.optional(v.number()) });
const Consumer = v.looseObject({ key: v.string(), queue: v.string(), function: v.string() });
const Schedule = v.looseObject({ key: v.string(), function: v.string(), interval: v.picklist(['fiveMinute', 'hour', 'day', 'week']) });
const Scope = v.pipe(
  v.union([v.string(), v.record(v.string(), v.unknown())]),
  v.transform((scope) => (typeof scope === 'string' ? scope : (Object.keys(scope)[0] ?? ''))),
);

const File = v.looseObject({
  app: v.looseObject({
    id: v.string(),
    storage: v.optional(v.looseObject({ entities: v.optional(v.array(Entity), []) }), {}),
  }),
  permissions: v.optional(v.looseObject({ scopes: v.optional(v.array(Scope), []) }), {}),
  modules: v.looseObject({
    function: v.optional(v.array(Handler), []),
    trigger: v.optional(v.array(Trigger), []),
    consumer: v.optional(v.array(Consumer), []),
    scheduledTrigger: v.optional(v.array(Schedule), []),
  }),
  resources: v.optional(v.array(v.looseObject({ key: v.string(), path: v.string() })), []),
});

export type EntityType = v.InferOutput<typeof Entity>;
export type EntityIndexType = v.InferOutput<typeof Index>;
export type TriggerModule = v.InferOutput<typeof Trigger>;
export type ConsumerModule = v.InferOutput<typeof Consumer>;
export type ScheduleModule = v.InferOutput<typeof Schedule>;
/** A module of the user interface: its place (`jira:issueContext` …) and everything the manifest says of it. */
export type PageModule = v.InferOutput<typeof ModuleFields> & { readonly type: string };

/** What the manifest declares; the only configuration of the local site. */
export interface Manifest {
  readonly appAri: string;
  /** The uuid in `app.id`; also the key of the property in which JSM keeps create-panel values. */
  readonly appId: string;
  readonly scopes: readonly string[];
  readonly entities: readonly EntityType[];
  readonly functions: readonly v.InferOutput<typeof Handler>[];
  readonly triggers: readonly TriggerModule[];
  readonly consumers: readonly ConsumerModule[];
  readonly schedules: readonly ScheduleModule[];
  readonly pages: readonly PageModule[];
  readonly resources: readonly { readonly key: string; readonly path: string }[];
}

const NOT_PAGES = ['function', 'trigger', 'consumer', 'scheduledTrigger'];

const pagesOf = (modules: Record<string, unknown>): PageModule[] =>
  Object.entries(modules)
    .filter(([type]) => !NOT_PAGES.includes(type))
    .flatMap(([type, list]) => v.parse(v.array(ModuleFields), list).map((page) => ({ ...page, type })));

/** Reads the text of a manifest; a shape the local site does not know is refused with its place in the file. */
export const manifestOf = (text: string): Manifest => {
  const read = v.safeParse(File, parsedYaml(text));
  if (!read.success) {
    const issue = read.issues[0];
    throw new Error(`manifest.yml: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  const { app, permissions, modules, resources } = read.output;
  return {
    appAri: app.id,
    appId: app.id.slice(app.id.lastIndexOf('/') + 1),
    scopes: permissions.scopes,
    entities: app.storage.entities,
    functions: modules.function,
    triggers: modules.trigger,
    consumers: modules.consumer,
    schedules: modules.scheduledTrigger,
    pages: pagesOf(modules),
    resources,
  };
};

export const readManifest = (path: string): Manifest => manifestOf(readFileSync(path, 'utf8'));
