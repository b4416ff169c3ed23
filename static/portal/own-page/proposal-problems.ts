import type { ContactCommand } from '../../../src/domain/customer/contact-command';
import { decideContact } from '../../../src/domain/customer/decide-contact';
import type { FieldProblem } from '../../../src/domain/customer/field-problem';
import { namelessProblems } from '../../../src/domain/customer/nameless-problems';
import type { Told } from '../../settings/field-frame';
import type { Register } from './register';

/** What a page cannot know and the app looks up: whether a typed address has an account; of a picked person, the address. */
const APP_ONLY: ReadonlySet<string> = new Set(['standInNoAccount']);
/** What is merely not filled in yet. */
const NOT_YET: ReadonlySet<string> = new Set([
  'addressMissing',
  'attestationMissing',
  'nameMissing',
  'dateMissing',
  'partnerMissing',
  'partnerPartMissing',
]);

/** What stands against a change as it is being typed, by the very function that decides about it (CON-5 to CON-10). */
export function problemsOf(command: ContactCommand, { customer, plan, viewer, colleagues }: Register, now: number): Told {
  const decision = decideContact(customer, command, {
    actor: 'contact',
    by: { accountId: viewer.accountId, name: viewer.name },
    plan,
    now,
    newId: 'proposed',
    nameOf: (accountId) => colleagues.find((one) => one.accountId === accountId)?.name ?? null,
    accountTypeOf: () => 'customer',
    accepted: true,
  });
  const isPicked = 'person' in command && command.person.accountId !== null && command.person.email.trim() === '';
  const isTheApps = ({ path, code }: FieldProblem): boolean => APP_ONLY.has(code) || (isPicked && path === 'person.email');
  const refused = decision.state === 'refused' ? decision.problems.filter((found) => !isTheApps(found)) : [];
  const notices = decision.state === 'changed' ? decision.notices.filter((notice) => !isTheApps(notice)) : [];
  return { problems: [...namelessProblems(command), ...refused], notices };
}

/** What to show of it: while people type nothing about what is not there yet, and after they tried everything. */
export function shownWhileTyping({ problems, notices }: Told, hasTried: boolean): Told {
  return { problems: hasTried ? problems : problems.filter(({ code }) => !NOT_YET.has(code)), notices };
}

/** What the app said that still holds: the command is the one it was said about. */
export function withAnswer(told: Told, answered: readonly FieldProblem[]): Told {
  const said = new Set(told.problems.map(({ path, code }) => `${path} ${code}`));
  return { ...told, problems: [...told.problems, ...answered.filter(({ path, code }) => !said.has(`${path} ${code}`))] };
}
