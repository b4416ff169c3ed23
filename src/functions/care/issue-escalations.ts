import { escalation, escalationOf } from '../../domain/care/escalation';
import type { CareRecord } from '../../domain/care/record';
import type { Customer } from '../../domain/customer/customer';
import { careView } from '../../domain/view/care-view';
import type { EscalationView, IssueEscalations } from '../../domain/view/escalation';
import { readDevelopmentStates } from '../../jira/development-issue';

/** Issues that Jira tells of in one call. */
const AT_ONCE = 100;

/** The escalations of a request for an agent of its project (the caller has checked that), and whom to name as coordinator. */
export async function issueEscalations(
  records: readonly CareRecord[],
  names: ReadonlyMap<string, string>,
  customer: Customer | null,
  viewerAccountId: string | null,
): Promise<IssueEscalations> {
  const all = await escalationViews(
    records.filter(({ kind }) => kind === 'escalation'),
    names,
  );
  const { coordinator = null, engineer = null, backup = null } = customer?.lookedAfterBy ?? {};
  const named = all.map(({ coordinator: accountId, record }) => ({ accountId: accountId ?? '', name: record.ownerName }));
  const people = [coordinator, engineer, backup, { accountId: viewerAccountId ?? '', name: null }, ...named];
  const known = new Map(people.flatMap((person) => (person === null || person.accountId === '' ? [] : [[person.accountId, person.name]])));
  const isClosed = ({ record }: EscalationView): number => (record.isClosed ? 1 : 0);
  return {
    all: all.sort((one, other) => isClosed(one) - isClosed(other) || one.escalation.raisedAt - other.escalation.raisedAt),
    coordinators: [...known].map(([accountId, name]) => ({ accountId, name })),
  };
}

/** Records of escalations with how their development issues stand, as the viewer sees them in Jira; at most 100 of these. */
export async function escalationViews(records: readonly CareRecord[], names: ReadonlyMap<string, string>): Promise<EscalationView[]> {
  const escalations = records.map((record) => ({ record, said: escalationOf(record) }));
  const issueIds = escalations.flatMap(({ said }) => (said.development.state === 'open' ? [said.development.issueId] : []));
  const states = await readDevelopmentStates(issueIds.slice(0, AT_ONCE));
  return escalations.map(({ record, said }) => ({
    record: careView(record, escalation, names),
    escalation: said,
    coordinator: record.owner,
    issue: said.development.state === 'open' ? (states.get(said.development.issueId) ?? null) : null,
  }));
}
