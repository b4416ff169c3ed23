import type { Happened, History } from '../history';
import { AGENTS, reporterOf } from '../people';
import { type Coverage, dueAfter } from './coverage';
import { coverageOf, isKnown, SEVERITIES, type Severity, type Standing, type Terms, type Track, trackOf } from './terms';

export type State = 'none' | 'open' | 'met' | 'breached' | 'ended';

/** A promise as it should stand: from when it counts, by what, and until when. */
interface Promised {
  readonly startAt: number;
  readonly dueAt: number;
}

/** What a request should have come to. Instants are epoch milliseconds. */
export interface Expected {
  readonly track: Track;
  readonly severity: Severity;
  readonly productKey: string | null;
  readonly planVersion: number;
  readonly state: State;
  readonly dueAt: number | null;
  readonly coverage: Coverage;
  readonly response: { readonly at: number; readonly commentId: string } | null;
  /** When it was resolved without an answer; null = it was not. */
  readonly resolvedAt: number | null;
  /** Since when it is gone, deleted or moved to where the app does not serve; null = it is there. */
  readonly goneSince: number | null;
  /** Gone with a promise that nobody had kept: the app has to notice. Of others it may keep what it knew. */
  readonly mustBeGone: boolean;
  /** Ids of the changes that count. */
  readonly changes: readonly string[];
}

/** When a change of unknown or lasting moment really happened, where the record tells; null = it did not happen. */
export type ChangedAt = (id: string, from: number, until: number) => number | null;

interface Standpoint {
  readonly severity: Severity;
  readonly productKey: string | null;
  readonly standing: Standing;
}

interface Folding {
  readonly now: Standpoint;
  readonly track: Track;
  /** Null while it never had a clock. */
  readonly promised: Promised | null;
  readonly missedAt: number | null;
}

const severityOf = (chosen: string | null | undefined): Severity => SEVERITIES.find((known) => known === chosen) ?? 'L4';

const firstPublicAnswer = (happened: readonly Happened[]): Expected['response'] => {
  const answer = happened.find((entry) => entry.what === 'commented' && entry.isPublic && AGENTS.includes(entry.by));
  return answer?.what === 'commented' ? { at: answer.at, commentId: answer.id } : null;
};

const lastOf = (happened: readonly Happened[], ...what: readonly Happened['what'][]): Happened | undefined =>
  happened.findLast((entry) => what.includes(entry.what));

const due = ({ severity, productKey }: Standpoint, { targets }: Terms, at: number): number =>
  dueAfter(coverageOf(productKey, severity), at, targets[severity]);

const raisedAs = (now: Standpoint, terms: Terms, at: number): Folding => {
  const track = trackOf(now.productKey, now.standing);
  return { now, track, promised: track === 'standard' ? null : { startAt: at, dueAt: due(now, terms, at) }, missedAt: null };
};

/** `max(start + target, min(old due, change + target))`, each counted as the new product and severity count (domain 7.5). */
const changedTo = (before: Folding, now: Standpoint, terms: Terms, at: number): Folding => {
  const track = trackOf(now.productKey, now.standing);
  const { promised } = before;
  const wasRunning = before.track !== 'standard' && promised !== null;
  const missedAt = before.missedAt ?? (wasRunning && at > promised.dueAt ? promised.dueAt : null);
  if (track === 'standard') return { now, track, promised, missedAt };
  const startAt = promised?.startAt ?? at;
  const fromStart = due(now, terms, startAt);
  const fair = promised === null ? fromStart : Math.max(fromStart, Math.min(promised.dueAt, due(now, terms, at)));
  return { now, track, promised: { startAt, dueAt: fair }, missedAt };
};

const stepped = (before: Folding, entry: Happened, terms: Terms, at: number): Folding => {
  if (entry.what === 'reporterSet') return changedTo(before, { ...before.now, standing: reporterOf(entry.to) }, terms, at);
  if (entry.what !== 'changed') return before;
  const { what, to } = entry.step;
  const now = what === 'severity' ? { ...before.now, severity: severityOf(to) } : { ...before.now, productKey: to };
  return changedTo(before, now, terms, at);
};

interface Dated {
  readonly entry: Happened;
  readonly at: number;
}

const datedChanges = (happened: readonly Happened[], changedAt: ChangedAt): readonly Dated[] =>
  happened.flatMap((entry): Dated[] => {
    if (entry.what === 'reporterSet') return [{ entry, at: entry.at }];
    if (entry.what !== 'changed' || entry.answer === 'refused') return [];
    const at = changedAt(entry.id, entry.at, entry.until);
    return at === null ? [] : [{ entry, at }];
  });

const stateOf = (dueAt: number, response: Expected['response'], endedAt: number | null): State => {
  if (response !== null && response.at <= dueAt) return 'met';
  if (response !== null && (endedAt === null || endedAt > dueAt)) return 'breached';
  if (endedAt === null) return 'open';
  return endedAt > dueAt ? 'breached' : 'ended';
};

/** The record's word on when it noticed that a request is gone; the oracle only knows since when it was. */
export type GoneAt = (goneSince: number) => number;

/** What the history of a request comes to, by the offering's own words and nothing of the app. */
export const expectedOf = ({ happened }: History, allTerms: readonly Terms[], changedAt: ChangedAt, goneAt: GoneAt): Expected => {
  const raised = happened[0];
  if (raised?.what !== 'raised') throw new Error('A request begins with being raised.');
  const terms = allTerms.findLast(({ from }) => from <= raised.at);
  if (terms === undefined) throw new Error('Nothing was in effect.');
  const response = firstPublicAnswer(happened);
  const productKey = isKnown(raised.choice?.productKey ?? null) ? (raised.choice?.productKey ?? null) : null;
  const first = raisedAs(
    { severity: severityOf(raised.choice?.severity), productKey, standing: reporterOf(raised.reporter) },
    terms,
    raised.at,
  );
  const changes = datedChanges(happened, changedAt).filter(({ at }) => response === null || at < response.at);
  const { now, track, promised, missedAt } = changes.reduce((so, { entry, at }) => stepped(so, entry, terms, at), first);
  const gone = lastOf(happened, 'deleted', 'movedAway', 'movedBack');
  const goneSince = gone === undefined || gone.what === 'movedBack' ? null : gone.at;
  const over = lastOf(happened, 'resolved', 'reopened');
  const lastResolved = over?.what === 'resolved' ? over.at : null;
  const resolvedAt = response === null ? lastResolved : null;
  const endedAt = lastResolved ?? (goneSince === null || response !== null ? null : goneAt(goneSince));
  const hasClock = track !== 'standard' && promised !== null;
  return {
    track,
    severity: now.severity,
    productKey: now.productKey,
    planVersion: terms.version,
    state: hasClock ? stateOf(missedAt ?? promised.dueAt, response, endedAt) : 'none',
    dueAt: hasClock ? promised.dueAt : null,
    coverage: coverageOf(now.productKey, now.severity),
    response,
    resolvedAt,
    goneSince,
    mustBeGone: goneSince !== null && hasClock && response === null && resolvedAt === null,
    changes: changes.flatMap(({ entry }) => (entry.what === 'changed' ? [entry.id] : [])),
  };
};
