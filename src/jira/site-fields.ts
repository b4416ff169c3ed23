import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { readReply } from './reply';

/** A field of the site; `custom` names its type and is empty for Jira's own, `clauseNames` are its names in queries. */
export interface SiteField {
  readonly id: string;
  readonly name: string;
  readonly custom: string;
  readonly clauseNames: readonly string[];
}

const fieldsSchema = v.array(
  v.pipe(
    v.object({
      id: v.string(),
      name: v.string(),
      clauseNames: v.optional(v.array(v.string()), []),
      schema: v.nullish(v.object({ custom: v.optional(v.string(), '') })),
    }),
    v.transform(({ id, name, clauseNames, schema }): SiteField => ({ id, name, clauseNames, custom: schema?.custom ?? '' })),
  ),
);

/** All fields of the site. GET /rest/api/3/field. */
export async function readSiteFields(): Promise<readonly SiteField[]> {
  return readReply(await asApp().requestJira(route`/rest/api/3/field`), 'Reading the fields of the site', fieldsSchema);
}
