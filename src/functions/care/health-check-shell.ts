import { findingsIn, isOpenFinding } from '../../domain/care/finding';
import { holdsQuarter } from '../../domain/care/health-check-asking';
import { healthBookKey, healthCheckFacts } from '../../domain/care/health-check-facts';
import type { CareKnown } from '../../domain/care/kind';
import type { CareDetails, CareRecord } from '../../domain/care/record';
import { booksIn, reserved } from '../../domain/care/reservation';
import { latestFinished } from '../../domain/view/health-check';
import { readAllCareOfCustomer } from '../../store/care';
import { readReservations, reservationWrite } from '../../store/reservations';
import type { Write } from '../../store/versioned';
import { healthParagraphs, healthToldOf } from '../../words/health-checks';
import type { CareShell } from './care-shell';
import { readerOf, settleOwed, withOwed } from './owed-care';

/** What an instance has had in its quarters, settled by one document in the transaction of the step itself; what the last check left open. */
export const healthCheckShell: CareShell = {
  find: async (action, _by, record, { customer }, fields) => {
    const instanceId =
      typeof fields.instanceId === 'string' ? fields.instanceId : record === null ? null : healthCheckFacts(record).instanceId;
    if (customer === null || instanceId === null) return {};
    const { key, version, held } = await readReservations(healthBookKey(customer.id, instanceId));
    const books = [{ key, version, held: held.map((one) => ({ ...one })) }];
    if (action !== 'start' && action !== 'finish') return { books };
    return { books, ...(await lastCheck(customer.id, instanceId, record?.id ?? '')) };
  },
  alongside: quarterWrites,
  changed: async (request, record, { customer, now }) => {
    const step = record.steps.at(-1);
    const told = step === undefined ? null : healthToldOf(step);
    if (step === undefined || told === null) return null;
    return withOwed(request, `${record.id}-${step.id}`, healthParagraphs(record, told, readerOf(customer).language), now);
  },
  after: async (record) => {
    const step = record.steps.at(-1);
    if (step !== undefined && healthToldOf(step) !== null) await settleOwed(record.issueId);
  },
};

async function lastCheck(customerId: string, instanceId: string, recordId: string): Promise<CareDetails> {
  const records = await readAllCareOfCustomer(customerId, 'health-check');
  const last = latestFinished(records.filter((one) => one.id !== recordId && healthCheckFacts(one).instanceId === instanceId));
  if (last === null) return {};
  const { score, finishedAt } = healthCheckFacts(last);
  const carried = findingsIn(last.details.findings)
    .filter(isOpenFinding)
    .map((one) => ({ ...one }));
  return { carried, beforeScore: score, beforeAt: finishedAt };
}

/** The quarter is held as long as the check counts for it. */
function quarterWrites(record: CareRecord, known: CareKnown): readonly Write[] {
  const { quarter, instanceId } = healthCheckFacts(record);
  const isHeld = quarter !== null && holdsQuarter(record, known.plan.healthChecks);
  return booksIn(known.found).flatMap((book) => {
    const isIts = known.customer !== null && instanceId !== null && book.key === healthBookKey(known.customer.id, instanceId);
    const next = reserved(book, record.id, isHeld && isIts ? { recordId: record.id, ...quarter } : null, known.now);
    return JSON.stringify(next.held) === JSON.stringify(book.held) ? [] : [reservationWrite(next)];
  });
}
