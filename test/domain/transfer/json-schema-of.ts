/** What of a valibot schema a JSON schema can say; checks by function (dates that exist, known zones) stay the decoder's own. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly wrapped?: Node;
  readonly options?: readonly unknown[];
  readonly key?: Node;
  readonly value?: Node;
  readonly requirement?: unknown;
  /** A schema of its own first, then what is asked of its values. */
  readonly pipe?: readonly Node[];
}

type Schema = Readonly<Record<string, unknown>>;

const LIMITS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  string: { min_length: 'minLength', max_length: 'maxLength' },
  array: { max_length: 'maxItems' },
  number: { min_value: 'minimum', max_value: 'maximum' },
};

const limitsOf = ({ type, pipe = [] }: Node): Schema =>
  Object.fromEntries(
    pipe.flatMap((step): [string, unknown][] => {
      const { type: action, requirement } = step;
      if (step.pipe !== undefined) return Object.entries(limitsOf(step));
      const limit = LIMITS[type]?.[action];
      if (limit !== undefined) return [[limit, requirement]];
      if (action === 'regex' && requirement instanceof RegExp) return [['pattern', requirement.source]];
      if (action === 'iso_timestamp') return [['format', 'date-time']];
      return action === 'url' ? [['format', 'uri']] : [];
    }),
  );

/** The JSON schema (2020-12) of what a valibot schema takes in. */
export const jsonSchemaOf = (schema: unknown): Schema => {
  const node = schema as Node;
  switch (node.type) {
    case 'object': {
      const entries = Object.entries(node.entries ?? {});
      const required = entries.filter(([, entry]) => entry.type !== 'exact_optional').map(([name]) => name);
      return { type: 'object', properties: Object.fromEntries(entries.map(([name, entry]) => [name, jsonSchemaOf(entry)])), required };
    }
    case 'array':
      return { type: 'array', items: jsonSchemaOf(node.item), ...limitsOf(node) };
    case 'exact_optional':
      return jsonSchemaOf(node.wrapped);
    case 'nullable':
      return { anyOf: [jsonSchemaOf(node.wrapped), { type: 'null' }] };
    case 'record':
      return { type: 'object', propertyNames: jsonSchemaOf(node.key), additionalProperties: jsonSchemaOf(node.value) };
    case 'union':
      return { anyOf: (node.options ?? []).map(jsonSchemaOf) };
    case 'picklist':
      return { enum: node.options };
    case 'string':
    case 'boolean':
      return { type: node.type, ...limitsOf(node) };
    case 'number':
      return { type: node.pipe?.some(({ type }) => type === 'integer') ? 'integer' : 'number', ...limitsOf(node) };
    default:
      throw new Error(`No JSON schema for ${node.type}`);
  }
};
