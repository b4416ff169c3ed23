import * as v from 'valibot';

/** Deeper than any document Jira's editor makes. */
const DEEPEST = 40;
/** Blocks and marks whose text nobody wrote as a sentence. */
const FOREIGN_BLOCKS: ReadonlySet<string> = new Set([
  'codeBlock',
  'inlineCard',
  'blockCard',
  'embedCard',
  'mention',
  'media',
  'mediaInline',
]);
const FOREIGN_MARKS: ReadonlySet<string> = new Set(['code']);

const nodeSchema = v.looseObject({
  type: v.string(),
  text: v.optional(v.string()),
  marks: v.optional(v.array(v.looseObject({ type: v.string() })), []),
  content: v.optional(v.array(v.unknown()), []),
});

/** What somebody wrote in summary and description (Atlassian Document Format or plain text), code left out, one line a block; empty where there is nothing. */
export function requestText(summary: unknown, description: unknown): string {
  return [typeof summary === 'string' ? summary : '', typeof description === 'string' ? description : textOf(description, 0)].join('\n');
}

function textOf(node: unknown, depth: number): string {
  const read = v.safeParse(nodeSchema, node);
  if (!read.success || depth > DEEPEST || FOREIGN_BLOCKS.has(read.output.type)) return '';
  const { type, text, marks, content } = read.output;
  if (type === 'hardBreak') return '\n';
  if (text !== undefined) return marks.some((mark) => FOREIGN_MARKS.has(mark.type)) ? ' ' : text;
  return `${content.map((part) => textOf(part, depth + 1)).join('')}${type === 'paragraph' || type === 'heading' ? '\n' : ''}`;
}
