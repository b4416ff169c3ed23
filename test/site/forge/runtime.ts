import { randomUUID } from 'node:crypto';
import { contextAri, installation, installationAri } from './installation';
import type { Manifest } from './manifest';

const nothing = (): void => {};
const metrics = {
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing }),
  gauge: () => ({ set: nothing, incr: nothing, decr: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
};

/** What of one invocation the packages can see. */
export interface RuntimeFacts {
  readonly manifest: Manifest;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly accountId: string | undefined;
  /** Milliseconds left until the platform would stop the function. */
  readonly remaining: () => number;
}

/** `globalThis.__forge_runtime__` for one invocation, as `@forge/api` 8.3.0 reads it (`kvs` stays unset on purpose). */
export const runtimeOf = (facts: RuntimeFacts): Readonly<Record<string, unknown>> => ({
  appContext: {
    appId: facts.manifest.appId,
    appVersion: installation.appVersion,
    environmentId: installation.environmentId,
    environmentType: installation.environmentType,
    invocationId: randomUUID(),
    installationId: installation.installationId,
    moduleKey: facts.moduleKey,
    moduleType: facts.moduleType,
    functionKey: facts.functionKey,
    installation: { ari: installationAri, contexts: [contextAri] },
    permissions: { scopes: facts.manifest.scopes, external: {} },
  },
  lambdaContext: { getRemainingTimeInMillis: facts.remaining },
  contextAri,
  aaid: facts.accountId,
  metrics,
  externalAuth: [],
  container: {},
  proxy: { token: 'local', url: 'http://localhost', host: 'localhost' },
  tracing: { traceId: randomUUID(), spanId: randomUUID() },
});

/** Second argument of every function of the app; a free app in development has no licence in it. */
export const backendContextOf = (accountId: string | undefined): Readonly<Record<string, unknown>> => ({
  installContext: contextAri,
  installation: { ari: installationAri, contexts: [contextAri] },
  ...(accountId === undefined ? {} : { principal: { accountId } }),
});
