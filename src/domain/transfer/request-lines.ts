import * as v from 'valibot';
import type { CareRecord } from '../care/record';
import type { Plan } from '../plan/plan';
import type { RequestRecord } from '../request/request-record';
import { careRecord } from './request-care-schema';
import { requestDesk, telling } from './request-desk-schema';
import { requestFacts } from './request-facts-schema';
import { type EntriesOf, instant, list, planName, text, whole } from './request-values';
import { earlierPromise, verdict } from './request-verdict-schema';

export const REQUESTS_FORMAT = 'premier-desk/requests';
/** Raised when a reader of the version before could misread a file. */
export const REQUESTS_VERSION = 1;

/** First line of a file: what it is, and how much must be in it for it to be whole. */
export interface HeaderLine {
  readonly schema: 'header';
  readonly format: string;
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly requests: number;
  readonly care: number;
  readonly plans: readonly Pick<Plan, 'id' | 'version'>[];
}

/** A published version of a plan as it was, with who published it (account id) and when (epoch milliseconds). */
export interface PlanLine {
  readonly schema: 'plan';
  readonly version: number;
  readonly publishedBy: string;
  readonly publishedAt: number;
  readonly plan: unknown;
}

export interface RequestLine {
  readonly schema: 'request';
  readonly version: number;
  readonly record: RequestRecord;
}

export interface CareLine {
  readonly schema: 'care';
  readonly version: number;
  readonly record: CareRecord;
}

/** One line of a file of requests, in JSON; instants of records are epoch milliseconds, as they are stored. */
export type RequestFileLine = HeaderLine | PlanLine | RequestLine | CareLine;

const version = v.pipe(whole, v.maxValue(REQUESTS_VERSION, 'lineNewer'));

const keptRequest = v.object({
  facts: requestFacts,
  assessment: verdict,
  deleted: v.boolean(),
  earlier: v.exactOptional(list(earlierPromise)),
  tellings: v.exactOptional(list(telling)),
  desk: v.exactOptional(requestDesk),
} satisfies EntriesOf<RequestRecord>);

/** Every kind of line by its `schema`; a plan itself is read by the plan's own decoder. */
export const requestFileLine: v.GenericSchema<unknown, RequestFileLine> = v.variant('schema', [
  v.object({
    schema: v.literal('header'),
    format: v.literal(REQUESTS_FORMAT, 'otherFormat'),
    version,
    exportedAt: v.pipe(text, v.isoTimestamp('instantWrong')),
    requests: whole,
    care: whole,
    plans: list(planName),
  } satisfies EntriesOf<HeaderLine>),
  v.object({
    schema: v.literal('plan'),
    version,
    publishedBy: text,
    publishedAt: instant,
    plan: v.unknown(),
  } satisfies EntriesOf<PlanLine>),
  v.object({ schema: v.literal('request'), version, record: keptRequest } satisfies EntriesOf<RequestLine>),
  v.object({ schema: v.literal('care'), version, record: careRecord } satisfies EntriesOf<CareLine>),
]);
