import type { Refused } from '../../contract';
import type { RequestRecord } from '../../domain/request/request-record';
import type { CustomerBriefView } from '../../domain/view/customer-brief';
import { customerBriefView } from '../../domain/view/customer-brief-view';
import { readPersons } from '../../jira/persons';
import { readAllCareOfCustomer, readCareOfCustomer } from '../../store/care';
import { findVersionedCustomer } from '../../store/customers';
import { findRecord, readLatestRecordsOf, readOpenRecordsOf } from '../../store/requests';
import { readRoster } from '../../store/roster';
import { issueOfAgent } from '../issue-of-agent';
import type { Surface } from '../surface';

/** Requests of a customer among which those of one instance and the missed ones are looked for: the latest 300. */
const LATEST_PAGES = 3;

/**
 * What to know of the customer of the very issue of the surface, for an agent of its project; refused where no customer is known.
 * Other requests are those of the same project: in another one the agent may be nobody.
 */
export async function customerBrief(surface: Surface): Promise<CustomerBriefView | Refused> {
  const issueId = await issueOfAgent(surface);
  const record = issueId === null ? null : await findRecord(issueId);
  const customerId = record?.assessment.customerId ?? null;
  if (record === null || customerId === null) return { state: 'refused' };
  const [{ version, customer }, open, latest, bookings, checks, { roster }] = await Promise.all([
    findVersionedCustomer(customerId),
    readOpenRecordsOf(customerId),
    readLatestRecordsOf(customerId, LATEST_PAGES),
    readAllCareOfCustomer(customerId, 'booking'),
    readCareOfCustomer(customerId, 'health-check'),
    readRoster(),
  ]);
  if (customer === null) return { state: 'refused' };
  const pinned = customer.handlingNotes;
  const [person] = pinned === undefined ? [] : await readPersons([pinned.by]);
  const here = (records: readonly RequestRecord[]): readonly RequestRecord[] =>
    records.filter(({ facts }) => facts.projectId === record.facts.projectId);
  const requests = { open: here(open), latest: here(latest) };
  const source = { customer, version, pinnedBy: person?.name ?? null, ...requests, bookings, checks, causes: roster.causes };
  return customerBriefView(record, source, Date.now());
}
