import type { CareRecord } from '../../domain/care/record';
import type { RequestRecord } from '../../domain/request/request-record';
import { type Restoring, restoringCare } from '../../domain/transfer/request-restoring';
import { careWrite, readAllCareOf, readCare } from '../../store/care';
import { writeUnchanged } from '../../store/versioned';
import { CARE_SHELLS } from '../care/care-shells';
import { knownOf } from '../care/decide-on-care';

const ATTEMPTS = 4;

/** Stores a record of care of a file where it is to be stored. */
export async function restoreCare(line: CareRecord, write: boolean): Promise<Restoring> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const read = await readCare(line.id);
    const outcome = restoringCare(read.record, line);
    const isTaken = outcome === 'restored' || outcome === 'replaced';
    if (!write || !isTaken || (await writeUnchanged([careWrite(read, line)], {}))) return outcome;
  }
  throw new Error(`Care ${line.id} kept changing`);
}

/** What restored bookings and health checks hold of an engineer or an instance is held again, in books that are the app's own. */
export async function holdReservations(request: RequestRecord): Promise<void> {
  const { issueId } = request.facts;
  for (const record of await readAllCareOf(issueId)) {
    const { find, alongside } = CARE_SHELLS[record.kind] ?? {};
    if (find === undefined || alongside === undefined) continue;
    for (let attempt = 1; ; attempt++) {
      const seen = await knownOf(issueId, request);
      const found = await find('approve', null, record, seen, { ...engineerOf(record) });
      const writes = alongside(record, { ...seen, found });
      if (writes.length === 0 || (await writeUnchanged(writes, {}))) break;
      if (attempt === ATTEMPTS) throw new Error(`What ${record.id} holds kept changing`);
    }
  }
}

const engineerOf = ({ details: { engineer } }: CareRecord): CareRecord['details'] => (typeof engineer === 'string' ? { engineer } : {});
