import type { FieldProblem } from '../customer/field-problem';
import type { Written } from './entry-of-row';

/** What of a customer can still be checked, and where its entries were before the bad ones were left out. */
export interface UsablePart {
  readonly customer: Written;
  readonly original: (path: string) => string;
}

/** A customer without the facts and entries that problems name, so that everything else wrong with it is told in the same go. */
export function usablePart(written: Written, problems: readonly FieldProblem[]): UsablePart | null {
  if (problems.some(({ path }) => path === 'id' || path === '')) return null;
  const customer: Record<string, unknown> = { ...written };
  const kept = new Map<string, readonly number[]>();
  for (const part of new Set(problems.map(({ path }) => path.split('.')[0] ?? ''))) {
    const bad = new Set(problems.filter(({ path }) => path.startsWith(`${part}.`)).map(({ path }) => Number(path.split('.')[1])));
    const list = customer[part];
    delete customer[part];
    if (!Array.isArray(list) || problems.some(({ path }) => path === part)) continue;
    const indices = list.map((_entry, index) => index).filter((index) => !bad.has(index));
    kept.set(part, indices);
    customer[part] = indices.map((index) => list[index]);
  }
  const original = (path: string): string => {
    const [part = '', index, ...rest] = path.split('.');
    const before = index === undefined ? undefined : kept.get(part)?.[Number(index)];
    return before === undefined ? path : [part, String(before), ...rest].join('.');
  };
  return { customer, original };
}
