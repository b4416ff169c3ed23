import type { CustomerCare } from '../../domain/care/kind';
import { CARE_KINDS } from '../../domain/care/kinds';
import { contactAt } from '../../domain/customer/contact-at';
import type { Plan } from '../../domain/plan/plan';
import type { RequestRecord } from '../../domain/request/request-record';
import type { PhoneView } from '../../domain/view/phone';
import { phoneView } from '../../domain/view/phone-view';
import { readCareOf } from '../../store/care';
import { findCustomer } from '../../store/customers';
import { currentPlan } from '../../store/plans';
import { namesIn } from './issue-care';
import { type OwnCare, ownCare } from './own-care';
import { type TypedCare, typedCare } from './typed-care';

/** Severities whose requests show the numbers: the two highest. */
const URGENT = 2;

/** What the request panel shows of the care around a request. */
interface RequestCare extends OwnCare, TypedCare {
  readonly care: readonly CustomerCare[];
  readonly phone: PhoneView | null;
}

/** What the people of a request's customer see of the care around it: who has it now, calls, what is asked of them, the report, and for a contact the numbers. */
export async function requestCare(record: RequestRecord, viewerAccountId: string): Promise<RequestCare> {
  const records = await readCareOf(record.facts.issueId);
  const names = await namesIn(records);
  const nameOf = (accountId: string): string => names.get(accountId) ?? '';
  const seen = records.flatMap((one) => CARE_KINDS[one.kind]?.customerView(one, nameOf) ?? []);
  const at = ({ values }: CustomerCare): number => Number(values.atInstant ?? 0);
  const [latest] = seen.filter(({ kind }) => kind === 'handoff').sort((one, other) => at(other) - at(one));
  const others = seen.filter(({ kind }) => kind !== 'handoff').sort((one, other) => at(other) - at(one));
  const [own, phone, typed] = await Promise.all([
    ownCare(record, records, viewerAccountId),
    phoneOf(record, viewerAccountId),
    typedCare(record, records, viewerAccountId, nameOf),
  ]);
  return { care: [...(latest === undefined ? [] : [latest]), ...others], ...own, ...typed, phone };
}

async function phoneOf({ facts, assessment }: RequestRecord, accountId: string): Promise<PhoneView | null> {
  if (assessment.track !== 'premier' || assessment.customerId === null || facts.resolvedAt !== undefined) return null;
  const now = Date.now();
  const plan = await currentPlan(now);
  if (!isUrgent(assessment.severity, plan)) return null;
  const customer = await findCustomer(assessment.customerId);
  const contact = customer === null ? null : contactAt(customer, accountId, now);
  if (customer === null || contact?.status !== 'active') return null;
  return phoneView(plan, customer, contact.standIn?.name ?? contact.name, now);
}

function isUrgent(severity: string, plan: Plan): boolean {
  const ranked = [...plan.severities].sort((one, other) => one.rank - other.rank);
  return ranked.slice(0, URGENT).some(({ key }) => key === severity);
}
