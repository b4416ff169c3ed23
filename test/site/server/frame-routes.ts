import { Hono } from 'hono';
import type { ForgeHost } from '../forge/host';
import { installation } from '../forge/installation';
import type { Jira } from '../jira/jira';
import type { Frame, Frames, Place } from './frames';
import type { People } from './people';
import { Refused } from './refused';
import { isCovered } from './scopes';

export interface FrameRoutesDeps {
  readonly people: People;
  readonly frames: Frames;
  readonly jira: Jira;
  readonly host: ForgeHost;
  /** Scopes the manifest declares. */
  readonly scopes: readonly string[];
  readonly siteUrl: () => string;
  readonly appOrigin: () => string;
}

const contextOf = (frame: Frame, siteUrl: string): Record<string, unknown> => ({
  accountId: frame.person.accountId,
  accountType: frame.accountType,
  cloudId: installation.cloudId,
  environmentId: installation.environmentId,
  environmentType: installation.environmentType,
  siteUrl,
  localId: frame.id,
  moduleKey: frame.moduleKey,
  locale: frame.locale,
  timezone: frame.person.timeZone,
  extension: frame.extension,
});

/** What a screen may ask for a frame it shows. Everything is answered for the registered person, whoever asks (local-site 1). */
export const frameRoutes = ({ people, frames, jira, host, scopes, siteUrl, appOrigin }: FrameRoutesDeps): Hono => {
  const app = new Hono();
  const described = (frame: Frame) => ({
    frameId: frame.id,
    url: appOrigin() + frame.page,
    title: frames.title(frame),
    viewportSize: frame.module.viewportSize ?? null,
    hasStatus: frame.module.dynamicProperties !== undefined,
    context: contextOf(frame, siteUrl()),
  });

  app.post('/', async (context) => {
    const { place, locale } = (await context.req.json()) as { place: Place; locale: unknown };
    const person = people.personOf(context);
    const chosen = locale === 'ja-JP' || locale === 'en-US' ? locale : person.locale.replace('_', '-');
    return context.json({ frames: (await frames.mount(person, place, chosen)).map(described) });
  });
  app.delete('/:id', (context) => {
    frames.forget(context.req.param('id'));
    return context.body(null, 204);
  });
  app.post('/:id/modal', async (context) => {
    const { resource, context: modal } = await context.req.json();
    return context.json(described(frames.mountModal(frames.read(context.req.param('id')), resource ?? null, modal ?? {})));
  });
  app.post('/:id/invoke', async (context) => {
    const { moduleKey, person, accountType, extension, locale } = frames.read(context.req.param('id'));
    const { functionKey, payload } = await context.req.json();
    const { accountId, timeZone: timezone } = person;
    const value = await host.invoke({ moduleKey, accountId, accountType, extension, locale, timezone, functionKey, payload });
    return context.json({ value });
  });
  app.get('/:id/status', async (context) => {
    const { moduleKey, extension, person } = frames.read(context.req.param('id'));
    return context.json({ value: (await host.dynamicProperties({ moduleKey, extension, accountId: person.accountId })) ?? null });
  });
  app.post('/:id/fetch', async (context) => {
    const { person } = frames.read(context.req.param('id'));
    const { path, init } = await context.req.json();
    const method = String(init?.method ?? 'GET').toUpperCase();
    const operation = jira.operationOf(method, path);
    if (operation && !isCovered(operation.scopes, scopes)) throw new Refused(403, `The manifest declares no scope for ${method} ${path}.`);
    const request = { method, headers: Object.fromEntries(init?.headers ?? []), ...(init?.body ? { body: init.body } : {}) };
    const response = await jira.handle({ kind: 'person', accountId: person.accountId }, path, request);
    const headers = Object.fromEntries(response.headers);
    return context.json({ body: await response.text(), headers, status: response.status, statusText: response.statusText });
  });
  return app;
};
