import type { Customer } from '../../domain/customer/customer';
import type { Plan } from '../../domain/plan/plan';
import { isWaiting, movedTo } from '../../domain/request/adoption';
import type { RequestRecord } from '../../domain/request/request-record';
import { type ContactWays, NO_WAYS } from '../../domain/view/adoption';
import { askingInputs } from './ask-contact';
import { samePersonOf } from './same-person';

const MINUTE = 60_000;

/** How a standard request that waits may still come to a registered contact; nothing is asked about any other. */
export async function contactWays(record: RequestRecord, customer: Customer | null, plan: Plan): Promise<ContactWays> {
  const { facts, assessment, deleted } = record;
  if (deleted || customer === null || assessment.track !== 'standard' || !isWaiting(facts)) return NO_WAYS;
  const after = movedTo(facts, assessment, customer, plan, Math.floor(Date.now() / MINUTE) * MINUTE);
  return {
    asking: after === null ? askingInputs(record, customer) : null,
    samePerson: after === null ? await samePersonOf(record) : null,
    moved: after === null ? null : { issueId: facts.issueId, after },
  };
}
