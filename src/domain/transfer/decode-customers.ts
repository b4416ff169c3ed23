import * as v from 'valibot';
import { type FieldProblem, problem } from '../customer/field-problem';
import type { ImportProblem } from './import-problem';
import { type WantedCustomer, wantedCustomer } from './wanted-customer';

/** Codes of the format; whatever else a decoder says of a value is that it has another shape. */
const CODES: ReadonlySet<string> = new Set(
  'notText isEmpty tooLong keyForm accountForm dateWrong zoneUnknown instantWrong tooMany notList languageUnknown addressWrong domainForm notNumber currencyWrong seatsUnknown kindUnknown statusUnknown deploymentUnknown notYesNo'.split(
    ' ',
  ),
);

function problemOf(issue: v.BaseIssue<unknown>): FieldProblem {
  return problem(v.getDotPath(issue) ?? '', CODES.has(issue.message) ? issue.message : 'otherShape', { most: 200 });
}

/** Decodes one customer of a file, or tells the first problem of each of its fields with the place it is at. */
export function decodeCustomer(row: unknown): { readonly customer: WantedCustomer } | { readonly problems: readonly FieldProblem[] } {
  const decoded = v.safeParse(wantedCustomer, row, { abortPipeEarly: true });
  return decoded.success ? { customer: decoded.output } : { problems: decoded.issues.map(problemOf) };
}

/** Numbers (from 1) of the customers whose id an earlier one has already. */
export function twiceInFile(rows: readonly unknown[]): readonly number[] {
  const seen = new Set<unknown>();
  return rows.flatMap((row, index) => {
    const id: unknown = Reflect.get(Object(row), 'id');
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice && id !== undefined ? [index + 1] : [];
  });
}

/** Decodes the customers of a file: all of them, or every problem with the customer (from 1) and the place it is at. */
export function decodeCustomers(
  rows: readonly unknown[],
): { readonly customers: readonly WantedCustomer[] } | { readonly problems: readonly ImportProblem[] } {
  const decoded = rows.map(decodeCustomer);
  const wrong = decoded.flatMap((row, index) => ('problems' in row ? row.problems.map((one) => ({ customer: index + 1, ...one })) : []));
  const twice = twiceInFile(rows).map((customer) => ({ customer, ...problem('id', 'customerTwice') }));
  if (wrong.length + twice.length > 0) return { problems: [...wrong, ...twice] };
  return { customers: decoded.flatMap((row) => ('customer' in row ? [row.customer] : [])) };
}
