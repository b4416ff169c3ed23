import * as v from 'valibot';
import type { ImportProblem } from '../contract';
import type { Customer } from '../domain/customer/customer';
import { instantOf, isLocalDate, isZone } from '../domain/customer/local-day';

/** Customers a file may hold; more is a file of another kind. */
const CUSTOMERS = 1_000;

const text = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(200, 'is longer than 200 characters'),
);
const key = v.pipe(text, v.regex(/^[A-Za-z0-9._-]+$/, 'may hold letters, digits, dot, hyphen and underscore only'));
const date = v.pipe(text, v.check(isLocalDate, 'is not a date like 2026-01-31 that exists'));
const zone = v.pipe(text, v.check(isZone, 'is not a time zone like Asia/Tokyo'));
const instant = v.pipe(
  text,
  v.isoTimestamp('is not an instant like 2026-01-31T00:00:00Z'),
  v.transform(instantOf),
  v.finite('does not exist'),
);
const domain = v.pipe(text, v.toLowerCase(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not an e-mail domain like example.co.jp'));
const list = <Schema extends v.GenericSchema>(entry: Schema) =>
  v.optional(v.pipe(v.array(entry, 'must be a list'), v.maxLength(1_000, 'is longer than 1,000')), []);

const term = { id: key, order: v.optional(text, '-'), from: date, to: date };
const REVERSED = 'ends before it starts';
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
  baseUrl: v.optional(v.nullable(v.pipe(text, v.url('is not a web address'))), null),
  maintenanceTo: v.optional(v.nullable(date), null),
  codeModified: v.optional(v.boolean(), false),
  revision: v.optional(v.number(), 1),
});

const customer = v.object({
  id: key,
  name: text,
  zone,
  language: v.picklist(['en', 'ja'], 'must be en or ja'),
  organizationIds: list(text),
  emailDomains: list(domain),
  partners: list(text),
  licences: list(licence),
  alignLicences: list(alignLicence),
  contacts: list(contact),
  productKeys: list(key),
  instances: list(instance),
});

const file = v.pipe(v.array(v.unknown(), 'must be a list of customers'), v.maxLength(CUSTOMERS, `holds more than ${CUSTOMERS} customers`));

/** Decodes a file of customers: all of them, or every problem with the place it is at; nothing is taken from a file with problems. */
export function decodeCustomerFile(value: unknown): { customers: readonly Customer[] } | { problems: readonly ImportProblem[] } {
  const rows = v.safeParse(file, value);
  if (!rows.success) return { problems: rows.issues.map((issue) => ({ customer: 0, path: '', message: issue.message })) };
  const decoded = rows.output.map((row) => v.safeParse(customer, row));
  const problems = decoded.flatMap((row, index) =>
    (row.success ? [] : row.issues).map((issue) => ({ customer: index + 1, path: v.getDotPath(issue) ?? '', message: issue.message })),
  );
  if (problems.length > 0) return { problems };
  return { customers: decoded.flatMap((row) => (row.success ? [row.output] : [])) };
}
