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

/** The same with another value at a path, undefined = taken out; whatever lies beside it is the very same object. */
export function withValue(json: Json, path: string, value: Json | undefined): Json {
  const [key = '', ...rest] = path.split('.');
  const below = (old: Json): Json | undefined => (rest.length === 0 ? value : withValue(old, rest.join('.'), value));
  const inside = json === null && value !== undefined ? {} : json;
  if (inside === null || typeof inside !== 'object') return inside;
  if (isList(inside)) return inside.flatMap((entry, index) => (String(index) === key ? (listed(below(entry)) ?? []) : [entry]));
  const { [key]: old = null, ...others } = inside;
  const next = below(old);
  if (next === undefined) return others;
  return next === null && old === null && rest.length > 0 ? inside : { ...inside, [key]: next };
}

const listed = (entry: Json | undefined): readonly Json[] | undefined => (entry === undefined ? undefined : [entry]);

/** The list at a path; empty where there is none. */
export function listAt(json: Json, path: string): readonly Json[] {
  const found = valueAt(json, path);
  return found !== null && typeof found === 'object' && isList(found) ? found : [];
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
