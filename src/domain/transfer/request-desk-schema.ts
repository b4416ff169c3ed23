import * as v from 'valibot';
import type { Alert, BreachNote, PromisedUpdate, RequestDesk, Taken } from '../desk/request-desk';
import type { Telling } from '../request/telling';
import { type EntriesOf, instant, list, text } from './request-values';

const STATES = ['owed', 'told', 'dropped'] as const;

/** A public comment that is owed or was written. */
export const telling: v.GenericSchema<unknown, Telling> = v.object({
  id: text,
  from: instant,
  claimedUntil: instant,
  state: v.picklist(STATES),
  commentId: v.nullable(text),
  reply: v.exactOptional(text),
  says: v.exactOptional(list(text)),
  asks: v.exactOptional(v.object({ accountId: text, text })),
} satisfies EntriesOf<Telling>);

const alert = v.object({
  id: text,
  kind: v.picklist(['arrival', 'repeat', 'risk', 'missed', 'updateSoon', 'updatePast']),
  from: instant,
  claimedUntil: instant,
  state: v.picklist(STATES),
  commentId: v.nullable(text),
  at: v.nullable(instant),
  to: list(text),
  why: v.nullable(v.picklist(['nobody', 'over'])),
} satisfies EntriesOf<Alert>);

const update = v.object({
  id: text,
  by: text,
  madeAt: instant,
  at: instant,
  keptAt: v.nullable(instant),
  endedAt: v.nullable(instant),
} satisfies EntriesOf<PromisedUpdate>);

const breachNote = v.object({
  id: text,
  at: instant,
  by: text,
  cause: text,
  sentence: text,
  excused: v.boolean(),
} satisfies EntriesOf<BreachNote>);

/** What the desk was told and did. */
export const requestDesk: v.GenericSchema<unknown, RequestDesk> = v.object({
  since: v.nullable(instant),
  alerts: list(alert),
  taken: list(v.object({ at: instant, by: text } satisfies EntriesOf<Taken>)),
  updates: list(update),
  breachNotes: list(breachNote),
  nextAt: v.nullable(instant),
  askedFor: v.nullable(instant),
} satisfies EntriesOf<RequestDesk>);
