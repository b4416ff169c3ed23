import { asUser, route } from '@forge/api';
import * as v from 'valibot';
import { findReply } from './reply';
import { timestamp } from './timestamp';

/** What Jira tells whoever hands a request over, as far as they may see it. Instants are epoch milliseconds. */
export interface HandoffSource {
  readonly summary: string;
  readonly files: readonly string[];
  /** The latest first; `isTheirs` = by somebody with a customer account. */
  readonly comments: readonly { readonly at: number; readonly author: string; readonly isTheirs: boolean; readonly text: string }[];
}

/** Comments that are looked at, the latest. */
const COMMENTS = 20;

const issueSchema = v.object({
  fields: v.object({
    summary: v.fallback(v.string(), ''),
    attachment: v.fallback(v.array(v.object({ filename: v.string() })), []),
  }),
});
const commentSchema = v.object({
  created: timestamp,
  jsdPublic: v.optional(v.boolean(), true),
  body: v.unknown(),
  author: v.nullish(v.object({ displayName: v.string(), accountType: v.optional(v.string(), 'atlassian') })),
});

/** Summary, names of files and the latest comments of an issue, read as the viewer; null for forbidden and missing alike. GET /rest/api/3/issue/{id}. */
export async function findHandoffSource(issueId: string): Promise<HandoffSource | null> {
  const issueReply = await asUser().requestJira(route`/rest/api/3/issue/${issueId}?fields=summary,attachment`);
  const issue = await findReply(issueReply, `Reading ${issueId} for a handoff`, issueSchema);
  const reply = await asUser().requestJira(route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=${String(COMMENTS)}`);
  const page = await findReply(reply, `Reading comments of ${issueId} for a handoff`, v.object({ comments: v.array(commentSchema) }));
  if (issue === null || page === null) return null;
  const comments = page.comments
    .filter(({ author }) => author?.accountType !== 'app')
    .map(({ created, author, body }) => ({
      at: created,
      author: author?.displayName ?? '',
      isTheirs: author?.accountType === 'customer',
      text: textOf(body).trim(),
    }));
  return { summary: issue.fields.summary, files: issue.fields.attachment.map(({ filename }) => filename), comments };
}

const nodeSchema = v.looseObject({
  type: v.optional(v.string(), ''),
  text: v.optional(v.string()),
  content: v.optional(v.array(v.unknown())),
});
/** Documents are nested no deeper than this by any editor. */
const DEEPEST = 20;

/** The plain text of a document in the Atlassian Document Format, one line a block; anything else has none. */
function textOf(node: unknown, depth = 0): string {
  const decoded = v.safeParse(nodeSchema, node);
  if (!decoded.success || depth > DEEPEST) return '';
  const { type, text, content = [] } = decoded.output;
  if (type === 'hardBreak') return '\n';
  if (text !== undefined) return text;
  const inner = content.map((child) => textOf(child, depth + 1));
  return inner.join(type === 'doc' || type === 'bulletList' || type === 'orderedList' ? '\n' : '');
}
