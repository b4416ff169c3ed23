import type { Customer } from '../domain/customer/customer';
import type { Consequence } from '../domain/view/customer-settings';
import { type RequestRecord, readOpenRecordsOf } from '../store/requests';

const KEYS = 5;
const isRegistered = (contact: Customer['contacts'][number]): boolean => contact.status === 'active';

/** What the step from one version of a customer to the next takes away: instances that open requests name, the last contact (card 1). */
export async function consequencesOf(before: Customer, next: Customer): Promise<readonly Consequence[]> {
  const gone = before.instances.filter((instance) => !next.instances.some((kept) => kept.id === instance.id));
  const open = gone.length === 0 ? [] : await readOpenRecordsOf(before.id);
  const used = gone.flatMap(({ id, name }): readonly Consequence[] => {
    const requests = open.filter(({ assessment }) => assessment.instance?.id === id);
    return requests.length === 0 ? [] : [{ code: 'instanceInUse', name, count: requests.length, keys: keysOf(requests) }];
  });
  const isLast = before.contacts.some(isRegistered) && !next.contacts.some(isRegistered);
  return isLast ? [...used, { code: 'lastContact' }] : used;
}

/** What deleting a customer takes away. */
export async function consequencesOfRemoval(customer: Customer): Promise<readonly Consequence[]> {
  const open = await readOpenRecordsOf(customer.id);
  return open.length === 0 ? [] : [{ code: 'customerInUse', count: open.length, keys: keysOf(open) }];
}

function keysOf(requests: readonly RequestRecord[]): string {
  const keys = requests.slice(0, KEYS).map(({ facts }) => facts.issueKey);
  return requests.length > KEYS ? `${keys.join(', ')}, …` : keys.join(', ');
}
