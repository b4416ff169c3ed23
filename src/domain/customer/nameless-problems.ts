import type { ContactCommand } from './contact-command';
import { type FieldProblem, problem } from './field-problem';

/** A contact who types somebody's address says who it is, too: exactly one named person (CON-6). */
export function namelessProblems(command: ContactCommand): readonly FieldProblem[] {
  if (!('person' in command) || command.person.accountId !== null) return [];
  return command.person.name.trim() === '' ? [problem('person.name', 'nameMissing')] : [];
}
