import type { CareKnown } from '../../domain/care/kind';
import type { CareRecord } from '../../domain/care/record';
import type { DeskPerson } from '../../domain/customer/customer';
import { NO_DESK } from '../../domain/desk/request-desk';
import { dutyOf } from '../../domain/desk/roster';
import { assign } from '../../jira/assign';
import { addDeskComment } from '../../jira/desk-comment';
import { readGroup } from '../../jira/groups';
import { readPersons } from '../../jira/persons';
import { findTellingComment } from '../../jira/telling-comment';
import { readRoster } from '../../store/roster';
import { coldLines, lateRaiseLines } from '../../words/handoffs';
import type { CareShell } from './care-shell';

type Notice = 'cold' | 'late';

/** What a comment tells, so that it is written once. */
const tellsOf = ({ id }: CareRecord, what: Notice): string => `${id}-${what}`;

/**
 * Who may receive a handoff, and the duty lead who is told when nobody did. The lead is looked up whenever it is asked, so that
 * whoever leads by then is told. A receiver has the request from then on and gets it assigned.
 */
export const handoffShell: CareShell = {
  find: async (action, by, record, known) => {
    if (record === null) return {};
    if (action === 'accept') return { isReceiver: await isReceiver(record, by, known) };
    if (action !== 'expire') return {};
    const isTold = record.state === 'cold' && (await findTellingComment(record.issueId, tellsOf(record, 'cold'))) !== null;
    return { isTold, lead: (await leadOf(record, known))?.accountId ?? null };
  },
  changed: async (request, { steps, owner }, { now }) => {
    if (steps.at(-1)?.action !== 'accept' || owner === null) return null;
    const desk = request.desk ?? NO_DESK;
    return { ...request, desk: { ...desk, taken: [...desk.taken, { at: now, by: owner }] } };
  },
  after: async (record, request, known) => {
    const latest = record.steps.at(-1)?.action;
    if (latest === 'accept' && record.owner !== null) await assign(record.issueId, record.owner);
    if (latest === 'prompt' && record.details.isLateRaise === true) await tell(record, 'late', request.facts.issueKey, known);
    if (record.state === 'cold' && record.details.isTold !== true) await tell(record, 'cold', request.facts.issueKey, known);
  },
};

/**
 * Whether somebody may receive it: the booked engineer alone, else whoever is rostered for the receiving team or in its group.
 * null = nobody can say, since no group is named, it is empty, Jira does not show it, or the booked engineer is gone: then any
 * agent of the project may.
 */
async function isReceiver({ details }: CareRecord, by: string | null, { rota }: CareKnown): Promise<boolean | null> {
  if (typeof details.booked === 'string' && (await isActive(details.booked))) return details.booked === by;
  const { roster } = await readRoster();
  const { group, lead, weeks } = dutyOf(roster, rota, String(details.to ?? ''));
  if ([lead, ...Object.values(weeks).flat()].some((person) => person?.accountId === by)) return true;
  const members = group === null ? null : await readGroup(group);
  return members === null || members.length === 0 ? null : members.some(({ accountId }) => accountId === by);
}

async function isActive(accountId: string): Promise<boolean> {
  return (await readPersons([accountId])).some((person) => person.accountId === accountId && person.active);
}

/** The duty lead of the giving side; null = nobody is rostered, or their account is deactivated. */
async function leadOf({ details }: CareRecord, { rota }: CareKnown): Promise<DeskPerson | null> {
  const { lead } = dutyOf((await readRoster()).roster, rota, String(details.from ?? ''));
  const person = lead === null ? undefined : (await readPersons([lead.accountId])).find(({ active }) => active);
  return person === undefined ? null : { accountId: person.accountId, name: person.name };
}

/** Once: a comment that tells it already is looked for before one is written. */
async function tell(record: CareRecord, what: Notice, issueKey: string, known: CareKnown): Promise<void> {
  const tells = tellsOf(record, what);
  if ((await findTellingComment(record.issueId, tells)) !== null) return;
  const [{ roster }, lead] = await Promise.all([readRoster(), leadOf(record, known)]);
  const told = { details: record.details, issueKey, plan: known.rota, hasLead: lead !== null };
  const lines = what === 'cold' ? coldLines(told, roster.language) : lateRaiseLines(told, roster.language);
  await addDeskComment(
    record.issueId,
    tells,
    lines.map((line, index) => (index === 0 && lead !== null ? { ...line, mentions: [lead] } : line)),
  );
}
