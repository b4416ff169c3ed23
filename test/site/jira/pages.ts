import { type Call, numberOf } from './operation';

/** A page of `rows` as /rest/api/3 sends it (startAt, maxResults ≤ `most`), each row shown by `shape`. */
export const jiraPage = <Row, Shown>(call: Call, rows: readonly Row[], self: string, most: number, shape: (row: Row) => Shown) => {
  const startAt = numberOf(call, 'startAt', 0);
  const maxResults = Math.min(numberOf(call, 'maxResults', most), most);
  const values = rows.slice(startAt, startAt + maxResults).map(shape);
  return {
    self: `${call.site.url}${self}`,
    maxResults,
    startAt,
    total: rows.length,
    isLast: startAt + values.length >= rows.length,
    values,
  };
};

/** A page as /rest/servicedeskapi sends it (start, limit ≤ 100; 50 unless asked), with links to its neighbours. */
export const deskPage = <Row, Shown>(call: Call, rows: readonly Row[], self: string, shape: (row: Row) => Shown) => {
  const start = numberOf(call, 'start', 0);
  const limit = Math.min(numberOf(call, 'limit', 50), 100);
  const values = rows.slice(start, start + limit).map(shape);
  const base = `${call.site.url}/rest/servicedeskapi`;
  const link = (at: number): string => `${base}${self}?start=${at}&limit=${limit}`;
  const isLastPage = start + values.length >= rows.length;
  const next = isLastPage ? {} : { next: link(start + limit) };
  const prev = start > 0 ? { prev: link(Math.max(0, start - limit)) } : {};
  return {
    _expands: [],
    size: values.length,
    start,
    limit,
    isLastPage,
    _links: { base, context: '', self: link(start), ...next, ...prev },
    values,
  };
};
