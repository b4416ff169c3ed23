import type { Line } from '../domain/request/telling';

/** Lines as a document in the Atlassian Document Format, one paragraph each (developer.atlassian.com, adf/structure). */
export function documentOf(lines: readonly Line[]): unknown {
  return { type: 'doc', version: 1, content: lines.map(paragraphOf) };
}

function paragraphOf({ text, struck, mentions = [] }: Line): unknown {
  const marks = struck === true ? { marks: [{ type: 'strike' }] } : {};
  return { type: 'paragraph', content: [...mentions.flatMap(mentionOf), ...(text === '' ? [] : [{ type: 'text', text, ...marks }])] };
}

/** Jira tells whoever is mentioned, in their own way (adf/nodes/mention). */
function mentionOf({ accountId, name }: { readonly accountId: string; readonly name: string }): readonly unknown[] {
  return [
    { type: 'mention', attrs: { id: accountId, text: `@${name}`, accessLevel: '' } },
    { type: 'text', text: ' ' },
  ];
}
