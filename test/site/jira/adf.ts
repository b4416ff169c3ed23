import * as v from 'valibot';

/** A document in the Atlassian Document Format, as far as this site looks into it. */
export const adfSchema = v.looseObject({
  type: v.literal('doc'),
  version: v.literal(1),
  content: v.array(v.looseObject({ type: v.string() })),
});
export type Adf = v.InferOutput<typeof adfSchema>;

/** Plain text as a document: one paragraph a line. */
export const adfOf = (text: string): Adf => ({
  type: 'doc',
  version: 1,
  content: text.split('\n').map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
});

const nodeSchema = v.looseObject({
  text: v.optional(v.string()),
  type: v.string(),
  attrs: v.optional(v.looseObject({ text: v.optional(v.string()) })),
  content: v.optional(v.array(v.unknown())),
});

const textOfNode = (node: unknown): string => {
  const { type, text, content, attrs } = v.parse(nodeSchema, node);
  if (type === 'hardBreak') return '\n';
  if (type === 'mention') return attrs?.text ?? '';
  return text ?? (content ?? []).map(textOfNode).join('');
};

/** The text of a document, one line a block; marks are dropped. */
export const textOf = (document: Adf): string => document.content.map(textOfNode).join('\n');
