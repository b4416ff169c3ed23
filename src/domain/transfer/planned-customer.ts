import type { Customer } from '../customer/customer';
import { type CustomerChange, customerChanges } from '../customer/customer-changes';
import { type CustomerDraft, draftOf } from '../customer/draft';
import { type DraftTerms, draftProblems } from '../customer/draft-problems';
import { type FieldProblem, problem } from '../customer/field-problem';
import { settledAt } from '../customer/over-limit';
import { judgedContacts } from './judged-contacts';
import { mergedCustomer } from './merged-customer';
import type { WantedCustomer } from './wanted-customer';

/** What an import makes of one customer: paths of problems are those of the file. */
export interface PlannedCustomer {
  readonly id: string;
  readonly name: string;
  readonly act: 'added' | 'changed' | 'same';
  readonly changes: readonly CustomerChange[];
  /** How many new contacts wait for a reviewer. */
  readonly pending: number;
  readonly problems: readonly FieldProblem[];
  readonly next: Customer;
}

/**
 * What a customer of a file would do to the register at `now` (epoch milliseconds), and everything that stands against it. Seats
 * follow from the people: while one of them is wrong there is nothing to say about seats.
 */
export function plannedCustomer(wanted: WantedCustomer, before: Customer | null, terms: DraftTerms, now: number): PlannedCustomer {
  const merged = mergedCustomer(before, wanted, now);
  const judged = judgedContacts(merged, before, terms.contacts);
  const read: Customer = { ...merged, contacts: judged.contacts };
  const isSame = before !== null && JSON.stringify(read) === JSON.stringify(before);
  const next = isSame ? before : settledAt(read, terms, now).customer;
  const draft = draftOf(read);
  const told = isSame ? [] : draftProblems(draft, before === null ? null : draftOf(before), terms, now);
  const byId = judged.problems.map(({ path, ...rest }) => ({ ...rest, path: inFile(path.split('.'), wanted) }));
  const all = [...byId, ...told.map(({ path, ...rest }) => ({ ...rest, path: inFile(byEntry(path, draft), wanted) }))];
  const isPersonWrong = all.some(({ path }) => path.startsWith('contacts.'));
  const unique = all.filter(
    (one, index) =>
      all.findIndex((other) => other.path === one.path && other.code === one.code) === index &&
      !(isPersonWrong && one.code.startsWith('seats')),
  );
  return {
    ...{ id: wanted.id, name: next.name, act: before === null ? 'added' : isSame ? 'same' : 'changed' },
    changes: isSame ? [] : customerChanges(before ?? nothing(next), next),
    pending: next.contacts.filter(({ id, status }) => status === 'pending' && !before?.contacts.some((contact) => contact.id === id))
      .length,
    problems: unique.map(({ path, code, values }) => problem(path, code, values)),
    next,
  };
}

function nothing({ id, zone, language }: Customer): Customer {
  const none = { organizationIds: [], emailDomains: [], partners: [], licences: [], alignLicences: [], contacts: [], productKeys: [] };
  return { id, name: '', zone, language, ...none, instances: [] };
}

/** A path of the draft with the entry's own id in place of its number. */
function byEntry(path: string, draft: CustomerDraft): readonly string[] {
  const [part = '', index, ...field] = path.split('.');
  const list: unknown = Reflect.get(draft, part);
  const entry: unknown = Array.isArray(list) && index !== undefined ? list[Number(index)] : undefined;
  if (entry === undefined) return [part];
  return [part, typeof entry === 'string' ? entry : String(Reflect.get(Object(entry), 'id')), ...field];
}

/** Names of facts that a file writes otherwise than the form. */
const FIELDS: Readonly<Record<string, string>> = { amount: 'price.amount', currency: 'price.currency' };

/** A path by the entry's own id, with its number in the file instead; what is not in the file is told at its list. */
export function inFile([part = '', id, field]: readonly string[], wanted: WantedCustomer): string {
  const list: unknown = Reflect.get(wanted, part);
  const index =
    Array.isArray(list) && id !== undefined
      ? list.findIndex((entry: unknown) => entry === id || Reflect.get(Object(entry), 'id') === id)
      : -1;
  if (index < 0) return part;
  return [part, String(index), ...(field === undefined ? [] : [FIELDS[field] ?? field])].join('.');
}
