import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, normalize, sep } from 'node:path';
import { load } from 'cheerio';
import { Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import type { Manifest } from './app-manifest';

const require = createRequire(import.meta.url);
const themes = ['light', 'dark', 'spacing', 'typography', 'shape', 'motion'];

/** The platform's design tokens as one style sheet: the theme files of `@atlaskit/tokens`, unchanged (local-site 3.6). */
export const themeCss = (): string =>
  themes
    .map((name) => (require(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${name}.js`) as { default: string }).default)
    .join('\n');

/** The very header `@forge/csp` makes from page and manifest for production; only its report address is ours (local-site 3.5). */
export const cspOf = (html: string, manifest: Manifest, siteOrigin: string): string => {
  const { CSPInjectionService, CSPProcessingService } = require('@forge/csp') as typeof import('@forge/csp');
  const details = new CSPProcessingService({ info: () => undefined }, load).getCspDetails(html, manifest.permissions as never);
  const directives = new CSPInjectionService().getInjectableCSP({ existingCSPDetails: details, microsEnv: 'prod', hostname: siteOrigin });
  return directives.map((directive) => (directive.startsWith('report-uri') ? 'report-uri /__local/csp-report' : directive)).join('; ');
};

const withBridge = (html: string): string => html.replace(/<head[^>]*>/i, (head) => `${head}<script src="/__local/bridge.js"></script>`);

const fileIn = async (folder: string, name: string): Promise<Buffer | null> => {
  const path = normalize(join(folder, name));
  if (!path.startsWith(folder + sep)) return null;
  return readFile(path).catch(() => null);
};

export interface AppFiles {
  readonly manifest: Manifest;
  /** Folder of each resource key; nothing outside of it is served. */
  readonly folders: ReadonlyMap<string, string>;
  readonly bridgeScript: string;
  /** Body of `__LOCALES__/<name>`; null = no such file. */
  readonly localeFile: (name: string) => string | null;
  readonly siteOrigin: string;
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** The app's own origin: the built pages exactly as they are on disk, with the platform's script and policy put around them. */
export const appFilesServer = ({ manifest, folders, bridgeScript, localeFile, siteOrigin, now, log }: AppFiles): Hono => {
  const app = new Hono();
  const css = themeCss();
  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-cache');
    context.header('x-content-type-options', 'nosniff');
  });
  app.get('/__local/bridge.js', async (context) => {
    const settings = JSON.stringify({ origin: siteOrigin, now: now() });
    const script = await readFile(bridgeScript, 'utf8');
    return context.body(`globalThis.__localSite=${settings};\n${script}`, 200, { 'content-type': 'text/javascript; charset=utf-8' });
  });
  app.get('/__local/theme.css', (context) => context.body(css, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.post('/__local/csp-report', async (context) => {
    log(`content security policy violated: ${await context.req.text()}`);
    return context.body(null, 204);
  });
  app.get('/r/:resource/__LOCALES__/:name', (context) => {
    const body = localeFile(context.req.param('name'));
    return body === null ? context.notFound() : context.body(body, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
  app.get('/r/:resource/*', async (context) => {
    const resource = context.req.param('resource');
    const folder = folders.get(resource);
    const name = decodeURIComponent(context.req.path.slice(`/r/${resource}/`.length)) || 'index.html';
    const file = folder ? await fileIn(folder, name) : null;
    if (!file) return context.notFound();
    if (!name.endsWith('.html'))
      return context.body(new Uint8Array(file), 200, { 'content-type': getMimeType(name) ?? 'application/octet-stream' });
    const html = file.toString('utf8');
    return context.html(withBridge(html), 200, { 'content-security-policy': cspOf(html, manifest, siteOrigin) });
  });
  return app;
};
