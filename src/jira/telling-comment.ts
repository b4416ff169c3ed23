import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import type { Line } from '../domain/request/telling';
import { documentOf } from './document';
import { findReply } from './reply';

/** Comment property that says what the comment tells, so that it is found again. */
export const TELLS = 'premier-desk.tells';
const PAGE = 100;

const writtenSchema = v.object({ id: v.string() });
const mentionSchema = v.object({ type: v.literal('mention'), attrs: v.object({ id: v.string() }) });
const blockSchema = v.object({ content: v.optional(v.array(v.unknown()), []) });
const pageSchema = v.object({
  comments: v.array(
    v.object({
      id: v.string(),
      author: v.nullish(v.object({ accountType: v.optional(v.string(), 'atlassian') })),
      body: v.fallback(v.object({ content: v.array(blockSchema) }), { content: [] }),
      properties: v.fallback(v.array(v.object({ key: v.string(), value: v.unknown() })), []),
    }),
  ),
});

/** Writes a comment that customers can see, as the app, marked with what it tells; null = the request is gone. POST /rest/api/3/issue/{id}/comment. */
export async function addTellingComment(issueId: string, tells: string, lines: readonly Line[]): Promise<string | null> {
  const properties = [
    { key: 'sd.public.comment', value: { internal: false } },
    { key: TELLS, value: { tells } },
  ];
  const body = JSON.stringify({ body: documentOf(lines), properties });
  const reply = await asApp().requestJira(route`/rest/api/3/issue/${issueId}/comment`, { method: 'POST', body });
  return (await findReply(reply, `Commenting on ${issueId}`, writtenSchema))?.id ?? null;
}

/** The app's comment that tells this already, among the latest 100; null = none. */
export async function findTellingComment(issueId: string, tells: string): Promise<string | null> {
  return (await findTold(issueId, tells))?.id ?? null;
}

/** A comment that tells something already, and whom it mentions (account ids, in its order). */
export interface ToldComment {
  readonly id: string;
  readonly mentions: readonly string[];
}

/** As `findTellingComment`, with whom it mentions. GET /rest/api/3/issue/{id}/comment. */
export async function findTold(issueId: string, tells: string): Promise<ToldComment | null> {
  const reply = await asApp().requestJira(
    route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=${String(PAGE)}&expand=properties`,
  );
  const page = await findReply(reply, `Reading comments of ${issueId}`, pageSchema);
  const isIt = (value: unknown): boolean => v.is(v.object({ tells: v.literal(tells) }), value);
  const found = page?.comments.find(
    ({ author, properties }) => author?.accountType === 'app' && properties.some(({ key, value }) => key === TELLS && isIt(value)),
  );
  return found === undefined ? null : { id: found.id, mentions: found.body.content.flatMap(({ content }) => content.flatMap(mentioned)) };
}

const mentioned = (node: unknown): readonly string[] => (v.is(mentionSchema, node) ? [node.attrs.id] : []);
