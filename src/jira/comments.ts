import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { readReply } from './reply';
import { timestamp } from './timestamp';

/** A comment customers can see, by a person. `at` is when it was created, epoch milliseconds; edits do not move it. */
export interface PublicComment {
  readonly id: string;
  readonly at: number;
  readonly authorAccountId: string;
}

const PAGE = 100;
const PAGES = 20;

const pageSchema = v.object({
  total: v.number(),
  comments: v.array(
    v.object({
      id: v.string(),
      created: timestamp,
      jsdPublic: v.optional(v.boolean(), true),
      author: v.nullish(v.object({ accountId: v.string(), accountType: v.optional(v.string(), 'atlassian') })),
    }),
  ),
});

/** Public comments by people (not apps), oldest first, at most 2,000. GET /rest/api/3/issue/{id}/comment. */
export async function readPublicComments(issueId: string): Promise<readonly PublicComment[]> {
  const found: PublicComment[] = [];
  for (let page = 0; page < PAGES; page++) {
    const startAt = String(page * PAGE);
    const reply = await asApp().requestJira(
      route`/rest/api/3/issue/${issueId}/comment?orderBy=created&maxResults=${String(PAGE)}&startAt=${startAt}`,
    );
    const { comments, total } = await readReply(reply, `Reading comments of ${issueId}`, pageSchema);
    for (const { id, created, jsdPublic, author } of comments) {
      if (jsdPublic && author && author.accountType !== 'app') found.push({ id, at: created, authorAccountId: author.accountId });
    }
    if (comments.length === 0 || (page + 1) * PAGE >= total) break;
  }
  return found.sort((a, b) => a.at - b.at);
}
