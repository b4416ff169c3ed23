import * as v from 'valibot';
import type { ImportProblem } from '../contract';
import type { Customer } from '../domain/customer/customer';
import { readDomain } from '../domain/customer/email-domain';
import { problem } from '../domain/customer/field-problem';
import { instantOf, isLocalDate, isZone } from '../domain/customer/local-day';

/** Customers a file may hold; more is a file of another kind. */
const CUSTOMERS = 1_000;

const text = v.pipe(v.string('notText'), v.trim(), v.minLength(1, 'isEmpty'), v.maxLength(200, 'tooLong'));
const key = v.pipe(text, v.regex(/^[A-Za-z0-9._-]+$/, 'keyForm'));
const date = v.pipe(text, v.check(isLocalDate, 'dateWrong'));
const zone = v.pipe(text, v.check(isZone, 'zoneUnknown'));
const instant = v.pipe(text, v.isoTimestamp('instantWrong'), v.transform(instantOf), v.finite('instantWrong'));
const domain = v.pipe(
  text,
  v.transform(readDomain),
  v.check((read) => read.state === 'domain', 'domainForm'),
  v.transform((read) => (read.state === 'domain' ? read.domain : '')),
);
const list = <Schema extends v.GenericSchema>(entry: Schema) =>
  v.optional(v.pipe(v.array(entry, 'notList'), v.maxLength(1_000, 'tooMany')), []);

const term = { id: key, order: v.optional(text, '-'), from: date, to: date };
const REVERSED = 'licenceReversed';
const licence = v.pipe(
  v.object({ ...term, contactMode: v.optional(v.picklist(['direct', 'withPartner']), 'direct') }),
  v.check(({ from, to }) => from <= to, REVERSED),
);
const alignLicence = v.pipe(
  v.object(term),
  v.check(({ from, to }) => from <= to, REVERSED),
);

const contact = v.object({
  id: key,
  accountId: text,
  name: text,
  kind: v.optional(v.picklist(['direct', 'partner']), 'direct'),
  partner: v.optional(v.nullable(text), null),
  status: v.optional(v.picklist(['pending', 'active', 'rejected', 'removed', 'overLimit']), 'active'),
  activeFrom: instant,
  removedAt: v.optional(v.nullable(instant), null),
});

const instance = v.object({
  id: key,
  productKey: key,
  deployment: v.picklist(['cloud', 'server', 'data-center']),
  environment: key,
  name: text,
  version: v.optional(v.nullable(text), null),
  baseUrl: v.optional(v.nullable(v.pipe(text, v.url('addressWrong'))), null),
  maintenanceTo: v.optional(v.nullable(date), null),
  codeModified: v.optional(v.boolean(), false),
  revision: v.optional(v.number(), 1),
});

const deskPerson = v.optional(v.nullable(v.object({ accountId: text, name: text })), null);

const customerSchema = v.object({
  id: key,
  name: text,
  zone,
  language: v.picklist(['en', 'ja'], 'languageUnknown'),
  organizationIds: list(text),
  emailDomains: list(domain),
  partners: list(text),
  licences: list(licence),
  alignLicences: list(alignLicence),
  contacts: list(contact),
  productKeys: list(key),
  instances: list(instance),
  lookedAfterBy: v.optional(v.object({ engineer: deskPerson, backup: deskPerson, coordinator: deskPerson })),
});

const file = v.pipe(v.array(v.unknown(), 'notCustomers'), v.maxLength(CUSTOMERS, 'tooMany'));

/** Codes of this file; whatever else a decoder says of a value is that it has another shape. */
const CODES: ReadonlySet<string> = new Set(
  'notText isEmpty tooLong keyForm dateWrong zoneUnknown instantWrong notCustomers tooMany notList licenceReversed languageUnknown addressWrong domainForm'.split(
    ' ',
  ),
);

function problemOf(customer: number, issue: v.BaseIssue<unknown>): ImportProblem {
  return { customer, ...problem(v.getDotPath(issue) ?? '', CODES.has(issue.message) ? issue.message : 'otherShape', { most: 200 }) };
}

/** Decodes a file of customers: all of them, or every problem with the place it is at; nothing is taken from a file with problems. */
export function decodeCustomerFile(value: unknown): { customers: readonly Customer[] } | { problems: readonly ImportProblem[] } {
  const rows = v.safeParse(file, value);
  if (!rows.success) return { problems: rows.issues.map((issue) => problemOf(0, issue)) };
  const decoded = rows.output.map((row) => v.safeParse(customerSchema, row));
  const problems = decoded.flatMap((row, index) => (row.success ? [] : row.issues.map((issue) => problemOf(index + 1, issue))));
  if (problems.length > 0) return { problems };
  return { customers: decoded.flatMap((row) => (row.success ? [completed(row.output)] : [])) };
}

/** A file may leave out who looks after a customer; the fact is then absent, not undefined. */
function completed({ lookedAfterBy, ...customer }: v.InferOutput<typeof customerSchema>): Customer {
  return lookedAfterBy === undefined ? customer : { ...customer, lookedAfterBy };
}
