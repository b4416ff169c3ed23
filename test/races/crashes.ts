import type { Customer } from '../../src/domain/customer/customer';
import { findVersionedCustomer, healLinks, saveCustomerAt } from '../../src/store/customers';
import { oneOfEach, type Told, type Wanted } from './commands';
import { brokenIn, customersIn, lostLinksIn, untrueIn } from './findings';
import { alone, interleave } from './interleave';
import { randomOf } from './random';
import { openWorld, type World } from './world';

export interface Crashed {
  /** Places to die in: each call of each command, done or not done. */
  readonly deaths: number;
  readonly wrong: readonly string[];
}

const DOMAINS = 30;

/** A save that changes far more links than fit into one transaction: thirty domains go, thirty others come. */
const wide = (customerId: string, prefix: string): Wanted => ({
  name: `give ${customerId} ${DOMAINS} domains`,
  customerId,
  by: 'admin-0',
  run: async (): Promise<Told> => {
    const { version, customer } = await findVersionedCustomer(customerId);
    if (customer === null) return { state: 'gone' };
    const next: Customer = { ...customer, emailDomains: Array.from({ length: DOMAINS }, (_none, index) => `${prefix}-${index}.example`) };
    const line = { by: { accountId: 'admin-0', name: 'Admin' }, at: Date.now(), act: 'changed' as const, changes: [], before: customer };
    const saved = await saveCustomerAt(version, next, customerId, line);
    return saved.state === 'taken' ? { state: 'invalid', problems: saved.links } : saved.state === 'moved' ? { state: 'conflict' } : saved;
  },
  isIn: (customer) => customer.emailDomains.includes(`${prefix}-0.example`),
});

/** After a death: nothing broken at once; the same command again ends as it should; healing finds every link. */
const afterDeath = async (world: World, want: Wanted): Promise<readonly string[]> => {
  const broken = [...brokenIn(world), ...lostLinksIn(world)];
  const again = await interleave(world, [want], () => 0);
  const untrue = untrueIn(world, [want], again.ended);
  for (const { document } of customersIn(world)) await alone(world, () => healLinks(document.id));
  return [...broken, ...untrue, ...brokenIn(world), ...lostLinksIn(world)];
};

/**
 * Dies at every call of every command: a write is lost or done, a read is lost. `every` = of the reads of the widest save only
 * each so many, since between two writes one read is like another.
 */
export const crashEverywhere = async (seeds: number, every: number): Promise<Crashed> => {
  const wrong: string[] = [];
  let deaths = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const wanted = [...oneOfEach(randomOf(seed)), ...(seed === 1 ? [wide('lumen', 'after')] : [])];
    for (const want of wanted) {
      const isWide = want.name.startsWith('give');
      const begin = async (): Promise<World> => {
        const world = openWorld();
        if (isWide) await alone(world, wide('lumen', 'before').run);
        return world;
      };
      const { writes } = await interleave(await begin(), [want], () => 0);
      for (const [index, isWrite] of writes.entries()) {
        if (isWide && !isWrite && index % every !== 0) continue;
        for (const isDone of isWrite ? [false, true] : [false]) {
          const world = await begin();
          const { ended } = await interleave(world, [want], () => 0, { session: 0, call: index + 1, isDone });
          if (ended[0]?.state !== 'died') throw new Error(`${want.name} did not die at call ${index + 1}.`);
          deaths++;
          const found = await afterDeath(world, want);
          if (found.length > 0)
            wrong.push(`seed ${seed}, ${want.name}, call ${index + 1}, ${isDone ? 'done' : 'not done'}: ${found.join('; ')}`);
        }
      }
    }
  }
  return { deaths, wrong };
};

/** Two companies want overlapping sets of domains at the same moment, each more than a transaction holds: no domain may have two owners. */
export const raceWide = async (seeds: number): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const world = openWorld();
    const wanted = [wide('harbor', 'shared'), wide('lumen', 'shared')];
    const { ended } = await interleave(world, wanted, randomOf(seed));
    const owners = customersIn(world).filter(({ document }) => document.emailDomains.includes('shared-0.example'));
    const found = [...untrueIn(world, wanted, ended), ...lostLinksIn(world), ...(owners.length === 1 ? [] : [`${owners.length} owners`])];
    if (found.length > 0) wrong.push(`seed ${seed}: ${found.join('; ')}`);
  }
  return wrong;
};
