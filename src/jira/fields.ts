import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { type FieldIds, OWN_FIELDS, type OwnField, type OwnFieldValues } from '../domain/request/projection';
import { readReply, requireDone } from './reply';

const fieldsSchema = v.array(v.object({ id: v.string(), schema: v.nullish(v.object({ custom: v.optional(v.string(), '') })) }));

/** Finds the fields on this site by their type; throws when one of ours is missing. GET /rest/api/3/field. */
export async function readFieldIds(): Promise<FieldIds> {
  const reply = await asApp().requestJira(route`/rest/api/3/field`);
  const fields = await readReply(reply, 'Reading the fields of the site', fieldsSchema);
  const idOf = (ending: string): string => fields.find((field) => field.schema?.custom.endsWith(ending))?.id ?? '';
  const own = Object.fromEntries(OWN_FIELDS.map((key) => [key, idOf(`/static/${key}`)])) as Record<OwnField, string>;
  const missing = OWN_FIELDS.filter((key) => own[key] === '');
  if (missing.length > 0) throw new Error(`Fields missing on this site: ${missing.join(', ')}. Reinstall or upgrade the app.`);
  return { own, organizations: idOf(':sd-customer-organizations'), requestType: idOf(':vp-origin') };
}

/** Fields whose stored value differs from what it should be; dates are compared as instants. */
export function changedFields(wanted: OwnFieldValues, stored: Readonly<Record<string, unknown>>, ids: FieldIds): readonly OwnField[] {
  return OWN_FIELDS.filter((key) => {
    const value = stored[ids.own[key]] ?? null;
    if (key !== 'premier-first-response-due' || value === null || wanted[key] === null) return value !== wanted[key];
    return Date.parse(String(value)) !== Date.parse(wanted[key]);
  });
}

/** Writes our fields as the app, without events of our own making. POST /rest/api/3/app/field/value. */
export async function writeFields(issueId: string, values: OwnFieldValues, keys: readonly OwnField[], ids: FieldIds): Promise<void> {
  const updates = keys.map((key) => ({ customField: ids.own[key], issueIds: [Number(issueId)], value: values[key] }));
  const body = JSON.stringify({ updates });
  const reply = await asApp().requestJira(route`/rest/api/3/app/field/value?generateAppEvents=false&generateChangelog=false`, {
    method: 'POST',
    body,
  });
  requireDone(reply, `Writing fields of ${issueId}`);
}
