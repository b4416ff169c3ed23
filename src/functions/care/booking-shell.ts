import { windowOf } from '../../domain/care/booking-time';
import type { CareKnown } from '../../domain/care/kind';
import type { CareDetails, CareRecord } from '../../domain/care/record';
import { booksIn, reserved } from '../../domain/care/reservation';
import { assign } from '../../jira/assign';
import { addDeskComment } from '../../jira/desk-comment';
import { isAgent, viewerAdministersProject } from '../../jira/permissions';
import { readPersons } from '../../jira/persons';
import { findTellingComment } from '../../jira/telling-comment';
import { readReservations, reservationWrite } from '../../store/reservations';
import { readRoster } from '../../store/roster';
import { opaqueId } from '../../store/site-secret';
import type { Write } from '../../store/versioned';
import { bookingParagraphs, engineerFreedLine, toldOf } from '../../words/bookings';
import type { CareShell } from './care-shell';
import { readerOf, settleOwed, withOwed } from './owed-care';

/**
 * Who may be booked and is free, which is settled by one document per engineer in the transaction of the approval itself; whom the
 * customer and the engineer hear of it from.
 */
export const bookingShell: CareShell = {
  find: async (action, _by, record, known, fields) => {
    const { projectId } = known.subject.facts;
    const engineer = action === 'approve' && typeof fields.engineer === 'string' ? fields.engineer : null;
    return {
      books: await booksOf([engineer, engineerOf(record)]),
      engineerBook: engineer === null ? null : await engineerBookKey(engineer),
      isEngineer: engineer !== null && (await isEngineer(engineer, projectId)),
      mayOverride: action === 'override' && (await viewerAdministersProject(projectId)),
    };
  },
  alongside: (record, known) => reservationWrites(record, known),
  changed: async (request, record, { customer, now }) => {
    const step = record.steps.at(-1);
    const told = step === undefined ? null : toldOf(record, step);
    if (step === undefined || told === null) return null;
    const [engineer] = record.owner === null ? [] : await readPersons([record.owner]);
    const says = bookingParagraphs(record, told, engineer?.name ?? '', readerOf(customer));
    return withOwed(request, `${record.id}-${step.id}`, says, now);
  },
  after: async (record, request) => {
    const step = record.steps.at(-1);
    if (step === undefined) return;
    if (step.action === 'approve' && record.owner !== null) await assign(record.issueId, record.owner);
    if (toldOf(record, step) !== null) await settleOwed(record.issueId);
    const freed = freedBy(record);
    if (freed !== null) await tellFreed(record, freed, request.facts.issueKey);
  },
};

const engineerOf = (record: CareRecord | null): string | null =>
  record !== null && typeof record.details.engineer === 'string' ? record.details.engineer : null;

/** Key of the document that an engineer's bookings are held in; it names nobody. */
export const engineerBookKey = async (accountId: string): Promise<string> => `engineer-${await opaqueId(accountId)}`;

async function booksOf(engineers: readonly (string | null)[]): Promise<CareDetails[string]> {
  const keys = await Promise.all([...new Set(engineers.flatMap((one) => one ?? []))].map(engineerBookKey));
  const books = await Promise.all(keys.map(readReservations));
  return books.map(({ key, version, held }) => ({ key, version, held: held.map((one) => ({ ...one })) }));
}

async function isEngineer(accountId: string, projectId: string): Promise<boolean> {
  const [person] = await readPersons([accountId]);
  return person?.active === true && (await isAgent(accountId, projectId));
}

/** The window is held of the engineer of an approved booking, and of nobody else whose book was read. */
function reservationWrites(record: CareRecord, known: CareKnown): readonly Write[] {
  const { from, to } = windowOf(record);
  const isHeld = record.state === 'approved' || record.state === 'done';
  const step = record.steps.at(-1);
  return booksIn(known.found).flatMap((book) => {
    const isIts = step?.action === 'approve' ? book.key === known.found.engineerBook : isHeld;
    const next = reserved(book, record.id, isHeld && isIts ? { recordId: record.id, from, to } : null, known.now);
    return JSON.stringify(next.held) === JSON.stringify(book.held) ? [] : [reservationWrite(next)];
  });
}

/** Steps that leave an engineer who was booked without the booking. */
const FREEING: ReadonlySet<string> = new Set(['approve', 'unapprove', 'move', 'cancel']);

/** The engineer whom the latest step has freed: whoever the latest approval before it named. */
function freedBy({ steps, details }: CareRecord): string | null {
  const latest = steps.at(-1);
  if (latest === undefined || !FREEING.has(latest.action)) return null;
  const before = steps
    .slice(0, -1)
    .filter(({ action }) => FREEING.has(action))
    .at(-1);
  const engineer = before?.action === 'approve' ? before.fields.engineer : null;
  return typeof engineer === 'string' && engineer !== details.engineer ? engineer : null;
}

/** Internal, once, and the engineer is mentioned. */
async function tellFreed(record: CareRecord, accountId: string, issueKey: string): Promise<void> {
  const tells = `${record.id}-freed-${record.steps.at(-1)?.id ?? ''}`;
  if ((await findTellingComment(record.issueId, tells)) !== null) return;
  const [{ roster }, people] = await Promise.all([readRoster(), readPersons([accountId])]);
  const mentions = people.filter(({ active }) => active).map(({ accountId: id, name }) => ({ accountId: id, name }));
  await addDeskComment(record.issueId, tells, [{ text: engineerFreedLine(record, issueKey, roster.language), mentions }]);
}
