import * as v from 'valibot';

/** What the platform tells a resolver about the surface it serves; ids are re-checked by a read as the viewer before use. */
export interface Surface {
  readonly accountId: string | null;
  readonly licensed: boolean;
  readonly portalId: string | null;
  readonly requestTypeId: string | null;
  readonly requestKey: string | null;
  readonly issueId: string | null;
  readonly projectId: string | null;
}

const id = v.fallback(v.nullable(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), null);

const contextSchema = v.object({
  accountId: v.fallback(v.nullable(v.string()), null),
  accountType: v.fallback(v.nullable(v.string()), null),
  extension: v.fallback(
    v.object({
      portal: v.fallback(v.object({ id }), { id: null }),
      request: v.fallback(v.object({ key: id, typeId: id }), { key: null, typeId: null }),
      issue: v.fallback(v.object({ id }), { id: null }),
      project: v.fallback(v.object({ id }), { id: null }),
    }),
    { portal: { id: null }, request: { key: null, typeId: null }, issue: { id: null }, project: { id: null } },
  ),
});

/** Anonymous visitors all share this id, so it names nobody. */
const ANONYMOUS = 'unidentified';

/** Decodes a resolver's context; total, whatever the platform sends. */
export function surfaceOf(context: unknown): Surface {
  const { accountId, accountType, extension } = v.parse(contextSchema, context ?? {});
  return {
    accountId: accountId === ANONYMOUS ? null : accountId,
    licensed: accountType === 'licensed',
    portalId: extension.portal.id,
    requestTypeId: extension.request.typeId,
    requestKey: extension.request.key,
    issueId: extension.issue.id,
    projectId: extension.project.id,
  };
}
