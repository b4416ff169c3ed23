import { arrivalOf } from '../desk/arrival';
import { isMissed } from '../desk/breach';
import { holderOf } from '../desk/holder';
import { nextAlert, type Tended } from '../desk/next-alert';
import type { PeopleOnDuty } from '../desk/people-on-duty';
import type { PromisedUpdate, RequestDesk } from '../desk/request-desk';
import type { Roster } from '../desk/roster';
import type { Plan } from '../plan/plan';
import type { HolderView, IssueDeskView, UpdateView } from './issue-desk';

/** What a view of the desk rests on beside the record. */
export interface DeskKnown {
  readonly plan: Plan;
  readonly roster: Roster;
  readonly alerting: boolean;
  readonly onDuty: PeopleOnDuty;
  /** Groups whose members are told after the people that are known. */
  readonly groups: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly viewerAccountId: string | null;
  readonly mayExcuse: boolean;
  readonly now: number;
}

/** Latest calls shown. */
const SHOWN = 12;

/** What the desk did about one request, as agents see it. */
export function issueDeskView(tended: Tended, known: DeskKnown): IssueDeskView {
  const { facts, assessment, desk } = tended;
  const { now, plan, onDuty } = known;
  const due = nextAlert(tended, plan, known.alerting, now);
  return {
    arrival: arrivalOf(desk, facts),
    holder: holderView(tended, known),
    canTake: isTakeable(tended) && known.alerting && holderOf(facts, assessment.severity, desk, plan) === null,
    alerts: alertLines(desk, known),
    next: due && { kind: due.kind, at: due.at },
    onDuty: onDuty.steps.flat().map(({ accountId, name, as }) => ({ as, name: known.names.get(accountId) ?? name })),
    groups: known.groups,
    gaps: onDuty.gaps.filter(({ code }) => code !== 'nobody' || known.groups.length === 0),
    updates: updatesOf(tended, known),
    breach: isMissed(assessment.clock, now) ? breachOf(desk, known) : null,
  };
}

/** Whether anybody is still to take it: a premium request that is neither answered nor over. */
export function isTakeable({ facts, assessment, deleted }: Tended): boolean {
  return !deleted && assessment.track !== 'standard' && facts.response === null && facts.endedAt === null;
}

function holderView({ facts, assessment, desk }: Tended, { plan, names, viewerAccountId }: DeskKnown): HolderView | null {
  const holder = holderOf(facts, assessment.severity, desk, plan);
  if (holder === null) return null;
  return { at: holder.at, as: holder.as, name: names.get(holder.by) ?? null, isOwn: holder.by === viewerAccountId };
}

function alertLines(desk: RequestDesk | undefined, { names }: DeskKnown): IssueDeskView['alerts'] {
  const settled = (desk?.alerts ?? []).flatMap(({ id, kind, at, to, why }) =>
    at === null ? [] : [{ id, kind, at, why, names: to.flatMap((accountId) => names.get(accountId) ?? []) }],
  );
  return settled.sort((a, b) => b.at - a.at).slice(0, SHOWN);
}

function updatesOf({ facts, desk, deleted }: Tended, { roster, names }: DeskKnown): IssueDeskView['updates'] {
  const all = [...(desk?.updates ?? [])].reverse().map((update): UpdateView => {
    const { id, at, madeAt, by } = update;
    return { id, at, madeAt, name: names.get(by) ?? null, state: updateState(update) };
  });
  if (!roster.nextUpdates && all.length === 0) return null;
  return { canPromise: roster.nextUpdates && !deleted && facts.response !== null && facts.resolvedAt === undefined, all };
}

/** Where a promised update stands: kept in time or late, replaced or called off, or still awaited. */
export function updateState({ at, keptAt, endedAt }: PromisedUpdate): UpdateView['state'] {
  if (keptAt !== null) return keptAt <= at ? 'kept' : 'late';
  return endedAt === null ? 'pending' : 'ended';
}

function breachOf(desk: RequestDesk | undefined, { roster, names, mayExcuse }: DeskKnown): IssueDeskView['breach'] {
  const notes = (desk?.breachNotes ?? []).map(({ id, at, by, cause, sentence, excused }) => ({
    ...{ id, at, sentence, excused, name: names.get(by) ?? null },
    cause: roster.causes.find(({ key }) => key === cause) ?? null,
  }));
  return { notes: notes.reverse(), causes: roster.causes, mayExcuse };
}
