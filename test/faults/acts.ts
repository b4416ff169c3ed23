import type { Site } from '../site/site';
import type { Happened, History } from './history';
import { ADMIN } from './people';
import { storedOf } from './records';
import type { Act } from './script';

/** How often a page repeats a change whose answer was lost, with a minute or so in between. */
const REPEATS = 12;
const PORTAL = '1';
const TYPE = '11';
const SERVED = { id: '10001', key: 'PREM', type: 'service_desk' };
const RESOLVE = '31';
const REOPEN = '51';

/** Makes people do things on the site, and writes down what came of it. */
export interface Actors {
  readonly site: Site;
  readonly appId: string;
  /** By the number of the request in the script. */
  readonly histories: Map<number, History>;
  /** Things still under way. */
  readonly busy: Set<Promise<void>>;
  /** Who waits for the next minute, without moving the clock. */
  readonly patient: Set<() => void>;
}

const rest = async ({ site }: Actors, accountId: string, method: string, path: string, body?: unknown): Promise<unknown> => {
  const init = { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const response = await site.jira.handle({ kind: 'person', accountId }, path, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
};

const raise = (actors: Actors, request: number, act: Extract<Act, { do: 'raise' }>): void => {
  const { site, appId, histories } = actors;
  const { choice } = act;
  const value = choice === 'malformed' ? { premier: 'nonsense' } : { premier: { instanceId: null, ...choice } };
  const at = site.clock.now();
  const { issueId } = site.jira.createRequest({
    reporter: act.reporter.accountId,
    serviceDeskId: PORTAL,
    requestTypeId: TYPE,
    summary: 'Builds do not start',
    description: 'The build queue stands still since this morning.',
    ...(choice === null ? {} : { properties: { [appId]: value } }),
  });
  const raised: Happened = { what: 'raised', at, reporter: act.reporter.accountId, choice: choice === 'malformed' ? null : choice };
  histories.set(request, { issueId, happened: [raised] });
};

const comment = async (actors: Actors, { issueId, happened }: History, act: Extract<Act, { do: 'comment' }>): Promise<void> => {
  const at = actors.site.clock.now();
  const path = `/rest/servicedeskapi/request/${issueId}/comment`;
  const written = (await rest(actors, act.by, 'POST', path, { body: 'We are looking into it.', public: act.isPublic })) as { id: string };
  happened.push({ what: 'commented', at, id: written.id, by: act.by, isPublic: act.isPublic });
};

/** The agent's page asks for a change, and asks again under the same id while the answer is lost. */
const change = async (actors: Actors, history: History, act: Extract<Act, { do: 'change' }>): Promise<void> => {
  const { site } = actors;
  const { issueId, happened } = history;
  const at = site.clock.now();
  const id = `change-${issueId}-${happened.length}`;
  const { what, to } = act.step;
  const wanted = what === 'severity' ? { severity: to } : { productKey: to };
  const ask = async (): Promise<string> => {
    const seen = storedOf(site, issueId)?.document.facts.changes?.length ?? 0;
    try {
      const answer = await site.host.invoke({
        moduleKey: 'issue-context',
        accountId: act.by,
        accountType: 'licensed',
        extension: { type: 'jira:issueContext', issue: { id: issueId, key: issueId, type: 'x', typeId: '1' }, project: SERVED },
        locale: 'en-US',
        timezone: 'Etc/UTC',
        functionKey: 'changeRequest',
        payload: { ...wanted, id, reason: 'The business is affected otherwise', seen },
      });
      return (answer as { state: string }).state;
    } catch {
      return 'lost';
    }
  };
  const index = happened.push({ what: 'changed', at, until: at, id, step: act.step, answer: 'unknown' }) - 1;
  const settle = (answer: 'changed' | 'refused' | 'unknown'): void => {
    happened[index] = { what: 'changed', at, until: site.clock.now(), id, step: act.step, answer };
  };
  const answers = await Promise.all([ask(), ...(act.isClickedTwice ? [ask()] : [])]);
  let lost = answers.includes('lost');
  let answer = answers.includes('changed') ? 'changed' : (answers[0] ?? 'lost');
  for (let again = 1; answer === 'lost' && again <= REPEATS; again++) {
    settle('unknown');
    await new Promise<void>((resolve) => actors.patient.add(resolve));
    answer = await ask();
    lost ||= answer === 'lost';
  }
  if (answer === 'changed') settle('changed');
  else settle(lost ? 'unknown' : 'refused');
};

const answerOf = ({ happened }: History): string | undefined => {
  const found = happened.findLast((entry) => entry.what === 'commented' && entry.isPublic);
  return found?.what === 'commented' ? found.id : undefined;
};

const transition = (actors: Actors, issueId: string, id: string): Promise<unknown> =>
  rest(actors, ADMIN, 'POST', `/rest/api/3/issue/${issueId}/transitions`, { transition: { id } });

/** Does one act at the site's time, and adds to the history what Jira made of it. */
export const perform = async (actors: Actors, request: number, act: Act): Promise<void> => {
  if (act.do === 'raise') return raise(actors, request, act);
  const history = actors.histories.get(request);
  if (history === undefined) throw new Error('Nobody raised it.');
  const { issueId, happened } = history;
  const { site } = actors;
  const at = site.clock.now();
  switch (act.do) {
    case 'comment':
      return comment(actors, history, act);
    case 'change':
      return change(actors, history, act);
    case 'deleteAnswer':
      await rest(actors, ADMIN, 'DELETE', `/rest/api/3/issue/${issueId}/comment/${answerOf(history)}`);
      happened.push({ what: 'touched', at });
      return;
    case 'resolve':
      await transition(actors, issueId, RESOLVE);
      happened.push({ what: 'resolved', at });
      return;
    case 'reopen':
      await transition(actors, issueId, REOPEN);
      happened.push({ what: 'reopened', at });
      return;
    case 'delete':
      await rest(actors, ADMIN, 'DELETE', `/rest/api/3/issue/${issueId}`);
      happened.push({ what: 'deleted', at });
      return;
    case 'moveAway':
      site.jira.moveIssue(ADMIN, issueId, 'FAC');
      happened.push({ what: 'movedAway', at });
      return;
    case 'moveBack':
      site.jira.moveIssue(ADMIN, issueId, 'PREM');
      happened.push({ what: 'movedBack', at });
      return;
    case 'touch':
      await rest(actors, ADMIN, 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { summary: 'Builds still do not start' } });
      happened.push({ what: 'touched', at });
      return;
    case 'setReporter':
      await rest(actors, ADMIN, 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { reporter: { id: act.to } } });
      happened.push({ what: 'reporterSet', at, to: act.to });
  }
};
