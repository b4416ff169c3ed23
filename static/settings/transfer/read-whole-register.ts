import type { Refused } from '../../../src/contract';
import type { RegisterPage } from '../../../src/domain/view/register';
import { invokeSettings } from '../invoke-settings';
import type { Register } from './dry-run';

const MOST_PAGES = 200;

/** The register page by page; null = refused. `told` hears how many customers were read. */
export async function readWholeRegister(told: (count: number) => void): Promise<Register | null> {
  const customers: Register['customers'][number][] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: RegisterPage | Refused = await invokeSettings('readRegister', { cursor });
    if (answer.state === 'refused') return null;
    customers.push(...answer.customers);
    told(customers.length);
    if (answer.next === null) return { customers, terms: answer.terms, now: answer.now };
    cursor = answer.next;
  }
  return null;
}
