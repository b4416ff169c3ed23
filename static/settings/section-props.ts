import type { CustomerDraft } from '../../src/domain/customer/draft';
import type { CustomerEditView } from '../../src/domain/view/customer-settings';
import type { Told } from './field-frame';

/** What every part of the customer's form gets: the draft, what is stored, how to change it, and what is told about it. */
export interface SectionProps {
  readonly draft: CustomerDraft;
  readonly view: CustomerEditView;
  readonly change: (part: Partial<CustomerDraft>) => void;
  readonly told: Told;
}

/** A list with one entry replaced. */
export const replaced = <Entry>(list: readonly Entry[], index: number, entry: Entry): readonly Entry[] =>
  list.map((old, at) => (at === index ? entry : old));

/** A list without one entry. */
export const without = <Entry>(list: readonly Entry[], index: number): readonly Entry[] => list.filter((_entry, at) => at !== index);

/** An id for an entry that nobody has saved yet. */
export const newId = (): string => crypto.randomUUID().slice(0, 13);
