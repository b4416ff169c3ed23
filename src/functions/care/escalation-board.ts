import { escalationOf } from '../../domain/care/escalation';
import type { EscalationBoardView, EscalationRow } from '../../domain/view/escalation';
import { readOpenCare } from '../../store/care';
import { readCustomers } from '../../store/customers';
import { findRecord } from '../../store/requests';
import { namesIn } from './issue-care';
import { escalationViews } from './issue-escalations';

/** Rows of the list. */
const SHOWN = 100;

/** Every open escalation of a project, for its agents (the caller has checked that); also of requests that are resolved or gone. */
export async function escalationBoard(projectId: string): Promise<EscalationBoardView> {
  const open = (await readOpenCare('escalation'))
    .filter(({ details }) => details.projectId === projectId)
    .sort((one, other) => escalationOf(one).raisedAt - escalationOf(other).raisedAt);
  const shown = open.slice(0, SHOWN);
  const [customers, names, requests] = await Promise.all([
    shown.length === 0 ? [] : readCustomers(),
    namesIn(shown),
    Promise.all(shown.map(({ issueId }) => findRecord(issueId))),
  ]);
  const customerOf = new Map(customers.map(({ id, name }) => [id, name]));
  const views = await escalationViews(shown, names);
  const rows = views.flatMap((view, index): EscalationRow[] => {
    const { facts, assessment } = requests[index] ?? {};
    if (facts === undefined || assessment === undefined || facts.projectId !== projectId) return [];
    const customer = customerOf.get(assessment.customerId ?? '') ?? null;
    return [{ ...view, issueKey: facts.issueKey, customer, severity: assessment.severity }];
  });
  return { state: 'ready', now: Date.now(), rows, more: open.length > SHOWN };
}
