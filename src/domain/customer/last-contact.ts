import type { Customer } from './customer';
import { type FieldProblem, problem } from './field-problem';

const entitles = ({ status }: Customer['contacts'][number]): boolean => status === 'active';

/** The warning that nobody could raise premium requests any more: the last active contact goes (card 1). */
export function lastContact(before: Pick<Customer, 'contacts'>, after: Pick<Customer, 'contacts'>): readonly FieldProblem[] {
  return before.contacts.some(entitles) && !after.contacts.some(entitles) ? [problem('contacts', 'lastContact')] : [];
}
