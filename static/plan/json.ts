/** A plan on its way through a form: whatever JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/** The value at a path with dots, such as `severities.0.targetMinutes`; null where there is none. */
export function valueAt(json: Json, path: string): Json {
  return path.split('.').reduce<Json>((at, key) => {
    if (at === null || typeof at !== 'object') return null;
    if (isList(at)) return at[Number(key)] ?? null;
    return Object.hasOwn(at, key) ? (at[key] ?? null) : null;
  }, json);
}

/** The same with another value at a path; whatever lies beside it is the very same object. */
export function withValue(json: Json, path: string, value: Json): Json {
  const [key = '', ...rest] = path.split('.');
  if (json === null || typeof json !== 'object') return json;
  const below = (old: Json): Json => (rest.length === 0 ? value : withValue(old, rest.join('.'), value));
  if (isList(json)) return json.map((entry, index) => (String(index) === key ? below(entry) : entry));
  return { ...json, [key]: below(json[key] ?? null) };
}

/** A text as JSON; null where it is none. */
export function parsedJson(text: string): { readonly json: Json } | null {
  try {
    const json: Json = JSON.parse(text.replace(/^\uFEFF/, ''));
    return { json };
  } catch {
    return null;
  }
}
