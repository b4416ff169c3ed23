import * as v from 'valibot';
import type { CareDetails, CareRecord, CareStep, CareValue } from '../care/record';
import { type EntriesOf, instant, jiraId, list, ownId, text } from './request-values';

const value: v.GenericSchema<unknown, CareValue> = v.lazy(() =>
  v.union([text, v.number(), v.boolean(), v.null(), list(value), v.record(v.string(), value)]),
);
const details: v.GenericSchema<unknown, CareDetails> = v.record(v.string(), value);

const KINDS = ['handoff', 'call', 'onboarding', 'health-check', 'booking', 'escalation', 'information', 'incident-report'] as const;

const step = v.object({
  id: text,
  at: instant,
  by: v.nullable(text),
  as: v.picklist(['agent', 'contact', 'admin', 'job']),
  action: text,
  fields: details,
} satisfies EntriesOf<CareStep>);

/** A record of the care around a request, of any kind, as it is stored. */
export const careRecord: v.GenericSchema<unknown, CareRecord> = v.object({
  id: ownId,
  kind: v.picklist(KINDS),
  customerId: v.nullable(ownId),
  issueId: jiraId,
  state: text,
  owner: v.nullable(text),
  nextAt: v.nullable(instant),
  details,
  steps: list(step),
} satisfies EntriesOf<CareRecord>);
