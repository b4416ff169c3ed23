import type { Customer } from '../../domain/customer/customer';
import { customerChanges } from '../../domain/customer/customer-changes';
import { findCustomerHistory } from '../../store/customer-history';
import { findVersionedCustomer } from '../../store/customers';
import type { ImportJob } from '../../store/import-job';
import { saveTogether, type WantedSave } from '../../store/save-together';

/** Saves since an import that are looked at; the app itself saves what it links or marks. */
const LINES = 20;

/** Takes back what an import did to some customers; `kept` = names of those that somebody saved since, which stay as they are. */
export async function undoPart(
  customers: readonly unknown[],
  job: ImportJob,
): Promise<{ readonly takenBack: number; readonly kept: readonly string[] }> {
  const ids = customers.map((customer) => String(Reflect.get(Object(customer), 'id')));
  const looked = await Promise.all(ids.map((id) => look(id, job)));
  const saves = looked.flatMap((entry) => (entry.state === 'back' ? [entry.save] : []));
  const answers = await saveTogether(saves);
  const lost = saves.filter((_save, index) => answers[index]?.state !== 'saved').map(({ next, line }) => (next ?? line.before)?.name ?? '');
  return {
    takenBack: saves.length - lost.length + looked.filter(({ state }) => state === 'backAlready').length,
    kept: [...looked.flatMap((entry) => (entry.state === 'kept' ? [entry.name] : [])), ...lost],
  };
}

type Looked =
  | { readonly state: 'untouched' | 'backAlready' }
  | { readonly state: 'kept'; readonly name: string }
  | { readonly state: 'back'; readonly save: WantedSave };

/** Walks back to the line of this very import, or to the one that took it back in a step that was cut off; whoever else but the app itself saved since keeps the last word. */
async function look(customerId: string, { run, undoneBy }: ImportJob): Promise<Looked> {
  const { version, customer } = await findVersionedCustomer(customerId);
  let isOthers = false;
  for (let back = 0; back < LINES && back < version; back++) {
    const line = await findCustomerHistory(customerId, version - back);
    if (line === null) break;
    if (line.run === run && line.act === 'undone') return { state: 'backAlready' };
    if (line.run === run && line.act === 'imported') {
      if (isOthers) return { state: 'kept', name: customer?.name ?? line.before?.name ?? customerId };
      return { state: 'back', save: { version, customerId, next: line.before, line: undoneLine(customer, line.before, undoneBy, run) } };
    }
    isOthers ||= line.by.accountId !== '';
  }
  return { state: 'untouched' };
}

function undoneLine(customer: Customer | null, before: Customer | null, by: WantedSave['line']['by'], run: number): WantedSave['line'] {
  const changes = customer === null || before === null ? [] : customerChanges(customer, before);
  return { by, at: Date.now(), act: 'undone', changes, before: customer, run };
}
