import * as v from 'valibot';
import { bilingual, count, key, list, text } from './values';

export const contacts = v.object({
  perLicence: count,
  partnerMode: v.object({ direct: count, partner: count }),
  acceptsPartners: v.boolean(),
  emailDomainsMustMatch: v.boolean(),
  shared: v.object({
    roleWords: list(text),
    displayWords: list(text),
    listPrefixes: list(text),
    onSuspicion: v.picklist(['review', 'reject', 'warn']),
    refuseAppAccounts: v.boolean(),
    attestation: v.picklist(['all', 'suspectedOnly', 'off']),
  }),
  entitledBy: v.picklist(['reporter', 'creator', 'both']),
  matchSubdomains: v.boolean(),
  partnerAddress: v.object({
    separator: text,
    splitAt: v.picklist(['last', 'first']),
    example: text,
    unlistedPartner: v.picklist(['reject', 'review', 'off']),
  }),
  approveOnAdd: v.boolean(),
  removeAtOnce: v.boolean(),
  showNamesToColleagues: v.boolean(),
});

export const price = v.nullable(v.object({ amount: count, currency: text, period: v.literal('year'), perContacts: count, rule: key }));

export const maintenance = v.object({
  validThrough: v.literal('endOfDay'),
  zone: text,
  warnDaysBefore: list(count),
  graceDays: count,
});

export const bookings = v.object({
  noticeWeeks: count,
  noticeDays: v.nullable(count),
  purposes: list(v.object({ key, label: bilingual })),
  zone: v.picklist(['window', 'customer']),
  approvalRequired: v.boolean(),
  extendsCoverage: v.boolean(),
  onShortNotice: v.picklist(['reject', 'review']),
});

export const healthChecks = v.object({
  perQuarter: count,
  quarter: v.picklist(['calendar', 'contract']),
  areas: list(bilingual),
  initialCounts: v.boolean(),
  unusedCarryOver: v.boolean(),
});

const profileField = v.object({
  key,
  label: bilingual,
  type: v.picklist(['text', 'choice', 'number', 'list']),
  appliesTo: v.picklist(['instance', 'customer']),
  options: v.exactOptional(list(bilingual)),
  rule: key,
});

export const onboarding = v.object({
  steps: list(v.object({ key, label: bilingual, rule: key, required: v.boolean() })),
  profileFields: list(profileField),
  profileStaleDays: count,
  profileChanges: v.exactOptional(v.picklist(['edit', 'propose'])),
});

export const handoff = v.object({ criticalSeverities: list(key), promptMinutesBefore: count, weekendToo: v.boolean() });

const reportSection = v.object({ ...bilingual.entries, drafted: v.exactOptional(v.picklist(['timeline', 'impact'])) });

export const incidentReport = v.object({
  offerFor: list(key),
  targetBusinessDays: v.nullable(count),
  sections: list(reportSection),
});

const howTo = v.object({
  products: v.exactOptional(list(key)),
  system: v.exactOptional(v.picklist(['linux', 'windows'])),
  text: bilingual,
});

const kind = v.object({
  key,
  label: bilingual,
  needsAnonymised: v.boolean(),
  howTos: v.exactOptional(list(howTo)),
  /** In plans of the first versions only; `planOfToday` makes the first of `howTos` of it. */
  howTo: v.exactOptional(bilingual),
});

export const informationRequests = v.object({
  kinds: list(kind),
  remindAfterDays: count,
});

export const language = v.object({ required: v.picklist(['en', 'ja']), latinShareMin: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) });
