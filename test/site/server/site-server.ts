import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { getMimeType } from 'hono/utils/mime';
import { themeCss } from './app-files';
import { type FrameRoutesDeps, frameRoutes } from './frame-routes';
import { type LocalRoutesDeps, localRoutes } from './local-routes';
import { Refused } from './refused';

export interface SiteServerDeps extends LocalRoutesDeps, FrameRoutesDeps {
  readonly shellFolder: string;
}

/** The site's origin: Jira's REST interface, what the site's own screens ask for, and the screens themselves. */
export const siteServer = (deps: SiteServerDeps): Hono => {
  const app = new Hono();
  const css = themeCss();

  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    const status = error instanceof Refused ? error.status : 500;
    return context.json({ errorMessages: [error.message], errors: {} }, status);
  });
  // One address only, so that people, tabs and cookies of the site never mix with the app's origin.
  app.use(async (context, next) => {
    const { path, method } = context.req;
    const isData = /^\/(rest|local)\//.test(path);
    if (!isData && method === 'GET' && context.req.header('host')?.startsWith('127.0.0.1')) return context.redirect(deps.siteUrl() + path);
    const origin = context.req.header('origin');
    if (isData && origin !== undefined && origin !== deps.siteUrl()) throw new Refused(403, `Not for pages of ${origin}.`);
    return next();
  });

  app.all('/rest/*', async (context) => {
    const { method } = context.req;
    const { pathname, search } = new URL(context.req.url);
    const headers = Object.fromEntries(Object.entries(context.req.header()).filter(([name]) => name !== 'authorization'));
    const body = method === 'GET' || method === 'HEAD' ? '' : await context.req.text();
    return deps.jira.handle(deps.people.actorOf(context), pathname + search, { method, headers, ...(body ? { body } : {}) });
  });
  app.get('/local/theme.css', (context) => context.body(css, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.route('/local/frames', frameRoutes(deps));
  app.route('/local', localRoutes(deps));
  app.all('/local/*', ({ req }) => {
    throw new Refused(404, `${req.method} ${req.path} does not exist on the local site.`);
  });

  app.get('/*', async (context) => {
    const headers = { 'cache-control': 'no-cache' };
    const path = normalize(join(deps.shellFolder, decodeURIComponent(context.req.path)));
    const file = path.startsWith(deps.shellFolder + sep) ? await readFile(path).catch(() => null) : null;
    if (!file) return context.html(await readFile(join(deps.shellFolder, 'index.html'), 'utf8'), 200, headers);
    return context.body(new Uint8Array(file), 200, { ...headers, 'content-type': getMimeType(path) ?? 'application/octet-stream' });
  });
  return app;
};
