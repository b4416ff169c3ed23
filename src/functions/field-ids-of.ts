import type { FieldIds } from '../domain/request/projection';
import { readFieldIds } from '../jira/fields';
import { changeSettings, type Settings } from '../store/settings';

/** The ids of the fields on this site, looked up once. */
export async function fieldIdsOf(settings: Settings): Promise<FieldIds> {
  if (settings.fieldIds !== null) return settings.fieldIds;
  const fieldIds = await readFieldIds();
  await changeSettings((current) => ({ ...current, fieldIds }));
  return fieldIds;
}
