import { CARE_KINDS } from '../../domain/care/kinds';
import type { RequestRecord } from '../../domain/request/request-record';
import { careFieldsOf } from '../../jira/panel-property';
import { decideOnCare } from './decide-on-care';

/** What the app does with every request of a type of its own: the action that begins its record. */
export const ARRIVE = 'arrive';

/**
 * Begins the care that a request of its own type is, once, with what its customer filled in beside the form; nothing for other
 * requests. What was filled in but cannot be used begins a record that has to be completed. Safe to repeat.
 */
export async function beginCare({ facts, deleted }: RequestRecord, panelValue: unknown): Promise<void> {
  const { care: kind, issueId, reporterAccountId } = facts;
  if (kind === undefined || deleted || CARE_KINDS[kind] === undefined) return;
  const fields = careFieldsOf(panelValue);
  const asked = { kind, recordId: null, issueId, action: ARRIVE, as: 'job', by: reporterAccountId } as const;
  const begun = await decideOnCare({ ...asked, id: fields === null ? ARRIVE : `${ARRIVE}-filled`, fields: fields ?? {} });
  if (begun.state === 'invalid' && fields !== null) await decideOnCare({ ...asked, id: ARRIVE, fields: {} });
}
