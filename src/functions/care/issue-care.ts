import { CARE_KINDS } from '../../domain/care/kinds';
import type { CareRecord } from '../../domain/care/record';
import { contactAt } from '../../domain/customer/contact-at';
import type { Customer } from '../../domain/customer/customer';
import type { Plan } from '../../domain/plan/plan';
import type { RequestRecord } from '../../domain/request/request-record';
import type { CareView } from '../../domain/view/care';
import { careView, peopleOf } from '../../domain/view/care-view';
import { issueHandoffs } from '../../domain/view/handoff-views';
import { issueReport } from '../../domain/view/incident-report-views';
import { issueInformation } from '../../domain/view/information-views';
import type { IssueCare } from '../../domain/view/issue-care';
import { readPersons } from '../../jira/persons';
import { readCareOf } from '../../store/care';
import { currentPlan } from '../../store/plans';
import { planFor } from './bookings-of';
import { issueBooking } from './issue-booking';
import { issueEscalations } from './issue-escalations';
import { issueHealth } from './issue-health';

/** What the issue panel shows of the care around a request, for an agent of its project (the caller has checked that). */
export async function issueCare(
  request: RequestRecord,
  customer: Customer | null,
  plan: Plan,
  viewerAccountId: string | null,
): Promise<IssueCare> {
  const { facts, assessment } = request;
  const now = Date.now();
  const [records, rota] = await Promise.all([
    readCareOf(facts.issueId),
    currentPlan(now).then((current) => planFor(assessment.customerId, current)),
  ]);
  const names = await namesIn(records);
  const handoffs = records.filter(({ kind }) => kind === 'handoff');
  const isOpen = facts.response === null && facts.endedAt === null;
  return {
    now,
    issueId: facts.issueId,
    rota,
    handoffs: issueHandoffs({ facts, assessment, handoffs }, rota, now, { viewerAccountId, names }),
    escalations: await issueEscalations(records, names, customer, viewerAccountId),
    booking: await issueBooking(request, records, customer, rota, { accountId: viewerAccountId, names }),
    hasOnboarding: records.some(({ kind }) => kind === 'onboarding'),
    information: issueInformation(records, names, plan),
    report: issueReport({ facts, assessment }, records, plan, { viewerAccountId, names }),
    health: await issueHealth(request, records, customer, rota, names),
    calls: callsOf(records, names),
    calling: {
      contacts: contactsOf(customer, now),
      createdAt: facts.createdAt,
      mayRespond: plan.clock.loggedCallResponds && facts.response === null,
      mayStart: plan.clock.callStartsClock !== false && isOpen && assessment.clock.state !== 'none',
    },
  };
}

/** Names of everybody in some records; asked for only where there is somebody. */
export async function namesIn(records: readonly CareRecord[]): Promise<ReadonlyMap<string, string>> {
  const givers = records.flatMap(({ details }) => [details.giver, details.booked].filter((id) => typeof id === 'string'));
  const ids = [...peopleOf(records), ...givers];
  return ids.length === 0 ? new Map() : new Map((await readPersons(ids)).map(({ accountId, name }) => [accountId, name]));
}

function callsOf(records: readonly CareRecord[], names: ReadonlyMap<string, string>): readonly CareView[] {
  const at = ({ details }: CareRecord): number => (typeof details.at === 'number' ? details.at : 0);
  const calls = records.filter(({ kind }) => kind === 'call').sort((one, other) => at(other) - at(one));
  return calls.map((record) => careView(record, CARE_KINDS.call, names));
}

function contactsOf(customer: Customer | null, now: number): readonly { id: string; name: string }[] {
  const contacts = customer?.contacts ?? [];
  return contacts
    .filter((contact) => customer !== null && contactAt(customer, contact.accountId, now)?.status === 'active')
    .map(({ id, name }) => ({ id, name }));
}
