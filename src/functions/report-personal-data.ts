import { privacy } from '@forge/api';
import { accountIdsIn } from '../domain/privacy/person-fields';
import { namesIn, withNames, withoutPeople } from '../domain/privacy/without-people';
import { readPersons } from '../jira/persons';
import type { Reported } from '../store/nightly';
import { rewriteRow, type StoredRow } from '../store/personal-data';
import { opaqueId } from '../store/site-secret';

/** Accounts of one report (Forge, privacy API). */
const AT_ONCE = 90;
/** Accounts remembered as named: with more, some are named twice in a week, which changes nothing. */
const REMEMBERED = 2_000;

/**
 * Tells Atlassian which accounts the rows are about and does what it answers: people whose account was closed become opaque,
 * names that changed are read anew. `since` = when the last report ended (epoch milliseconds). Done twice it changes nothing.
 */
export async function reportRows(rows: readonly StoredRow[], so: Reported, since: number): Promise<Reported> {
  const ids = accountIdsIn(rows.map(({ document }) => document));
  const named = new Set(so.named);
  const answers = await report(
    [...ids].filter((id) => !named.has(id)),
    since,
  );
  const of = (status: 'closed' | 'updated') => answers.flatMap((answer) => (answer.status === status ? [answer.accountId] : []));
  const next: Reported = {
    named: [...so.named, ...ids].filter((id, index, all) => all.indexOf(id) === index).slice(-REMEMBERED),
    closed: [...new Set([...so.closed, ...of('closed')])],
    updated: [...new Set([...so.updated, ...of('updated')])],
  };
  await erase(
    rows,
    next.closed.filter((id) => ids.has(id)),
  );
  await rename(
    rows,
    next.updated.filter((id) => ids.has(id) && !next.closed.includes(id)),
  );
  return next;
}

type Answer = Awaited<ReturnType<typeof privacy.reportPersonalData>>[number];

async function report(ids: readonly string[], since: number): Promise<readonly Answer[]> {
  const updatedAt = new Date(since).toISOString();
  const answers: Answer[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const accounts = ids.slice(from, from + AT_ONCE).map((accountId) => ({ accountId, updatedAt }));
    // The package rejects with the bare reply.
    const answered = await privacy.reportPersonalData(accounts).catch((reply: { status?: number }) => {
      throw new Error(`Reporting personal data: the platform answered ${reply.status ?? 'nothing'}`);
    });
    answers.push(...answered);
  }
  return answers;
}

async function erase(rows: readonly StoredRow[], closed: readonly string[]): Promise<void> {
  if (closed.length === 0) return;
  const opaque = new Map(await Promise.all(closed.map(async (id) => [id, await opaqueId(id)] as const)));
  const names = new Map<string, string>();
  for (const [id, stands] of opaque) {
    const kept = namesIn(
      rows.map(({ document }) => document),
      new Set([id]),
    );
    for (const name of kept) names.set(name, stands);
  }
  for (const row of namedLast(rows, closed)) await rewriteRow(row, (document) => withoutPeople(document, opaque, names));
}

/** Rows that say whose a name is come last: what is cut off before finds the names in the others again. */
function namedLast(rows: readonly StoredRow[], closed: readonly string[]): readonly StoredRow[] {
  const ids = new Set(closed);
  const saysWhose = ({ document }: StoredRow): boolean => [...namesIn([document], ids)].length > 0;
  return [...rows.filter((row) => !saysWhose(row)), ...rows.filter(saysWhose)];
}

async function rename(rows: readonly StoredRow[], updated: readonly string[]): Promise<void> {
  if (updated.length === 0) return;
  const names = new Map((await readPersons(updated)).map(({ accountId, name }) => [accountId, name]));
  for (const row of rows) await rewriteRow(row, (document) => withNames(document, names));
}
