import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { SiteClock } from '../clock';
import type { Store } from '../store';
import { Agenda } from './agenda';
import { empty, json } from './answers';
import type { Counters, Faults } from './faults';
import type { Run } from './invoke';
import type { Manifest } from './manifest';
import { type RetryWish, retryAfterThrow, retryWishOf } from './retry';

const Push = v.object({
  queueName: v.string(),
  jobId: v.string(),
  payload: v.array(
    v.object({
      body: v.record(v.string(), v.unknown()),
      delayInSeconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(900))),
      concurrency: v.optional(v.object({ key: v.string(), limit: v.pipe(v.number(), v.minValue(1)) })),
    }),
  ),
});
const JobName = v.object({ queueName: v.string(), jobId: v.string() });

interface QueueEvent {
  readonly eventId: string;
  readonly jobId: string;
  readonly queueName: string;
  readonly body: Record<string, unknown>;
  readonly delayInSeconds?: number | undefined;
  readonly concurrency?: { readonly key: string; readonly limit: number } | undefined;
  readonly pushedAt: number;
  readonly chain: number;
  readonly retryCount: number;
  readonly retryContext?: { readonly retryReason: string; readonly retryData: unknown };
}

interface Job {
  readonly queueName: string;
  readonly success: number;
  readonly inProgress: number;
  readonly failed: number;
}

/** An event the platform gave up after 24 hours, for tests to look at. */
export interface DeadLetter {
  readonly event: QueueEvent;
  readonly reason: string;
}

const RETENTION = 24 * 3_600_000;
const LONGEST_CHAIN = 1_000;
const LONG_CONSUMER_BYTES = 100 * 1_024;

interface QueueDeps {
  readonly manifest: Manifest;
  readonly store: Store;
  readonly clock: SiteClock;
  readonly faults: Faults;
  readonly counters: Counters;
  readonly invoke: (run: Run) => Promise<unknown>;
}

/** The async queues of the installation: at least once, in no promised order, retried within 24 hours (Forge, async-events-api). */
export class Queue {
  readonly agenda: Agenda<QueueEvent>;
  readonly deadLetters: DeadLetter[] = [];
  private readonly jobs;
  private pushedLately: number[] = [];

  constructor(private readonly deps: QueueDeps) {
    this.jobs = deps.store.table<Job>('queue-jobs');
    this.agenda = new Agenda(
      deps.store.table<QueueEvent>('queue'),
      (event, now) => this.consume(event, now),
      ({ concurrency }) => concurrency,
    );
  }

  /** Answers `/webhook/queue/<action>/…`; `chain` counts the pushes that led to the caller. */
  answer(action: string, body: string, chain: number): Response {
    if (action === 'publish') return this.publish(v.parse(Push, JSON.parse(body)), chain + 1);
    const { jobId } = v.parse(JobName, JSON.parse(body));
    const job = this.jobs.get(jobId);
    if (!job) return json(404, { message: `Job ${jobId} does not exist.` });
    if (action === 'stats') return json(200, { success: job.success, inProgress: job.inProgress, failed: job.failed });
    const withdrawn = this.agenda.withdraw((event) => event.jobId === jobId);
    this.jobs.put(jobId, { ...job, inProgress: job.inProgress - withdrawn });
    return empty(204);
  }

  private publish({ queueName, jobId, payload }: v.InferOutput<typeof Push>, chain: number): Response {
    const consumer = this.consumerOf(queueName);
    if (!consumer) return json(400, { code: 'QUEUE_UNKNOWN', message: `No consumer reads the queue "${queueName}".` });
    const isLong = (this.deps.manifest.functions.find(({ key }) => key === consumer.function)?.timeoutSeconds ?? 0) > 55;
    const isTooBig = isLong && payload.some((event) => Buffer.byteLength(JSON.stringify(event)) > LONG_CONSUMER_BYTES);
    if (isTooBig) return json(413, { errorMessage: 'An event for a consumer of more than 55 s may have at most 100 KB.' });
    if (chain > LONGEST_CHAIN) return json(405, { message: `More than ${LONGEST_CHAIN} pushes in a chain.` });
    const now = this.deps.clock.now();
    this.pushedLately = this.pushedLately.filter((at) => at > now - 60_000);
    if (this.pushedLately.length + payload.length > this.deps.faults.pushesPerMinute) return json(429, { message: 'Too many events.' });
    this.deps.counters.queuePushes += payload.length;
    this.jobs.put(jobId, { queueName, success: 0, inProgress: payload.length, failed: 0 });
    for (const event of payload) {
      this.pushedLately.push(now);
      const task = { ...event, eventId: randomUUID(), jobId, queueName, pushedAt: now, chain, retryCount: 0 };
      this.agenda.add(now + (event.delayInSeconds ?? 0) * 1_000, task);
    }
    return empty(201);
  }

  private consumerOf(queueName: string): Manifest['consumers'][number] | undefined {
    return this.deps.manifest.consumers.find(({ queue }) => queue === queueName);
  }

  private async consume(event: QueueEvent, now: number): Promise<void> {
    const wish = await this.attempt(event, now);
    if (!wish) return this.count(event.jobId, 'success');
    const dueAt = now + wish.after * 1_000;
    if (dueAt >= event.pushedAt + RETENTION) {
      this.deadLetters.push({ event, reason: wish.reason });
      return this.count(event.jobId, 'failed');
    }
    const retryContext = { retryReason: wish.reason, retryData: wish.data };
    this.agenda.add(dueAt, { ...event, retryCount: event.retryCount + 1, retryContext });
  }

  private async attempt(event: QueueEvent, now: number): Promise<RetryWish | null> {
    const consumer = this.consumerOf(event.queueName);
    if (!consumer) return retryAfterThrow(null, event.retryCount);
    const run = { functionKey: consumer.function, moduleKey: consumer.key, moduleType: 'consumer', person: null, chain: event.chain };
    try {
      return retryWishOf(await this.deps.invoke({ ...run, payload: this.payloadOf(event, now) }));
    } catch (error) {
      return retryAfterThrow(error, event.retryCount);
    }
  }

  private payloadOf({ pushedAt, chain, retryCount, retryContext, ...event }: QueueEvent, now: number): unknown {
    if (!retryContext) return event;
    const retentionWindow = { startTime: new Date(pushedAt).toISOString(), remainingTimeMs: pushedAt + RETENTION - now };
    return { ...event, retryContext: { ...retryContext, retryCount, retentionWindow } };
  }

  private count(jobId: string, outcome: 'success' | 'failed'): void {
    const job = this.jobs.get(jobId);
    if (job) this.jobs.put(jobId, { ...job, [outcome]: job[outcome] + 1, inProgress: job.inProgress - 1 });
  }
}
