import { approvedBookingOf } from '../care/approved-booking-of';
import { findingsIn, isOpenFinding } from '../care/finding';
import { healthCheckFacts } from '../care/health-check-facts';
import type { CareRecord } from '../care/record';
import type { Customer } from '../customer/customer';
import { isMissed } from '../desk/breach';
import type { BreachCause } from '../desk/breach-causes';
import type { BriefRow, CustomerBriefView, PastBreach } from './customer-brief';
import type { BoardRequest } from './desk-board-view';

const SHOWN = 10;

/** What a brief is made of: the customer's own records, read from indexes. */
export interface BriefSource {
  readonly customer: Customer;
  readonly version: number;
  /** Name of who pinned the notes; null = gone. */
  readonly pinnedBy: string | null;
  readonly open: readonly BoardRequest[];
  readonly latest: readonly BoardRequest[];
  readonly bookings: readonly CareRecord[];
  readonly checks: readonly CareRecord[];
  readonly causes: readonly BreachCause[];
}

/** The brief on the customer of a request at `now`: only requests of the same project, which its agents may see. */
export function customerBriefView(request: BoardRequest, source: BriefSource, now: number): CustomerBriefView {
  const { customer, version, pinnedBy } = source;
  const { issueId, projectId } = request.facts;
  const isHere = ({ facts }: BoardRequest): boolean => facts.projectId === projectId;
  const isOther = (one: BoardRequest): boolean => isHere(one) && one.facts.issueId !== issueId;
  const open = source.open.filter(isOther);
  const instance = request.assessment.instance;
  const isSameInstance = ({ assessment }: BoardRequest): boolean => assessment.instance?.id === instance?.id;
  const notes = customer.handlingNotes;
  return {
    ...{ state: 'ready', name: customer.name, version },
    notes: notes === undefined || notes.text === '' ? null : { text: notes.text, at: notes.at, name: pinnedBy },
    open: { rows: open.slice(0, SHOWN).map(rowOf), count: open.length },
    onInstance: instance && {
      name: instance.name,
      rows: source.latest
        .filter((one) => isOther(one) && isSameInstance(one))
        .slice(0, SHOWN)
        .map(rowOf),
    },
    booking: nextBooking(source.bookings, now),
    findings: latestChecks(source.checks).flatMap(({ details }) =>
      findingsIn(details.findings)
        .filter(isOpenFinding)
        .map(({ title }) => title),
    ),
    breaches: source.latest
      .filter((one) => isHere(one) && isMissed(one.assessment.clock, now))
      .slice(0, SHOWN)
      .map((one) => breachOf(one, source.causes)),
  };
}

function rowOf({ facts, assessment }: BoardRequest): BriefRow {
  const { issueId, issueKey, createdAt } = facts;
  const { clock, severity } = assessment;
  return { issueId, issueKey, createdAt, severity, state: clock.state, dueAt: clock.state === 'none' ? null : clock.dueAt };
}

function nextBooking(records: readonly CareRecord[], now: number): CustomerBriefView['booking'] {
  const coming = records.flatMap((record) => approvedBookingOf(record) ?? []).filter(({ to }) => to > now);
  const [next] = coming.sort((one, other) => one.from - other.from);
  return next === undefined ? null : { from: next.from, to: next.to };
}

/** The latest check of each instance that has found anything: it has taken over what the one before left open. */
function latestChecks(records: readonly CareRecord[]): readonly CareRecord[] {
  const found = records.filter(({ state }) => state === 'inProgress' || state === 'done');
  const byAge = [...found].sort((one, other) => Number(one.issueId) - Number(other.issueId));
  return [...new Map(byAge.map((record) => [healthCheckFacts(record).instanceId, record])).values()];
}

function breachOf({ facts, assessment, desk }: BoardRequest, causes: readonly BreachCause[]): PastBreach {
  const { clock, severity } = assessment;
  const note = desk?.breachNotes.at(-1);
  return {
    ...{ issueKey: facts.issueKey, severity, dueAt: clock.state === 'none' ? facts.createdAt : (clock.missedAt ?? clock.dueAt) },
    note:
      note === undefined
        ? null
        : { cause: causes.find(({ key }) => key === note.cause) ?? null, sentence: note.sentence, excused: note.excused },
  };
}
