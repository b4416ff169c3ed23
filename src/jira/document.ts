import type { Line } from '../domain/request/telling';

/** Lines as a document in the Atlassian Document Format, one paragraph each (developer.atlassian.com, adf/structure). */
export function documentOf(lines: readonly Line[]): unknown {
  return { type: 'doc', version: 1, content: lines.map(paragraphOf) };
}

function paragraphOf({ text, struck }: Line): unknown {
  const marks = struck === true ? { marks: [{ type: 'strike' }] } : {};
  return { type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text, ...marks }] };
}
