import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { SiteClock } from '../clock';
import type { Jira } from '../jira/jira';
import type { Person, World } from '../jira/world';
import type { Manifest, Words } from './app-manifest';
import type { Changes } from './changes';
import { moveClock } from './clock-moves';
import { accountTypeOf, type Frames } from './frames';
import type { People } from './people';
import { Refused } from './refused';

export interface LocalRoutesDeps {
  readonly manifest: Manifest;
  readonly words: Words;
  readonly world: World;
  readonly people: People;
  readonly clock: SiteClock;
  readonly jira: Jira;
  readonly frames: Frames;
  readonly changes: Changes;
  readonly appOrigin: () => string;
}

/** Tells one start of the site from the next, so that open screens begin anew. */
const boot = `${process.pid}-${process.hrtime.bigint()}`;

const groupOf = (person: Person, world: World): 'customer' | 'agent' | 'admin' => {
  if (person.siteAdmin) return 'admin';
  return accountTypeOf(person, world) === 'licensed' ? 'agent' : 'customer';
};

/** What the site's own screens ask for beside Jira's REST interface: people, time, changes as they happen, new requests. */
export const localRoutes = (deps: LocalRoutesDeps): Hono => {
  const { manifest, words, world, people, clock, jira, frames, changes } = deps;
  const app = new Hono();
  const appUuid = manifest.app.id.split('/').at(-1) ?? '';
  const titlesOf = (type: string) =>
    Object.fromEntries(['en-US', 'ja-JP'].map((locale) => [locale, words.text(manifest.modules[type]?.[0]?.title, locale)]));

  app.get('/start', (context) =>
    context.json({
      boot,
      now: clock.now(),
      appOrigin: deps.appOrigin(),
      appUuid,
      pageTitles: {
        project: titlesOf('jira:projectPage'),
        queue: titlesOf('jiraServiceManagement:queuePage'),
        settings: titlesOf('jira:adminPage'),
      },
      people: world.people.filter((person) => person.active !== false).map((person) => ({ ...person, group: groupOf(person, world) })),
      projects: world.projects,
      organizations: world.organizations,
    }),
  );
  app.get('/changes', (context) =>
    streamSSE(context, async (stream) => {
      const send = (kind: string, now: number) =>
        void stream.writeSSE({ data: JSON.stringify({ kind, now, boot }) }).catch(() => undefined);
      const end = changes.listen(({ kind, now }) => send(kind, now));
      send('hello', clock.now());
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      end();
    }),
  );
  app.get('/clock', (context) => context.json({ now: clock.now() }));
  app.post('/clock', async (context) => {
    const refusal = await moveClock(clock, await context.req.json());
    if (refusal) return context.json(refusal, 400);
    changes.moved();
    return context.json({ now: clock.now() });
  });
  app.post('/portal/requests', async (context) => {
    const person = people.personOf(context);
    const { serviceDeskId, requestTypeId, summary, description, fields, organizationIds, raisedFor } = await context.req.json();
    await frames.requireRequestType(person, serviceDeskId, requestTypeId);
    const reporter = people.find(raisedFor ?? '') ?? person;
    const isAgent = world.projects.some((project) => project.serviceDeskId === serviceDeskId && project.agents.includes(person.accountId));
    if (reporter !== person && !isAgent) throw new Refused(403, 'Only agents raise requests for others.');
    // JSM keeps what the panel submitted as one issue property named after the app (platform 1.3).
    const saved = Object.fromEntries((fields ?? []).map(({ key, value }: { key: string; value: unknown }) => [key, value]));
    const created = jira.createRequest({
      reporter: reporter.accountId,
      serviceDeskId,
      requestTypeId,
      summary: String(summary ?? '').trim(),
      description: String(description ?? ''),
      ...(organizationIds ? { organizationIds } : {}),
      ...(reporter === person ? {} : { raisedBy: person.accountId }),
      ...(Object.keys(saved).length > 0 ? { properties: { [appUuid]: saved } } : {}),
    });
    return context.json(created, 201);
  });
  return app;
};
