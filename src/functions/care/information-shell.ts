import { isOver } from '../../domain/care/handoff-window';
import { informationOf } from '../../domain/care/information';
import type { CareRecord } from '../../domain/care/record';
import { addDeskComment } from '../../jira/desk-comment';
import { readPersons } from '../../jira/persons';
import { findTellingComment } from '../../jira/telling-comment';
import { readRoster } from '../../store/roster';
import { askParagraphs, completeLine, remindParagraphs } from '../../words/information';
import type { CareShell } from './care-shell';
import { readerOf, settleOwed, withOwed } from './owed-care';

/** Asks and reminds the customer in public comments, and tells whoever asked when everything is there. The request’s own clock is left alone. */
export const informationShell: CareShell = {
  changed: async (request, record, { customer, now, subject }) => {
    const action = record.steps.at(-1)?.action;
    const reader = readerOf(customer);
    if (action === 'ask') return withOwed(request, record.id, askParagraphs(record, reader), now);
    if (action !== 'remind' || isOver(subject.facts)) return null;
    return withOwed(request, `${record.id}-${informationOf(record).reminded}`, remindParagraphs(record, reader), now);
  },
  after: async (record) => {
    const step = record.steps.at(-1);
    if (step?.action === 'ask' || step?.action === 'remind') await settleOwed(record.issueId);
    if (step?.action === 'supply' && record.state === 'complete') await tellAsker(record, step.id);
  },
};

/** Internal and once for each time that it became complete. */
async function tellAsker(record: CareRecord, stepId: string): Promise<void> {
  const tells = `${record.id}-complete-${stepId}`;
  if ((await findTellingComment(record.issueId, tells)) !== null) return;
  const [{ roster }, people] = await Promise.all([readRoster(), readPersons(record.owner === null ? [] : [record.owner])]);
  const mentions = people.filter(({ active }) => active).map(({ accountId, name }) => ({ accountId, name }));
  await addDeskComment(record.issueId, tells, [{ text: completeLine(record, roster.language), mentions }]);
}
