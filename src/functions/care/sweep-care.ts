import { CARE_KINDS } from '../../domain/care/kinds';
import type { CareRecord } from '../../domain/care/record';
import { readDueCare } from '../../store/care';
import { log } from '../log';
import { reasonOf } from '../reason-of';
import { decideOnCare } from './decide-on-care';

/** Records one sweep looks at, of all kinds together; the rest comes with the next one. */
const AT_ONCE = 100;

/** Takes up every record whose time has come, the longest waiting first; one that fails keeps no other waiting. Returns how many moved. */
export async function sweepCare(now: number): Promise<number> {
  const kinds = Object.values(CARE_KINDS).filter(({ whenDue }) => whenDue !== null);
  let moved = 0;
  let left = AT_ONCE;
  for (const kind of kinds) {
    const due = (await readDueCare(kind.key, now)).slice(0, left);
    left -= due.length;
    for (const record of due) moved += (await takeUp(record, kind.whenDue ?? '')) ? 1 : 0;
  }
  return moved;
}

async function takeUp(record: CareRecord, action: string): Promise<boolean> {
  const { kind, id: recordId, issueId, nextAt } = record;
  const id = `${action}-${nextAt ?? 0}`;
  try {
    const decision = await decideOnCare({ kind, recordId, issueId, action, id, fields: {}, as: 'job', by: null });
    log('care', recordId, `${action}: ${decision.state}`);
    return decision.state === 'changed';
  } catch (fault) {
    log('care', recordId, `${action} failed: ${reasonOf(fault)}`);
    return false;
  }
}
