import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import type { Line } from '../domain/request/telling';
import { documentOf } from './document';
import { findReply } from './reply';
import { TELLS } from './telling-comment';

/**
 * Writes an internal comment as the app, which no customer sees, marked with what it tells; null = the request is gone.
 * POST /rest/api/3/issue/{id}/comment, internal by the property `sd.public.comment`.
 */
export async function addDeskComment(issueId: string, tells: string, lines: readonly Line[]): Promise<string | null> {
  const properties = [
    { key: 'sd.public.comment', value: { internal: true } },
    { key: TELLS, value: { tells } },
  ];
  const body = JSON.stringify({ body: documentOf(lines), properties });
  const reply = await asApp().requestJira(route`/rest/api/3/issue/${issueId}/comment`, { method: 'POST', body });
  return (await findReply(reply, `Telling the desk about ${issueId}`, v.object({ id: v.string() })))?.id ?? null;
}
