import { type Adf, Time } from './parts';
import { useRead, useSession } from './session';

/** A field as Jira lists it. */
export interface JiraField {
  readonly id: string;
  readonly name: string;
  readonly schema?: { readonly type?: string; readonly custom?: string };
}
interface JiraStatus {
  readonly name: string;
  readonly statusCategory: { readonly key: string };
}
/** An issue as /rest/api/3 shows it, as far as the screens read it. */
export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>> & {
    readonly summary: string;
    readonly status: JiraStatus;
    readonly created: string;
    readonly updated?: string;
    readonly description?: Adf | null;
    readonly reporter?: { readonly displayName: string; readonly accountId: string } | null;
    readonly assignee?: { readonly displayName: string; readonly accountId: string } | null;
    readonly project?: { readonly id: string; readonly key: string };
  };
}

/** The app's fields as Jira knows them, in the order of the manifest. */
export const useAppFields = (): readonly JiraField[] => {
  const { start } = useSession();
  const { value } = useRead<readonly JiraField[]>('/rest/api/3/field');
  return (value ?? []).filter(({ schema }) => schema?.custom?.includes(start.appUuid));
};

/** A value of one of the app's fields, as Jira's own read-only view shows it. */
export const FieldValue = ({ field, value }: { field: JiraField; value: unknown }) => {
  const { say } = useSession();
  if (value === null || value === undefined || value === '') return <span className="quiet">{say('none')}</span>;
  return field.schema?.type === 'datetime' ? <Time at={String(value)} /> : <span>{String(value)}</span>;
};

/** Name of the issue's request type. */
export const requestTypeOf = (issue: Issue): string => {
  const found = Object.values(issue.fields).find((value) => typeof value === 'object' && value !== null && 'requestType' in value);
  return (found as { requestType?: { name?: string } } | undefined)?.requestType?.name ?? '';
};
