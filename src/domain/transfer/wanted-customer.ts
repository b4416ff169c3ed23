import * as v from 'valibot';
import { readDomain } from '../customer/email-domain';
import { instantOf, isLocalDate, isZone } from '../customer/local-day';

const MOST_ENTRIES = 1_000;

const text = v.pipe(v.string('notText'), v.trim(), v.minLength(1, 'isEmpty'), v.maxLength(200, 'tooLong'));
const note = v.pipe(v.string('notText'), v.maxLength(1_000, 'tooLong'));
const key = v.pipe(text, v.regex(/^[A-Za-z0-9._-]+$/, 'keyForm'));
const account = v.pipe(text, v.regex(/^[A-Za-z0-9:._-]{1,128}$/, 'accountForm'));
const date = v.pipe(text, v.check(isLocalDate, 'dateWrong'));
const zone = v.pipe(text, v.check(isZone, 'zoneUnknown'));
const instant = v.pipe(text, v.isoTimestamp('instantWrong'), v.transform(instantOf), v.finite('instantWrong'));
const domain = v.pipe(
  text,
  v.transform(readDomain),
  v.check((read) => read.state === 'domain', 'domainForm'),
  v.transform((read) => (read.state === 'domain' ? read.domain : '')),
);
const whole = (most: number) =>
  v.pipe(v.number('notNumber'), v.integer('notNumber'), v.minValue(0, 'notNumber'), v.maxValue(most, 'notNumber'));
const list = <Schema extends v.GenericSchema>(entry: Schema) =>
  v.exactOptional(v.pipe(v.array(entry, 'notList'), v.maxLength(MOST_ENTRIES, 'tooMany')));
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(v.nullable(schema));

const term = {
  id: key,
  order: v.exactOptional(text),
  from: v.exactOptional(date),
  to: v.exactOptional(date),
  graceDays: v.exactOptional(whole(365)),
  cancelledAt: v.exactOptional(instant),
  price: v.exactOptional(v.object({ amount: whole(999_999_999_999), currency: v.pipe(text, v.regex(/^[A-Z]{3}$/, 'currencyWrong')) })),
  renews: v.exactOptional(key),
};
const licence = v.object({ ...term, contactMode: v.exactOptional(v.picklist(['direct', 'withPartner'], 'seatsUnknown')) });

const review = v.object({
  signals: v.array(key),
  attestedBy: v.nullable(text),
  decidedBy: v.nullable(text),
  decidedAt: v.nullable(instant),
  note,
});

const contact = v.object({
  id: key,
  name: v.exactOptional(text),
  email: v.exactOptional(text),
  accountId: maybe(account),
  kind: v.exactOptional(v.picklist(['direct', 'partner'], 'kindUnknown')),
  partner: maybe(text),
  status: v.exactOptional(v.picklist(['pending', 'active', 'rejected', 'removed', 'overLimit'], 'statusUnknown')),
  activeFrom: v.exactOptional(instant),
  removedAt: maybe(instant),
  addedAt: v.exactOptional(instant),
  linkedFrom: v.exactOptional(instant),
  earlierAccounts: list(v.object({ accountId: account, from: instant, to: v.nullable(instant) })),
  review: v.exactOptional(review),
  overLimits: list(v.object({ from: instant, to: v.nullable(instant) })),
  orphan: v.exactOptional(v.object({ since: instant, cause: v.picklist(['deactivated', 'gone', 'domain']) })),
});

const said = v.object({ by: v.pipe(v.string('notText'), v.maxLength(128, 'tooLong')), at: instant });
const answer = v.pipe(v.string('notText'), v.trim(), v.maxLength(500, 'tooLong'));
const profile = {
  apps: list(
    v.object({
      ...{ name: text, vendorType: v.picklist(['first-party', 'plan-supported', 'third-party'], 'vendorUnknown') },
      version: v.exactOptional(text),
    }),
  ),
  profile: v.exactOptional(v.record(key, v.union([answer, v.pipe(v.array(answer, 'notList'), v.maxLength(100, 'tooMany'))]))),
  confirmed: v.exactOptional(v.object({ all: v.exactOptional(said), fields: v.exactOptional(v.record(text, said)) })),
  revised: v.exactOptional(said),
};

const instance = v.object({
  id: key,
  productKey: v.exactOptional(key),
  deployment: v.exactOptional(v.picklist(['cloud', 'server', 'data-center'], 'deploymentUnknown')),
  environment: v.exactOptional(key),
  name: v.exactOptional(text),
  version: maybe(text),
  baseUrl: maybe(v.pipe(text, v.url('addressWrong'))),
  maintenanceTo: maybe(date),
  codeModified: v.exactOptional(v.boolean('notYesNo')),
  ...profile,
  revision: v.exactOptional(whole(1_000_000_000)),
});

const standIn = v.object({
  ...{ id: key, contactId: key, accountId: account, name: text, email: v.exactOptional(text) },
  ...{ from: instant, to: instant, endedAt: v.nullable(instant), by: text },
});

const deskPerson = v.nullable(v.object({ accountId: account, name: text }));
const outsider = v.exactOptional(v.object({ name: text, email: v.string('notText') }));

/**
 * One customer of a file. Only `id` must be there: what is absent stays as it is in the register, entries of lists are added
 * or changed by their own ids, and nothing is ever taken away (NEW-28). Instants are ISO 8601 texts in files.
 */
export const wantedCustomer = v.object({
  id: key,
  name: v.exactOptional(text),
  zone: v.exactOptional(zone),
  language: v.exactOptional(v.picklist(['en', 'ja'], 'languageUnknown')),
  organizationIds: list(text),
  emailDomains: list(domain),
  partners: list(text),
  licences: list(licence),
  alignLicences: list(v.object(term)),
  contacts: list(contact),
  productKeys: list(key),
  instances: list(instance),
  standIns: list(standIn),
  lookedAfterBy: v.exactOptional(
    v.object({ engineer: deskPerson, backup: deskPerson, coordinator: deskPerson, accountManager: outsider, sales: outsider }),
  ),
});

export type WantedCustomer = v.InferOutput<typeof wantedCustomer>;

/** A customer as a file has it, before anything of it was checked. */
export type WrittenCustomer = v.InferInput<typeof wantedCustomer>;
