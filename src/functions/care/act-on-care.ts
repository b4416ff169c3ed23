import type { Refused } from '../../contract';
import type { CareDecision } from '../../domain/care/decide-care';
import type { CareRole } from '../../domain/care/record';
import { contactAt } from '../../domain/customer/contact-at';
import type { CareAction, CareAnswer } from '../../domain/view/care';
import { findVisibleRequest } from '../../jira/permissions';
import { readPersons } from '../../jira/persons';
import { findCustomer } from '../../store/customers';
import { findRecord } from '../../store/requests';
import { servedIssueOfAgent } from '../issue-of-agent';
import type { Surface } from '../surface';
import { decideOnCare } from './decide-on-care';
import { decodeCare } from './decode-care';

const REFUSED: Refused = { state: 'refused' };

/** Does what an agent confirmed on an issue of a served project that he can see and works in as an agent. */
export async function actAsAgent(surface: Surface, payload: unknown): Promise<CareAnswer | Refused> {
  const action = decodeCare(payload);
  const issueId = action === null ? null : await servedIssueOfAgent(surface.issueId ?? action.issueId ?? null);
  if (action === null || issueId === null || surface.accountId === null) return REFUSED;
  return act(action, { issueId, accountId: surface.accountId, as: 'agent' });
}

/** Does what a registered contact confirmed on a request of the very customer he is a contact of, and that he can see. */
export async function actAsContact({ accountId, requestKey }: Surface, payload: unknown): Promise<CareAnswer | Refused> {
  const issueId = accountId === null || requestKey === null ? null : await findVisibleRequest(requestKey);
  const action = decodeCare(payload);
  if (issueId === null || accountId === null || action === null || !(await isItsContact(issueId, accountId))) return REFUSED;
  return act(action, { issueId, accountId, as: 'contact' });
}

/** Whether a person is an active registered contact of the request's customer right now (CON-1). */
export async function isItsContact(issueId: string, accountId: string): Promise<boolean> {
  const customerId = (await findRecord(issueId))?.assessment.customerId ?? null;
  const customer = customerId === null ? null : await findCustomer(customerId);
  return customer !== null && contactAt(customer, accountId, Date.now())?.status === 'active';
}

interface Acting {
  readonly issueId: string;
  readonly accountId: string;
  readonly as: CareRole;
}

async function act(action: CareAction, { issueId, accountId, as }: Acting): Promise<CareAnswer | Refused> {
  return answerOf(await decideOnCare({ ...action, issueId, by: accountId, as }), as);
}

async function answerOf(decision: CareDecision, as: CareRole): Promise<CareAnswer | Refused> {
  if (decision.state === 'refused' || decision.state === 'invalid') return decision;
  const { record } = decision;
  if (decision.state !== 'overtaken') return { state: 'done', recordId: record.id };
  const latest = record.steps.at(-1);
  const [person] = latest?.by == null || as === 'contact' ? [] : await readPersons([latest.by]);
  return { state: 'overtaken', now: record.state, at: latest?.at ?? null, byName: person?.name ?? null };
}
