/**
 * What was decoded, with its members in the order in which they were written: stored records are compared by their bytes, and a
 * decoder puts members into an order of its own. What it left out stays out.
 */
export function inOrderOf(written: unknown, decoded: unknown): unknown {
  if (Array.isArray(decoded)) return decoded.map((entry, index) => inOrderOf(Array.isArray(written) ? written[index] : null, entry));
  if (!isMembers(decoded) || !isMembers(written)) return decoded;
  const known = Object.keys(written).filter((name) => Object.hasOwn(decoded, name));
  return Object.fromEntries(known.map((name) => [name, inOrderOf(written[name], decoded[name])]));
}

const isMembers = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
