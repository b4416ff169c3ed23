import type { DeskBoardView } from '../../domain/view/desk-board';
import { deskBoardView, holderId } from '../../domain/view/desk-board-view';
import { readPersons } from '../../jira/persons';
import { readDueCare } from '../../store/care';
import { readCustomers } from '../../store/customers';
import { currentPlan } from '../../store/plans';
import { readOpenRecords, readOwedUpdates } from '../../store/requests';

/** Open requests that one board shows. */
const OPEN_MOST = 5_000;
/** A page more tells whether there are more. */
const OPEN_PAGES = OPEN_MOST / 100 + 1;
/** No handoff is begun longer before its change of hands. */
const HANDOFFS_WITHIN = 86_400_000;

/**
 * The desk board of a project, for its agents (the caller has checked that). First answers and promised
 * updates come from one index each, 100 a page; nothing is read for a single row.
 */
export async function deskBoard(projectId: string, viewerAccountId: string | null): Promise<DeskBoardView> {
  const now = Date.now();
  const plan = await currentPlan(now);
  const [open, updates, customers, handoffs] = await Promise.all([
    readOpenRecords(projectId, OPEN_PAGES),
    readOwedUpdates(projectId),
    readCustomers(),
    readDueCare('handoff', now + HANDOFFS_WITHIN),
  ]);
  const requests = [...open.slice(0, OPEN_MOST), ...updates];
  const people = await readPersons(requests.flatMap((request) => holderId(request, plan) ?? []));
  const names = new Map(people.map(({ accountId, name }) => [accountId, name]));
  return deskBoardView({ requests, customers, handoffs, names, isCut: open.length > OPEN_MOST }, plan, viewerAccountId, now);
}
