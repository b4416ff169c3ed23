import type { Holiday } from './region';

/** Holidays of a list such as `2026-12-25 Christmas Day; 2026-12-26 Boxing Day`, in order of date; pieces without a date are left out. */
export function holidaysOf(list: string): readonly Holiday[] {
  const found = [...list.matchAll(/(\d{4}-\d{2}-\d{2})\s+([^;]*[^;\s])/g)];
  return found.map(([, date = '', name = '']) => ({ date, name: name.replace(/\s+/g, ' ') })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
