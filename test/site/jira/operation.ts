import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { TrieRouter } from 'hono/router/trie-router';
import * as v from 'valibot';
import type { Actor } from '../actor';
import { may, projectOf, seesRequest } from './access';
import type { Issue, JiraSite } from './jira-site';
import { type Account, accountOf } from './people';
import { issueUnseen, jiraRefusal, notEmulated, requestUnseen } from './refusal';

/** OAuth scopes of an operation: a call needs any of `classic`, or all of `granular` (an empty list never suffices). */
export interface Scopes {
  readonly classic: string[];
  readonly granular: string[];
}

/** One call as an operation sees it. */
export interface Call {
  readonly site: JiraSite;
  readonly actor: Actor;
  readonly method: string;
  param(name: string): string;
  query(name: string): string | undefined;
  queries(name: string): readonly string[];
  /** Sets another status than 200 (with a body) or 204 (without). */
  answer(status: 200 | 201): void;
  /** The decoded body: an unknown member is 501, a wrong one 400 with its path. */
  body<Schema extends v.GenericSchema>(schema: Schema): Promise<v.InferOutput<Schema>>;
}

export interface Operation {
  readonly method: string;
  readonly template: string;
  readonly scopes: Scopes;
  readonly queryNames: readonly string[];
  readonly run: (call: Call) => unknown;
}

/**
 * Declares operations that need the same scopes: "METHOD /template?query&parameters&honoured" → what it does. Scopes are
 * separated by blanks, the granular ones without their ending `suffix`.
 */
export const operations = (classic: string, granular: string, suffix: string, runs: Record<string, Operation['run']>): Operation[] =>
  Object.entries(runs).map(([line, run]) => {
    const [method = '', template = '', query = ''] = line.split(/[ ?]/);
    const scopes = { classic: classic === '' ? [] : classic.split(' '), granular: granular.split(' ').map((name) => `${name}:${suffix}`) };
    return { method, template, scopes, queryNames: query.split('&'), run };
  });

/** The viewer of a call; 401 when nobody is signed in. */
export const viewerOf = (call: Call): Account => accountOf(call.site, call.actor);

/** An id that callers may give as text or number. */
export const idSchema = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

/** A whole number from the query, `otherwise` when absent. */
export const numberOf = (call: Call, name: string, otherwise: number): number => {
  const given = call.query(name);
  if (given === undefined) return otherwise;
  if (!/^\d+$/.test(given)) throw jiraRefusal(400, `The parameter ${name} must be a whole number.`);
  return Number(given);
};

/** A comma-separated list from the query; a value outside `emulated` is 501. */
export const expansionsOf = (call: Call, emulated: readonly string[]): readonly string[] => {
  const given = call
    .queries('expand')
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
  const other = given.find((value) => !emulated.includes(value));
  if (other !== undefined) throw notEmulated(`expand=${other}`);
  return given;
};

/** The issue of the path as /rest/api/3 shows it: who may not browse the project gets the answer for a missing one. */
export const readIssue = (call: Call): Issue => {
  const issue = call.site.issues.get(call.param('issueIdOrKey'));
  if (!issue || !may(call.site, call.actor, 'BROWSE_PROJECTS', projectOf(call.site, issue))) throw issueUnseen();
  if (call.method !== 'GET') call.site.limits.issueWrite(issue.id);
  return issue;
};

/** The request of the path as /rest/servicedeskapi shows it: who may not see it gets the answer for a missing one. */
export const readRequest = (call: Call): Issue => {
  viewerOf(call);
  const issue = call.site.issues.get(call.param('issueIdOrKey'));
  if (!issue || projectOf(call.site, issue).projectTypeKey !== 'service_desk' || !seesRequest(call.site, call.actor, issue))
    throw requestUnseen();
  if (call.method !== 'GET') call.site.limits.issueWrite(issue.id);
  return issue;
};

const decodeBody = async <Schema extends v.GenericSchema>(context: Context, schema: Schema): Promise<v.InferOutput<Schema>> => {
  const json: unknown = await context.req.json().catch(() => {
    throw jiraRefusal(400, 'There was an error parsing JSON. Check that your request body is valid.');
  });
  const decoded = v.safeParse(schema, json);
  if (decoded.success) return decoded.output;
  const problem = decoded.issues[0];
  const path = v.getDotPath(problem) ?? '(body)';
  if (problem.expected === 'never') throw notEmulated(`${context.req.method} ${context.req.path} with body member ${path}`);
  throw jiraRefusal(400, `Invalid request payload: ${path}: ${problem.message}`);
};

type Environment = { Bindings: { actor: Actor } };

const callOf = (site: JiraSite, context: Context<Environment>, answer: { status?: 200 | 201 }): Call => ({
  site,
  actor: context.env.actor,
  method: context.req.method,
  param: (name) => context.req.param(name) ?? '',
  query: (name) => context.req.query(name),
  queries: (name) => context.req.queries(name) ?? [],
  answer: (status) => {
    answer.status = status;
  },
  body: (schema) => decodeBody(context, schema),
});

const pathOf = (template: string): string => template.replaceAll(/\{(\w+)\}/g, ':$1');

/** Serves operations: an unknown route or query parameter is 501, a refusal its own answer, a fault is thrown on. */
export const serve = (site: JiraSite, operations: readonly Operation[], called: (operation: Operation) => void) => {
  const server = new Hono<Environment>();
  const finder = new TrieRouter<Operation>();
  for (const operation of operations) {
    finder.add(operation.method, pathOf(operation.template), operation);
    server.on(operation.method, pathOf(operation.template), async (context) => {
      called(operation);
      const other = Object.keys(context.req.query()).find((name) => !operation.queryNames.includes(name));
      if (other !== undefined) throw notEmulated(`${operation.method} ${operation.template} with query parameter ${other}`);
      const answer: { status?: 200 | 201 } = {};
      const body = await operation.run(callOf(site, context, answer));
      return body === undefined ? context.body(null, answer.status ?? 204) : context.json(body, answer.status ?? 200);
    });
  }
  server.notFound((context) => notEmulated(`${context.req.method} ${context.req.path}`).getResponse());
  server.onError((error) => {
    if (error instanceof HTTPException) return error.getResponse();
    throw error;
  });
  return {
    fetch: async (actor: Actor, path: string, init: RequestInit): Promise<Response> => server.request(path, init, { actor }),
    find: (method: string, path: string): Operation | undefined => finder.match(method, path.split('?')[0] ?? '')[0][0]?.[0],
  };
};
