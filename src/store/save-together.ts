import type { Customer } from '../domain/customer/customer';
import { withRisingRevisions } from '../domain/customer/instance-revision';
import { type CustomerHistory, historyWrite } from './customer-history';
import { asLinks, LINKS_ALONE, type LinkChange, linkChanges, markWrite, readMark } from './customer-links';
import { customerWrite, deletedCustomer, findVersionedCustomer, type Saved, saveCustomerAt, takenLinks } from './customers';
import { keepRevisions } from './instance-revisions';
import { claimsOf } from './links';
import { type Write, writeUnchanged } from './versioned';

/** One customer to save at exactly a version; `next` null deletes. */
export interface WantedSave {
  readonly version: number;
  readonly customerId: string;
  readonly next: Customer | null;
  readonly line: CustomerHistory;
}

const ATTEMPTS = 12;
/** Operations of a transaction beside the mark of the links. */
const ROOM = LINKS_ALONE;

/**
 * Saves many customers with as few transactions as the platform allows, each whole or not at all, with the same promises as
 * `saveCustomerAt`; answers in the order asked. Source: 25 operations a transaction (Forge, kvs-transactions).
 */
export async function saveTogether(saves: readonly WantedSave[]): Promise<readonly Saved[]> {
  const answers = new Map<WantedSave, Saved>();
  let waiting = saves;
  for (let attempt = 1; waiting.length > 0; ) {
    const before = answers.size;
    await saveSome(waiting.slice(0, Math.floor(ROOM / 2)), answers);
    waiting = waiting.filter((save) => !answers.has(save));
    attempt = answers.size > before ? 1 : attempt + 1;
    if (attempt > ATTEMPTS) throw new Error('Saving customers together: others kept saving at the same moment.');
  }
  return saves.flatMap((save) => answers.get(save) ?? []);
}

interface Prepared {
  readonly save: WantedSave;
  readonly writes: readonly Write[];
  readonly links: readonly LinkChange[];
}

/** Decides as many of the saves as fit into one transaction; those that lost a race or did not fit stay undecided. */
async function saveSome(saves: readonly WantedSave[], answers: Map<WantedSave, Saved>): Promise<void> {
  const mark = await readMark();
  const prepared = await Promise.all(saves.map(prepare));
  const together: Prepared[] = [];
  const claimed = new Set<string>();
  let room = ROOM;
  for (const [index, entry] of prepared.entries()) {
    const save = saves[index];
    if (save === undefined) continue;
    if (!('writes' in entry)) {
      answers.set(save, entry);
      continue;
    }
    const size = entry.writes.length + entry.links.length;
    if (size > ROOM) {
      answers.set(save, await saveCustomerAt(save.version, save.next, save.customerId, save.line));
      return;
    }
    const claims = save.next === null ? [] : claimsOf(save.next, save.line.at);
    if (size > room || claims.some((key) => claimed.has(key))) break;
    for (const key of claims) claimed.add(key);
    together.push(entry);
    room -= size;
  }
  const [first] = together;
  if (first === undefined) return;
  const writes = [markWrite(mark, first.save.line.at), ...together.flatMap((entry) => entry.writes)];
  if (!(await writeUnchanged(writes, asLinks(together.flatMap((entry) => entry.links))))) return;
  for (const { save } of together) answers.set(save, { state: 'saved', version: save.version + 1 });
}

async function prepare(save: WantedSave): Promise<Prepared | Saved> {
  const { customerId, version, next, line } = save;
  const stored = await findVersionedCustomer(customerId);
  if (stored.version !== version) return { state: 'moved' };
  const taken = next === null ? [] : await takenLinks(next);
  if (taken.length > 0) return { state: 'taken', links: taken };
  const kept =
    (next && withRisingRevisions(stored.customer, next, { by: line.by.accountId, at: line.at })) ??
    deletedCustomer(stored.customer, line.at);
  if (kept === null) return { state: 'moved' };
  await keepRevisions(stored.customer, next && kept, line.at);
  const { set, removed } = await linkChanges(customerId, stored.customer, next);
  return {
    save,
    writes: [customerWrite(customerId, version, kept), historyWrite(`customer:${customerId}`, version + 1, line)],
    links: [...set, ...removed],
  };
}
