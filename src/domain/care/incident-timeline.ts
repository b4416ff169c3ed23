import { NO_DESK, type RequestDesk } from '../desk/request-desk';
import type { RequestFacts } from '../request/facts';
import { loggedCall } from './call';
import type { CareRecord, CareStep } from './record';

/** One moment of an incident, as words tell it: `incident-report.moment.<what>`. Epoch milliseconds. */
export interface Moment {
  readonly at: number;
  readonly what: string;
  /** `place` and `from` are place keys, `by` an account id. */
  readonly values: Readonly<Record<string, string | number>>;
}

const HANDED: readonly string[] = ['warm', 'cold', 'taken'];

/**
 * What happened to a request, oldest first, told by its own facts alone: raised, alerted, taken, answered, severity changed, handed
 * over, talked about, asked for information, escalated, resolved. Pure: the same facts tell the same story.
 */
export function incidentTimeline(facts: RequestFacts, desk: RequestDesk | undefined, care: readonly CareRecord[]): readonly Moment[] {
  const moments = [
    moment(facts.createdAt, 'raised'),
    ...deskMoments(desk ?? NO_DESK),
    ...severityMoments(facts),
    ...(facts.response === null || facts.response.callId !== undefined ? [] : [moment(facts.response.at, 'answered')]),
    ...care.flatMap(careMoments),
    ...(facts.resolvedAt === undefined ? [] : [moment(facts.resolvedAt, 'resolved')]),
  ];
  return moments.filter(({ at }) => Number.isFinite(at)).sort((one, other) => one.at - other.at);
}

const moment = (at: unknown, what: string, values: Moment['values'] = {}): Moment => ({
  at: typeof at === 'number' ? at : Number.NaN,
  what,
  values,
});

/** Only the first alert and every taking over: repeats are the desk's own affair. */
function deskMoments({ alerts, taken }: RequestDesk): readonly Moment[] {
  const told = alerts.flatMap(({ kind, state, at }) => (kind === 'arrival' && state === 'told' ? [moment(at, 'alerted')] : []));
  return [...told.slice(0, 1), ...taken.map(({ at, by }) => moment(at, 'taken', { by }))];
}

const severityMoments = ({ changes = [] }: RequestFacts): readonly Moment[] =>
  changes.flatMap(({ at, steps }) =>
    steps.flatMap(({ what, from, to }) =>
      what === 'severity' && to !== null ? [moment(at, from === null ? 'severitySet' : 'severity', { from: from ?? '', to })] : [],
    ),
  );

function careMoments(record: CareRecord): readonly Moment[] {
  const { kind, state, details, owner } = record;
  switch (kind) {
    case 'handoff': {
      if (!HANDED.includes(state)) return [];
      const values = { from: String(details.from ?? ''), place: String(details.to ?? '') };
      return [moment(details.acceptedAt ?? details.endsAt, owner === null ? 'changedHands' : 'handedOver', { ...values, by: owner ?? '' })];
    }
    case 'call': {
      const { at, kind: callKind, minutes, responds, isEligible } = loggedCall(record);
      return isEligible ? [moment(at, responds ? 'answeredByCall' : 'call', { callKind, minutes })] : [];
    }
    case 'information': {
      const asked = stepsOf(record, 'ask').map(({ at }) => moment(at, 'asked'));
      const last = state === 'complete' ? stepsOf(record, 'supply').slice(-1) : [];
      return [...asked, ...last.map(({ at }) => moment(at, 'supplied'))];
    }
    case 'escalation':
      return [
        ...stepsOf(record, 'raise').map(({ at }) => moment(at, 'escalated')),
        ...stepsOf(record, 'update').flatMap(({ at, fields }) => (fields.state === 'answered' ? [moment(at, 'escalationAnswered')] : [])),
        ...(state === 'closed' ? stepsOf(record, 'close').slice(-1) : []).map(({ at }) => moment(at, 'escalationClosed')),
      ];
    default:
      return [];
  }
}

const stepsOf = ({ steps }: CareRecord, action: string): readonly CareStep[] => steps.filter((step) => step.action === action);
