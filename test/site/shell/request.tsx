import { Lozenge } from './parts';

/** A request as JSM's own interface shows it. */
export interface Request {
  readonly issueId: string;
  readonly issueKey: string;
  readonly requestTypeId: string;
  readonly serviceDeskId: string;
  readonly reporter: { readonly displayName: string };
  readonly createdDate: { readonly iso8601: string };
  readonly currentStatus: { readonly status: string; readonly statusCategory?: string };
  readonly requestFieldValues: readonly { readonly fieldId: string; readonly label: string; readonly value: unknown }[];
}
/** A page of JSM's lists. */
export interface Page<T> {
  readonly values: readonly T[];
}

const categories: Record<string, string> = { NEW: 'new', INDETERMINATE: 'indeterminate', DONE: 'done' };
export const Status = ({ of }: { of: Request['currentStatus'] }) => (
  <Lozenge category={categories[of.statusCategory ?? '']}>{of.status}</Lozenge>
);
/** The text of a request's field. */
export const fieldOf = (request: Request, fieldId: string): string => {
  const value = request.requestFieldValues.find((field) => field.fieldId === fieldId)?.value;
  return typeof value === 'string' ? value : '';
};
