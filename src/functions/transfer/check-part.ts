import type { DraftTerms } from '../../domain/customer/draft-problems';
import { type FieldProblem, problem } from '../../domain/customer/field-problem';
import type { ImportProblem } from '../../domain/transfer/import-problem';
import { findOrganization } from '../../jira/organizations';
import { type Person, readPersons } from '../../jira/persons';
import { takenLinks } from '../../store/customers';
import { claimsOf } from '../../store/links';
import { type PlannedSave, planPart } from './plan-part';
import { takenInFile } from './taken-in-file';

/** What stands against some customers of an import, and how many values of storage were asked for to know it, found or not. */
export interface Checked {
  readonly problems: readonly ImportProblem[];
  readonly reads: number;
}

/** Everything that stands against some customers of an import: their own rules, what others hold, and what only Jira knows. Writes nothing. */
export async function checkPart(written: readonly unknown[], first: number, terms: DraftTerms, now: number): Promise<Checked> {
  const { saves, problems } = await planPart(written, first, terms, now);
  if (problems.length > 0) return { problems, reads: written.length };
  let reads = written.length;
  const taken: ImportProblem[] = [];
  for (const save of saves.filter(({ planned }) => planned.act !== 'same')) {
    const links = await takenLinks(save.planned.next);
    reads += claimsOf(save.planned.next).length;
    taken.push(...takenInFile(save.wanted, links).map((found) => ({ customer: save.number, ...found })));
  }
  return { problems: taken.length > 0 ? taken : await problemsInJira(saves), reads };
}

/** Organizations that do not exist; accounts that are gone or no person's (CON-6). What is kept already is not asked about again. */
async function problemsInJira(saves: readonly PlannedSave[]): Promise<readonly ImportProblem[]> {
  const people = saves.flatMap(newPeople);
  const found = new Map((await readPersons(people.map(({ accountId }) => accountId))).map((person) => [person.accountId, person]));
  const problems: ImportProblem[] = people.flatMap(({ number, path, accountId }) =>
    accountProblems(path, found.get(accountId)).map((one) => ({ customer: number, ...one })),
  );
  for (const { number, wanted, before } of saves) {
    for (const [index, id] of (wanted.organizationIds ?? []).entries()) {
      if (before?.organizationIds.includes(id)) continue;
      const path = `organizationIds.${index}`;
      if (!/^\d{1,19}$/.test(id)) problems.push({ customer: number, ...problem(path, 'organizationForm') });
      else if ((await findOrganization(id)) === null) problems.push({ customer: number, ...problem(path, 'organizationUnknown') });
    }
  }
  return problems;
}

function newPeople({ number, wanted, before }: PlannedSave): readonly { number: number; path: string; accountId: string }[] {
  const known = new Set(before?.contacts.map((contact) => contact.accountId));
  return (wanted.contacts ?? []).flatMap(({ accountId = null, status }, index) => {
    const isAsked = accountId !== null && !known.has(accountId) && status !== 'removed' && status !== 'rejected';
    return isAsked ? [{ number, path: `contacts.${index}.accountId`, accountId }] : [];
  });
}

function accountProblems(path: string, person: Person | undefined): readonly FieldProblem[] {
  if (person === undefined) return [problem(path, 'personUnknown')];
  if (person.kind === 'app') return [problem(path, 'personApp', { name: person.name })];
  return person.active ? [] : [problem(path, 'personInactive', { name: person.name })];
}
