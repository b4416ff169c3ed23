import * as v from 'valibot';
import type { Segment } from '../clock/segment';
import type { Confirmation, Instance, InstanceApp } from '../customer/customer';
import type { Assessment, Clock, CountedBy, Reason } from '../request/assessment';
import type { EarlierPromise } from '../request/earlier-promise';
import { response } from './request-facts-schema';
import { type EntriesOf, instant, list, ownId, planName, text, whole } from './request-values';

const maybe = v.nullable(text);
const said = v.object({ by: text, at: instant } satisfies EntriesOf<Confirmation>);
const VENDORS = ['first-party', 'plan-supported', 'third-party'] as const;
const app = v.object({ name: text, vendorType: v.picklist(VENDORS), version: v.exactOptional(text) } satisfies EntriesOf<InstanceApp>);

const instance: v.GenericSchema<unknown, Instance> = v.object({
  id: ownId,
  productKey: text,
  deployment: v.picklist(['cloud', 'server', 'data-center']),
  environment: text,
  name: text,
  version: maybe,
  baseUrl: maybe,
  maintenanceTo: maybe,
  codeModified: v.boolean(),
  apps: v.exactOptional(list(app)),
  profile: v.exactOptional(v.record(v.string(), v.union([text, list(text)]))),
  confirmed: v.exactOptional(v.object({ all: v.exactOptional(said), fields: v.exactOptional(v.record(v.string(), said)) })),
  revised: v.exactOptional(said),
  revision: whole,
} satisfies EntriesOf<Instance>);

const segment = v.object({
  from: instant,
  to: instant,
  counted: v.boolean(),
  reason: v.picklist(['counted', 'weekend', 'outsideHours', 'holiday']),
} satisfies EntriesOf<Segment>);

type Counting = Exclude<Clock, { readonly state: 'none' }>;

const clock: v.GenericSchema<unknown, Clock> = v.variant('state', [
  v.object({ state: v.literal('none') }),
  v.object({
    state: v.picklist(['open', 'met', 'breached', 'ended']),
    startAt: instant,
    dueAt: instant,
    targetMinutes: whole,
    segments: list(segment),
    heldMs: whole,
    response: v.nullable(response),
    endedAt: v.nullable(instant),
    basis: v.exactOptional(v.picklist(['qualified', 'change', 'earlier', 'locked'])),
    countedBy: v.exactOptional(v.object({ coverageClass: text, severity: text } satisfies EntriesOf<CountedBy>)),
    missedAt: v.exactOptional(instant),
  } satisfies EntriesOf<Counting>),
]);

const TEAMS = ['premier', 'weekend', 'holiday', 'align', 'standard', 'nobody'] as const;

const reason = v.object({
  code: text,
  rule: text,
  outcome: v.picklist(['ok', 'notice', 'standard', 'out', 'review', 'uncovered', 'notRecorded']),
  values: v.record(v.string(), v.union([text, v.number()])),
} satisfies EntriesOf<Reason>);

/** A verdict as a file has it: as it is stored. */
export const verdict: v.GenericSchema<unknown, Assessment> = v.object({
  plan: planName,
  track: v.picklist(['premier', 'jira-align', 'standard']),
  scope: v.picklist(['in', 'out', 'review']),
  customerId: v.nullable(ownId),
  contactId: maybe,
  productKey: maybe,
  severity: text,
  coverageClass: maybe,
  instance: v.nullable(instance),
  clock,
  teamAtCreation: v.picklist(TEAMS),
  teamAtDue: v.nullable(v.picklist(TEAMS)),
  reasons: list(reason),
} satisfies EntriesOf<Assessment>);

/** A promise that another one has replaced. */
export const earlierPromise: v.GenericSchema<unknown, EarlierPromise> = v.object({
  changeId: text,
  assessment: verdict,
  reassessed: v.exactOptional(v.object({ at: instant, by: text, under: planName })),
} satisfies EntriesOf<EarlierPromise>);
