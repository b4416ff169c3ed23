import type { Site } from '../site/site';
import type { History } from './history';
import type { Terms } from './oracle/terms';
import { expectedOf } from './oracle/verdict';
import { type StoredRecord, storedOf } from './records';
import type { Quota } from './storm';

/** How long it took until what happened was in the record, in milliseconds of site time in which the app could run. */
export interface Healed {
  readonly issueId: string;
  readonly since: number;
  readonly took: number;
}

/** When a change really happened, by the record: it knows the moment between asking and answer, by a clock that may be so much wrong. */
export const changedIn =
  (record: StoredRecord | undefined, skew = 0) =>
  (id: string, from: number, until: number): number | null => {
    const change = record?.document.facts.changes?.find((known) => known.id === id);
    return change !== undefined && change.at >= from + skew && change.at <= until + skew ? change.at : null;
  };

const looksAs = (
  history: History,
  terms: readonly Terms[],
  record: StoredRecord | undefined,
  paused: readonly Quota[],
  { skew, brief }: { readonly skew: number; readonly brief: number },
): boolean => {
  const expected = expectedOf(history, terms, changedIn(record, skew), (since) => since);
  if (record === undefined) return expected.goneSince !== null && lastedBriefly(history, brief + pausedWithin(history, paused));
  const { facts, assessment, deleted } = record.document;
  const isThere = expected.goneSince === null ? !deleted : deleted || !expected.mustBeGone;
  const state = assessment.clock.state;
  const sameState = state === expected.state || (expected.goneSince !== null && state !== 'open' && expected.state !== 'open');
  return isThere && sameState && facts.response?.commentId === expected.response?.commentId && assessment.severity === expected.severity;
};

const overlap = ({ from, until }: Quota, begin: number, end: number): number => Math.max(0, Math.min(until, end) - Math.max(from, begin));

/** For how long of its life nothing could run. */
const pausedWithin = ({ happened }: History, paused: readonly Quota[]): number => {
  const [begin, end] = [happened[0]?.at ?? 0, happened.at(-1)?.at ?? 0];
  return paused.reduce((sum, pause) => sum + overlap(pause, begin, end), 0);
};

/** Gone again before anybody had to know of it. */
export const lastedBriefly = ({ happened }: History, within: number): boolean => {
  const [raised, last] = [happened[0], happened.findLast(({ what }) => what === 'deleted' || what === 'movedAway')];
  return raised !== undefined && last !== undefined && last.at - raised.at <= within;
};

const SWEEP_EVERY = 5 * 60_000;

interface Waiting {
  readonly history: History;
  /** How many of the things that happened are recorded. */
  readonly recorded: number;
}

/** Follows requests from the moment something happened to them until their records say so. */
export class Healing {
  private readonly waiting = new Map<string, Waiting>();
  readonly healed: Healed[] = [];
  /** Within how long a request was first recorded, by its id. */
  readonly seenAfter = new Map<string, number>();

  /**
   * `paused` = stretches in which nothing can run: no schedules, Jira refuses everything, or storage hardly works; `searchLag` = how long search hides what changed, `skew` = how fast the
   * functions' clocks are, `brief` = for how long a request may be there without being recorded, if it is gone again.
   */
  constructor(
    private readonly site: Site,
    private readonly terms: () => readonly Terms[],
    private readonly paused: readonly Quota[],
    private readonly searchLag: number,
    private readonly given = { skew: 0, brief: 0 },
  ) {}

  /** One more thing happened to a request, the last in its history. */
  begin(history: History): void {
    if (!this.waiting.has(history.issueId)) this.waiting.set(history.issueId, { history, recorded: history.happened.length - 1 });
  }

  look(): void {
    for (const [issueId, waiting] of this.waiting) {
      const record = storedOf(this.site, issueId);
      if (record !== undefined && !this.seenAfter.has(issueId))
        this.seenAfter.set(issueId, this.site.clock.now() - (waiting.history.happened[0]?.at ?? 0));
      const recorded = this.recordedOf(waiting, record);
      const news = waiting.history.happened.slice(waiting.recorded, recorded).map(({ at }) => at);
      for (const [index, at] of news.entries()) this.healed.push({ issueId, ...this.tookSince(at, news.slice(index + 1)) });
      if (recorded === waiting.history.happened.length) this.waiting.delete(issueId);
      else this.waiting.set(issueId, { ...waiting, recorded });
    }
  }

  /** Requests whose records do not say yet what happened. */
  get unhealed(): readonly string[] {
    return [...this.waiting.keys()];
  }

  private recordedOf({ history, recorded }: Waiting, record: StoredRecord | undefined): number {
    const { issueId, happened } = history;
    for (let most = happened.length; most > recorded; most--)
      if (looksAs({ issueId, happened: happened.slice(0, most) }, this.terms(), record, this.paused, this.given)) return most;
    return recorded;
  }

  /** A request that was touched again right before a sweep is hidden from it by search, and waits for the next one. */
  private tookSince(since: number, later: readonly number[]): Pick<Healed, 'since' | 'took'> {
    const now = this.site.clock.now();
    const paused = this.paused.reduce((sum, pause) => sum + overlap(pause, since, now), 0);
    const hidden =
      later.filter((at) => Math.floor(at / SWEEP_EVERY) < Math.floor((at + this.searchLag) / SWEEP_EVERY)).length * SWEEP_EVERY;
    return { since, took: Math.max(0, now - since - paused - hidden) };
  }
}
