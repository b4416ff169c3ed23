import { DateTime } from 'luxon';
import { jiraInstant } from './instants';
import type { JiraDependencies, JiraSite } from './jira-site';

/** A custom field as the manifest declares it. */
export interface DeclaredField {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly readOnly: boolean;
}

/** A custom field of the app on this site. `fieldKey` = `<app uuid>__<ENVIRONMENT>__<module key>`. */
export interface AppField extends DeclaredField {
  readonly id: string;
  readonly fieldKey: string;
  readonly custom: string;
}

const DECODERS: Readonly<Record<string, (value: unknown) => string | number | null>> = {
  string: (value) => (typeof value === 'string' ? value : null),
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null),
  date: (value) => (typeof value === 'string' && DateTime.fromFormat(value, 'yyyy-MM-dd').isValid ? value : null),
  datetime: (value) => {
    if (typeof value !== 'string' || !/(Z|[+-]\d\d:?\d\d)$/.test(value)) return null;
    const at = DateTime.fromISO(value);
    return at.isValid ? at.toMillis() : null;
  },
};

/** The value as kept (a datetime in epoch milliseconds), or null when it does not fit the field's type. */
export const decodeValue = (field: AppField, value: unknown): string | number | null => DECODERS[field.type]?.(value) ?? null;

/** The value as Jira shows it to a reader in `zone`; null when empty. */
export const shownValue = (field: AppField, value: string | number | undefined, zone: string): string | number | null => {
  if (value === undefined) return null;
  return field.type === 'datetime' && typeof value === 'number' ? jiraInstant(value, zone) : value;
};

/** Finds a field of the app by `customfield_…` id or by its key form. */
export const findAppField = (site: JiraSite, idOrKey: string): AppField | undefined =>
  site.appFields.find((field) => field.id === idOrKey || field.fieldKey === idOrKey);

/** Gives every declared field its id once and for all; a type this site cannot hold is refused. */
export const openAppFields = (given: JiraDependencies, next: (series: string, first: number) => number): readonly AppField[] => {
  const ids = given.store.table<number>('jira.app-fields');
  return given.customFields.map((declared) => {
    if (!DECODERS[declared.type]) throw new Error(`custom field ${declared.key}: type ${declared.type} is not emulated by the local site`);
    const number = ids.get(declared.key) ?? next('app-field', 10101);
    ids.put(declared.key, number);
    return {
      ...declared,
      id: `customfield_${number}`,
      fieldKey: `${given.appId}__${given.environmentType.toUpperCase()}__${declared.key}`,
      custom: `ari:cloud:ecosystem::extension/${given.appId}/${given.environmentId}/static/${declared.key}`,
    };
  });
};
