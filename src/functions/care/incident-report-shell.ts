import { sharedParagraphs } from '../../words/incident-report';
import type { CareShell } from './care-shell';
import { readerOf, settleOwed, withOwed } from './owed-care';

/** The customer is told each time a report is shared; what it says is read in the request panel. */
export const incidentReportShell: CareShell = {
  changed: async (request, record, { customer, now }) => {
    const step = record.steps.at(-1);
    return step?.action === 'share' ? withOwed(request, `${record.id}-${step.id}`, sharedParagraphs(readerOf(customer)), now) : null;
  },
  after: async (record) => {
    if (record.steps.at(-1)?.action === 'share') await settleOwed(record.issueId);
  },
};
