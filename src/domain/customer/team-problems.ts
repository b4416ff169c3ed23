import { readAddress } from './address/read-address';
import type { CustomerDraft } from './draft';
import { type FieldProblem, problem, textProblems } from './field-problem';

/** What is wrong with the technical account manager and the sales contact: a name, and an address that reads as one (TAM-1). */
export function teamProblems({ lookedAfterBy }: Pick<CustomerDraft, 'lookedAfterBy'>): readonly FieldProblem[] {
  return (['accountManager', 'sales'] as const).flatMap((role) => {
    const person = lookedAfterBy[role];
    if (person === undefined) return [];
    const path = `lookedAfterBy.${role}`;
    const read = person.email.trim() === '' ? null : readAddress(person.email);
    return [
      ...textProblems(`${path}.name`, person.name, 'nameMissing'),
      ...(read?.state === 'wrong' ? [problem(`${path}.email`, read.code, read.values)] : []),
    ];
  });
}
