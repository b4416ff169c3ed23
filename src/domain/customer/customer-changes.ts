import type { Customer, InstanceProposal } from './customer';
import { PARTS } from './merge-drafts';
import { isLive } from './seat-holders';

/** What a change may be about; proposals, stand-ins and handling notes are no part of the form. */
const CHANGED_PARTS = [...PARTS, 'instanceProposals', 'standIns', 'handlingNotes'] as const;
type Part = (typeof CHANGED_PARTS)[number];

/** One thing that changed about a customer; `what` names the entry (a person, an order, a domain), empty for a plain fact. */
export interface CustomerChange {
  readonly part: Part;
  /** `confirmed` = somebody said that an instance is as it is recorded. */
  readonly kind: 'added' | 'removed' | 'changed' | 'confirmed';
  readonly what: string;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What changed from one version of a customer to the next, in the order of the page; an ended contact counts as removed. */
export function customerChanges(before: Customer, after: Customer): readonly CustomerChange[] {
  return CHANGED_PARTS.flatMap((part) => {
    const [old, next] = [entriesOf(before, part), entriesOf(after, part)];
    if (old === null || next === null) {
      return same(before[part], after[part]) ? [] : [{ part, kind: 'changed' as const, what: '' }];
    }
    return [...new Set([...old.keys(), ...next.keys()])].flatMap((key) => changeOf(part, old.get(key), next.get(key)));
  });
}

interface Entry {
  readonly what: string;
  readonly value: unknown;
}

function changeOf(part: Part, old: Entry | undefined, next: Entry | undefined): readonly CustomerChange[] {
  const what = (next ?? old)?.what ?? '';
  if (old === undefined) return [{ part, kind: 'added', what }];
  if (next === undefined) return [{ part, kind: 'removed', what }];
  if (same(old.value, next.value)) return [];
  const isConfirmed = part === 'instances' && same(factsOf(old.value), factsOf(next.value));
  return [{ part, kind: isConfirmed ? 'confirmed' : 'changed', what }];
}

const factsOf = (instance: unknown): unknown => ({ ...Object(instance), confirmed: null });

const instanceName = ({ instances }: Customer, { instanceId }: InstanceProposal): string =>
  instances.find(({ id }) => id === instanceId)?.name ?? instanceId;

/** The entries of a list by their key; null for a plain fact. */
function entriesOf(customer: Customer, part: Part): ReadonlyMap<string, Entry> | null {
  switch (part) {
    case 'licences':
    case 'alignLicences':
      return new Map(customer[part].map((licence) => [licence.id, { what: licence.order, value: licence }]));
    case 'contacts':
      return new Map(customer.contacts.filter(isLive).map((contact) => [contact.id, { what: contact.name, value: contact }]));
    case 'standIns':
      return new Map((customer.standIns ?? []).map((standIn) => [standIn.id, { what: standIn.name, value: standIn }]));
    case 'instances':
      return new Map(customer.instances.map((instance) => [instance.id, { what: instance.name, value: instance }]));
    case 'instanceProposals':
      return new Map((customer.instanceProposals ?? []).map((entry) => [entry.id, { what: instanceName(customer, entry), value: entry }]));
    case 'organizationIds':
    case 'emailDomains':
    case 'partners':
    case 'productKeys':
      return new Map(customer[part].map((text) => [text, { what: text, value: text }]));
    default:
      return null;
  }
}
