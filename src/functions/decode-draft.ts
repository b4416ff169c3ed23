import * as v from 'valibot';
import type { CustomerDraft } from '../domain/customer/draft';
import { appSchema, profileSchema } from './decode-profile';

/** Entries a list of a customer may have; more is nothing a person typed. */
const MOST = 500;

const text = v.pipe(v.string(), v.maxLength(1_000));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,100}$/));
const accountId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/));
const list = <Schema extends v.GenericSchema>(entry: Schema) => v.pipe(v.array(entry), v.maxLength(MOST));
/** Entries are told apart by their ids. */
const entries = <Entries extends v.ObjectEntries>(shape: Entries) =>
  v.pipe(
    list(v.object({ id, ...shape })),
    v.check((all) => new Set(all.map((entry) => Reflect.get(Object(entry), 'id'))).size === all.length),
  );

const licences = entries({
  ...{ order: text, from: text, to: text, contactMode: v.picklist(['direct', 'withPartner']) },
  ...{ graceDays: v.exactOptional(text), amount: v.exactOptional(text), currency: v.exactOptional(text) },
  cancelledAt: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  renews: v.exactOptional(id),
});
const deskPerson = v.nullable(v.object({ accountId, name: text }));
const outsider = v.exactOptional(v.object({ name: text, email: text }));

const draftSchema = v.object({
  name: text,
  zone: text,
  language: v.picklist(['en', 'ja']),
  organizationIds: list(text),
  emailDomains: list(text),
  partners: list(text),
  licences,
  alignLicences: licences,
  contacts: entries({
    ...{ accountId: v.nullable(accountId), kind: v.picklist(['direct', 'partner']), partner: text, removed: v.boolean() },
    ...{ email: v.exactOptional(text), name: v.exactOptional(text) },
  }),
  productKeys: list(text),
  instances: entries({
    productKey: text,
    deployment: v.picklist(['cloud', 'server', 'data-center']),
    environment: text,
    name: text,
    version: text,
    baseUrl: text,
    maintenanceTo: text,
    codeModified: v.boolean(),
    apps: v.exactOptional(v.nullable(list(appSchema))),
    profile: v.exactOptional(profileSchema),
  }),
  lookedAfterBy: v.object({
    ...{ engineer: deskPerson, backup: deskPerson, coordinator: deskPerson },
    ...{ accountManager: outsider, sales: outsider },
  }),
});

const customerId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,200}$/));
const version = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A save as the page asks for it: which customer (null = a new one), the version that was seen, whether consequences are accepted. */
export const saveSchema = v.object({ customerId: v.nullable(customerId), version, draft: draftSchema, accepted: v.boolean() });

/** A deletion, or the undoing of the save that led to `version`. */
export const versionSchema = v.object({ customerId, version, accepted: v.optional(v.boolean(), false) });

export const customerIdSchema = v.object({ customerId: v.nullable(customerId), zone: v.optional(v.string(), 'UTC') });

/** The decoded draft is a draft; this keeps the two from growing apart. */
export type DecodedDraft = v.InferOutput<typeof draftSchema> extends CustomerDraft ? CustomerDraft : never;
