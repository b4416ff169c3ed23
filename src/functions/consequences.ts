import type { Customer } from '../domain/customer/customer';
import { lastContact } from '../domain/customer/last-contact';
import type { RequestRecord } from '../domain/request/request-record';
import type { Consequence } from '../domain/view/customer-settings';
import { readOpenRecordsOf } from '../store/requests';

const KEYS = 5;

/** What the step from one version of a customer to the next takes away: instances that open requests name, the last contact (card 1). */
export async function consequencesOf(before: Customer, next: Customer): Promise<readonly Consequence[]> {
  const gone = before.instances.filter((instance) => !next.instances.some((kept) => kept.id === instance.id));
  const open = gone.length === 0 ? [] : await readOpenRecordsOf(before.id);
  const used = gone.flatMap(({ id, name }): readonly Consequence[] => {
    const requests = open.filter(({ assessment }) => assessment.instance?.id === id);
    return requests.length === 0 ? [] : [{ code: 'instanceInUse', name, count: requests.length, keys: keysOf(requests) }];
  });
  return lastContact(before, next).length > 0 ? [...used, { code: 'lastContact' }] : used;
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
