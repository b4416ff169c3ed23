import { type DueAlert, nextAlert } from '../../domain/desk/next-alert';
import type { Alert } from '../../domain/desk/request-desk';
import type { RequestRecord } from '../../domain/request/request-record';
import { addDeskComment } from '../../jira/desk-comment';
import type { JiraRequest } from '../../jira/request';
import { findTold } from '../../jira/telling-comment';
import { findRecord } from '../../store/requests';
import { changeRecord } from '../change-record';
import { askForEvaluationLater } from '../evaluations';
import { LEASE_SECONDS } from '../settle-tellings';
import { type DeskTerms, scheduleDesk } from './schedule-desk';
import { type Told, tellDesk } from './tell-desk';

/** Alerts of one request that may be due at the same moment. */
const TURNS = 6;

/**
 * Tells the desk everything about a request that is due by now, each once: claim it, write it, close it with when the next is due.
 * Whoever finds a lapsed claim looks for the comment first. Returns whether any was written; a fault gives the claim back and is
 * thrown for a retry.
 */
export async function settleAlerts(request: JiraRequest, terms: DeskTerms): Promise<boolean> {
  let wrote = false;
  for (let turn = 1; turn <= TURNS; turn++) {
    const record = await findRecord(request.issueId);
    const due = record === null ? null : nextAlert(record, terms.plan, terms.alerting, Date.now());
    if (due === null || due.at > Date.now()) break;
    wrote = (await settleOne(request, terms, due)) || wrote;
  }
  return wrote;
}

async function settleOne(request: JiraRequest, terms: DeskTerms, due: DueAlert): Promise<boolean> {
  const { issueId } = request;
  const claimed = await claim(issueId, terms, due);
  if (claimed === null) return false;
  try {
    const written = claimed.isFirst ? null : await findTold(issueId, due.id);
    const told = written === null ? await tellDesk(claimed.record, request, terms, due) : { to: written.mentions, why: null };
    const commentId = written?.id ?? (told.why === null ? await addDeskComment(issueId, due.id, told.lines ?? []) : null);
    await close(issueId, terms, due.id, { ...told, why: commentId === null ? (told.why ?? 'over') : null }, commentId);
    return commentId !== null;
  } catch (fault) {
    await changeAlert(issueId, due.id, (alert) => ({ ...alert, claimedUntil: 1 }), terms);
    throw fault;
  }
}

/** Claims an alert that is still due in the record as it is now; null = it is not, or somebody else is at it. */
async function claim(issueId: string, terms: DeskTerms, due: DueAlert): Promise<{ record: RequestRecord; isFirst: boolean } | null> {
  const now = Date.now();
  const changed = await changeRecord(issueId, (record) => {
    const next = nextAlert(record, terms.plan, terms.alerting, now);
    if (record.desk === undefined || next?.id !== due.id || next.at > now) return null;
    const known = record.desk.alerts.find(({ id }) => id === due.id);
    const claimedUntil = now + LEASE_SECONDS * 1_000;
    const fresh: Alert = {
      ...{ id: due.id, kind: due.kind, from: due.at, claimedUntil, state: 'owed', commentId: null },
      ...{ at: null, to: [], why: null },
    };
    const others = record.desk.alerts.filter(({ id }) => id !== due.id);
    const alerts = [...others, known === undefined ? fresh : { ...known, claimedUntil }];
    return { ...record, desk: { ...record.desk, alerts, nextAt: claimedUntil, askedFor: null } };
  });
  if (changed === null) return null;
  const isFirst = changed.before.desk?.alerts.every(({ id }) => id !== due.id) ?? true;
  // A first claim that dies is found by the evaluation asked for on arrival, or by the sweep; of a later one somebody died already.
  if (!isFirst) await askForEvaluationLater(issueId, LEASE_SECONDS + 1);
  return { record: changed.after, isFirst };
}

async function close(issueId: string, terms: DeskTerms, id: string, told: Omit<Told, 'lines'>, commentId: string | null): Promise<void> {
  const at = Date.now();
  const state = commentId === null ? 'dropped' : 'told';
  await changeAlert(issueId, id, (alert) => ({ ...alert, state, commentId, at, to: told.to, why: told.why, claimedUntil: 1 }), terms);
}

async function changeAlert(issueId: string, id: string, decide: (owed: Alert) => Alert, terms: DeskTerms): Promise<void> {
  await changeRecord(issueId, async (record) => {
    const owed = record.desk?.alerts.find((alert) => alert.id === id);
    if (record.desk === undefined || owed?.state !== 'owed') return null;
    const alerts = record.desk.alerts.map((alert) => (alert.id === id ? decide(alert) : alert));
    return scheduleDesk({ ...record, desk: { ...record.desk, alerts } }, terms, Date.now());
  });
}
