import type { Actor } from '../actor';
import { json, notEmulated, proxyRefusal } from './answers';
import type { Counters } from './faults';
import { contextAri } from './installation';
import type { Invoker } from './invoke';
import type { Manifest } from './manifest';
import type { CallInit, CallMeta } from './seams';

/** The scopes one REST operation asks for: any of `classic`, or all of `granular`. */
export interface OperationScopes {
  readonly template: string;
  readonly scopes: { readonly classic: readonly string[]; readonly granular: readonly string[] };
}

/** What the host needs of the emulated Jira. */
export interface JiraCalls {
  handle(actor: Actor, path: string, init: { method?: string; headers?: Record<string, string>; body?: string }): Promise<Response>;
  operationOf(method: string, path: string): OperationScopes | null;
}

interface ProductDeps {
  readonly manifest: Manifest;
  readonly jira: JiraCalls;
  readonly counters: Counters;
  readonly log: (line: string) => void;
}

/** As whom a call reaches Jira, or why it does not. */
const actorOf = ({ provider, accountId }: CallMeta, person: Invoker | null): Actor | Response => {
  if (provider === 'app') return { kind: 'app' };
  if (provider !== 'user') return { kind: 'anonymous' };
  // Customers may be acted for since June 2026, other unlicensed people may not (CHANGE-3278).
  if (!person || person.accountType === 'unlicensed') return proxyRefusal(401, 'NEEDS_AUTHENTICATION_ERR', 'Authentication Required');
  if (accountId !== undefined && accountId !== person.accountId) {
    return proxyRefusal(403, 'IMPERSONATION_NOT_ALLOWED', 'No scope of the manifest allows to act for somebody else.');
  }
  return { kind: 'person', accountId: person.accountId };
};

const missingScope = (declared: readonly string[], { classic, granular }: OperationScopes['scopes']): string | null => {
  const isFree = classic.length === 0 && granular.length === 0;
  const hasClassic = classic.some((scope) => declared.includes(scope));
  const hasGranular = granular.length > 0 && granular.every((scope) => declared.includes(scope));
  return isFree || hasClassic || hasGranular ? null : [...classic, ...granular.filter((scope) => !declared.includes(scope))].join(' or ');
};

const headersOf = (init: CallInit): Record<string, string> => {
  const headers = Object.fromEntries(new Headers(init.headers).entries());
  return init.body === undefined || headers['content-type'] ? headers : { ...headers, 'content-type': 'application/json' };
};

/** Answers `requestJira`: identity, then whether the call is emulated, then scopes, then Jira itself. */
export const createProductCalls = (deps: ProductDeps) => {
  return async (meta: CallMeta, path: string, init: CallInit, person: Invoker | null): Promise<Response> => {
    const method = (init.method ?? 'GET').toUpperCase();
    const isHere = meta.contextAri === undefined || meta.contextAri === contextAri;
    const operation = isHere ? deps.jira.operationOf(method, path) : null;
    if (!operation) {
      deps.log(`not emulated: ${method} ${path}`);
      return notEmulated(`${method} ${path}`);
    }
    const actor = actorOf(meta, person);
    if (actor instanceof Response) return actor;
    const missing = missingScope(deps.manifest.scopes, operation.scopes);
    if (missing) {
      deps.log(`scope missing: ${method} ${operation.template} needs ${missing}`);
      return json(403, { code: 403, message: `Unauthorized; scope does not match: ${method} ${operation.template} needs ${missing}` });
    }
    deps.counters.jiraCalls++;
    const body = init.body === undefined || init.body === null ? {} : { body: String(init.body) };
    return deps.jira.handle(actor, path, { method, headers: headersOf(init), ...body });
  };
};
