import type { AccountType, Knowledge } from '../../domain/customer/contact-decision';
import type { Person } from '../../jira/persons';

/** What Jira knows of people, as decisions about contacts ask for it: who is not among them does not exist. */
export function knownAccounts(people: readonly Person[]): Pick<Knowledge, 'nameOf' | 'accountTypeOf'> {
  const byId = new Map(people.map((person) => [person.accountId, person]));
  return {
    nameOf: (accountId) => byId.get(accountId)?.name ?? null,
    accountTypeOf: (accountId): AccountType | null => {
      const person = byId.get(accountId);
      if (person === undefined) return null;
      return person.active ? person.kind : 'deactivated';
    },
  };
}
