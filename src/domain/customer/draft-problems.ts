import type { Plan } from '../plan/plan';
import { companyNotices, companyProblems } from './company-problems';
import { contactProblems, lackOfSeats } from './contact-problems';
import type { CustomerDraft } from './draft';
import type { FieldProblem } from './field-problem';
import { instanceProblems } from './instance-problems';
import { licenceNotices, licenceProblems } from './licence-problems';
import { teamProblems } from './team-problems';

/** What of a plan a customer's facts are checked against. */
export type DraftTerms = Pick<Plan, 'products' | 'environments' | 'contacts'> & {
  readonly onboarding?: Pick<Plan['onboarding'], 'profileFields'>;
};

/**
 * Everything that keeps a draft from being saved at `now` (epoch milliseconds), each at its field; the page asks as people
 * type, the server asks again. `before` = what is stored now, null for a new customer.
 */
export function draftProblems(draft: CustomerDraft, before: CustomerDraft | null, terms: DraftTerms, now: number): readonly FieldProblem[] {
  const licences = licenceProblems('licences', draft.licences);
  return [
    ...companyProblems(draft),
    ...teamProblems(draft),
    ...licences,
    ...licenceProblems('alignLicences', draft.alignLicences),
    ...contactProblems(draft, before, terms.contacts),
    // Seats follow from the licences: while those are wrong there is nothing to say about seats.
    ...(licences.length > 0 ? [] : lackOfSeats(draft, before, terms.contacts, now)),
    ...instanceProblems(draft, terms),
  ];
}

/** What is worth a look and keeps nothing from being saved. */
export function draftNotices(draft: CustomerDraft): readonly FieldProblem[] {
  return [...companyNotices(draft), ...licenceNotices('licences', draft.licences)];
}
