import type { CareKnown } from '../../domain/care/kind';
import { lateSteps } from '../../domain/care/onboarding';
import { onboardingOf } from '../../domain/care/onboarding-details';
import type { CareDetails, CareRecord } from '../../domain/care/record';
import { addDeskComment } from '../../jira/desk-comment';
import { isAgent } from '../../jira/permissions';
import { readPersons } from '../../jira/persons';
import { findTellingComment } from '../../jira/telling-comment';
import { findRecord } from '../../store/requests';
import { readRoster } from '../../store/roster';
import { finishedParagraphs, lateLine, planParagraphs } from '../../words/onboarding';
import { moveRequests } from '../contacts/move-requests';
import type { CareShell } from './care-shell';
import { onboardingFactsOf } from './onboarding-facts-of';
import { readerOf, settleOwed, withOwed } from './owed-care';

const FINISHING: readonly string[] = ['confirm', 'leaveOut', 'acknowledge'];

/**
 * The facts that the steps of an onboarding rest on; reviewed requests that move to premium; a written plan and the end of it,
 * which its customer is told of by one comment each; and dates that have passed, of which the desk is told once.
 */
export const onboardingShell: CareShell = {
  find: async (action, _by, record, known) => {
    if (action === 'look' && record !== null) return { ...(await moved(record, known)), reminded: await reminded(record, known) };
    if (action !== 'confirm' && action !== 'review') return {};
    const facts = await onboardingFactsOf(known.customer, known.rota, known.subject.facts.projectId);
    return { facts: { ...facts, incomplete: facts.incomplete.map((one) => ({ ...one })), keys: { ...facts.keys } } };
  },
  changed: async (request, record, { customer, plan, now }) => {
    const step = record.steps.at(-1);
    const reader = readerOf(customer);
    if (step?.action === 'writePlan' && onboardingOf(record).plan?.tells === true) {
      return withOwed(request, `${record.id}-${step.id}`, planParagraphs(onboardingOf(record), reader), now);
    }
    const isFinished = record.state === 'done' && FINISHING.includes(step?.action ?? '');
    return isFinished ? withOwed(request, `${record.id}-finished`, finishedParagraphs(onboardingOf(record), plan, reader), now) : null;
  },
  after: async (record, request, known) => {
    const step = record.steps.at(-1);
    if ((request.tellings ?? []).some(({ id, state }) => state === 'owed' && id.startsWith(record.id))) await settleOwed(record.issueId);
    if (step?.action === 'review') await moved(record, known);
    if (step?.action === 'look') await remind(record, request.facts.issueKey, known);
  },
};

/** Moves what the latest review chose, under the id of its confirmation, so that however often it is asked each moves once; what its own record says then counts. */
async function moved(record: CareRecord, { subject, customer }: CareKnown): Promise<CareDetails> {
  const review = record.steps.filter(({ action }) => action === 'review').at(-1);
  const pending = (onboardingOf(record).review?.order ?? []).filter(({ moves, outcome }) => moves && outcome === null);
  if (review === undefined || customer === null || pending.length === 0) return {};
  const issueIds = pending.map(({ issueId }) => issueId);
  await moveRequests(subject.facts.projectId, { customerId: customer.id, issueIds, id: review.id }, review.by ?? '');
  const records = await Promise.all(issueIds.map(findRecord));
  const isMoved = (index: number): boolean => records[index]?.facts.changes?.some(({ id }) => id === review.id) === true;
  return { moved: issueIds.filter((_, index) => isMoved(index)), left: issueIds.filter((_, index) => !isMoved(index)) };
}

const tellsOf = ({ id }: CareRecord, key: string, dueAt: number): string => `${id}-late-${key}-${dueAt}`;

/** Late steps of which the desk has been told. */
async function reminded(record: CareRecord, { now }: CareKnown): Promise<readonly string[]> {
  const late = lateSteps(onboardingOf(record), now);
  const told = await Promise.all(late.map(({ key, dueAt }) => findTellingComment(record.issueId, tellsOf(record, key, dueAt))));
  return late.flatMap(({ key }, index) => (told[index] === null ? [] : [key]));
}

/** One internal comment for each step whose date has passed, to its owner where that is somebody of the desk. */
async function remind(record: CareRecord, issueKey: string, { plan, subject, now }: CareKnown): Promise<void> {
  const late = lateSteps(onboardingOf(record), now);
  if (late.length === 0) return;
  const { roster } = await readRoster();
  for (const { key, dueAt, owner } of late) {
    const label = plan.onboarding.steps.find((step) => step.key === key)?.label;
    const tells = tellsOf(record, key, dueAt);
    if (label === undefined || (await findTellingComment(record.issueId, tells)) !== null) continue;
    const mentions = await ofTheDesk(owner, subject.facts.projectId);
    await addDeskComment(record.issueId, tells, [{ text: lateLine(label, dueAt, issueKey, roster.language), mentions }]);
  }
}

async function ofTheDesk(accountId: string | null, projectId: string): Promise<readonly { accountId: string; name: string }[]> {
  if (accountId === null || !(await isAgent(accountId, projectId))) return [];
  return (await readPersons([accountId])).filter(({ active }) => active).map(({ name }) => ({ accountId, name }));
}
