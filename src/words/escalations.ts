import { type Escalation, escalationOf } from '../domain/care/escalation';
import type { CareRecord } from '../domain/care/record';
import { type Reader, say } from './say';
import { instantText } from './times';

/** What a customer is told of a step of an escalation: where it stands and when they hear again, never when something is fixed (DEC-27). */
export function escalationParagraphs(record: CareRecord, reader: Reader): readonly string[] {
  const { nextUpdateAt } = escalationOf(record);
  const state = say(`escalation.told.${record.state}`, {}, reader.language);
  if (record.state === 'closed' || nextUpdateAt === null) return [state];
  const when = instantText(nextUpdateAt, reader);
  return [state, say('escalation.told.next', { when }, reader.language)];
}

/** The internal comment about an update that is overdue; it is told in the zone in which it was promised, the customer's. */
export function overdueLine({ team, summary, nextUpdateAt }: Escalation, issueKey: string, reader: Reader): string {
  const when = instantText(nextUpdateAt ?? 0, reader);
  return say('escalation.told.overdue', { team, summary, issueKey, when }, reader.language);
}
