import type { Assessment } from '../request/assessment';
import { visibleInstance } from './visible-customer';

/** An assessment as the customer's people see it: which colleague is the contact, and what the app only guesses, stays with the desk. */
export function visibleAssessment(assessment: Assessment): Assessment {
  const reasons = assessment.reasons
    .filter(({ code }) => code !== 'kindSuggested')
    .map((reason) => {
      const { contactId: _hidden, ...values } = reason.values;
      return { ...reason, values };
    });
  const { clock } = assessment;
  const shown = clock.state === 'none' || clock.response === null ? clock : { ...clock, response: { ...clock.response, accountId: '' } };
  const instance = assessment.instance && visibleInstance(assessment.instance);
  return { ...assessment, instance, contactId: null, clock: shown, reasons };
}
