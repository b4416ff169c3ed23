import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import util from 'node:util';
import { prepare, root, runCommand, Stop } from '../prepare.mjs';

const usualPort = 4400;
const usage =
  'Use: npm start, npm start -- --fresh (start over), --replay (after npm run replay), --new (just installed, nothing set up), --port <number>.';

const wishes = () => {
  try {
    const { values } = util.parseArgs({
      options: { fresh: { type: 'boolean' }, replay: { type: 'boolean' }, new: { type: 'boolean' }, port: { type: 'string' } },
    });
    const port = Number(values.port ?? usualPort);
    if (!Number.isInteger(port) || port < 1 || port > 65_534) throw new Stop(`--port needs a number from 1 to 65534, not ${values.port}.`);
    if (values.fresh && values.replay) throw new Stop('A replay is started over by making it again: npm run replay.');
    if (values.new && values.replay) throw new Stop('A site just installed has nothing to replay; choose one of the two.');
    return { fresh: (values.fresh || values.new) ?? false, replay: values.replay ?? false, configured: !values.new, port };
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(`${error.message.split('.')[0]}. ${usage}`);
  }
};

const busy = (port) => new Stop(`Port ${port} is in use; stop what runs there, or choose another: npm start -- --port ${port + 100}`);

/** Asked before anything is deleted or built: a site that is still running must keep its data. */
const requireFree = (port) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }) =>
      reject(code === 'EACCES' ? new Stop(`Port ${port} needs an administrator; choose one above 1023 with --port.`) : busy(port)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });

const folderOf = ({ replay, configured }) => {
  if (replay) return join(root, '.cache/replay-data');
  return join(root, configured ? '.cache/site-data' : '.cache/new-site-data');
};

const requireReplay = (wish) => {
  if (wish.replay && !existsSync(folderOf(wish))) throw new Stop('There is no replay yet; make one with: npm run replay');
};

/** Deletes what the site remembers, unless a site on another port still uses it; data that cannot even be opened goes too. */
const forget = async (folder) => {
  if (!existsSync(folder)) return;
  const { ClassicLevel } = await import('classic-level');
  const level = new ClassicLevel(folder);
  await level.open().catch(({ cause }) => {
    if (cause?.code === 'LEVEL_LOCKED') throw new Stop('The local site still runs on this data, on another port; stop it first.');
  });
  await level.close();
  rmSync(folder, { recursive: true, force: true });
};

const open = async (wish) => {
  const { replay, fresh, configured, port } = wish;
  const folder = folderOf(wish);
  if (fresh) await forget(folder);
  const { openLocalSite, PortBusy, StoreUnusable } = await import(pathToFileURL(join(root, '.cache/site/main.mjs')).href);
  try {
    return await openLocalSite({ root, folder, ports: { site: port, app: port + 1 }, configured, ...(replay ? { startAt: 0 } : {}) });
  } catch (error) {
    if (error instanceof PortBusy || error instanceof StoreUnusable) throw new Stop(error.message);
    throw error;
  }
};

/** A terminal and npm both pass Ctrl+C on, so the second one in a row means nothing. */
const closeOnSignal = (site) => {
  let isClosing = false;
  const close = async () => {
    if (isClosing) return;
    isClosing = true;
    await site.close().catch((error) => console.error(error));
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, close);
};

const show = ({ links, siteTime }, seconds) => {
  console.log(`
Premier Desk runs on ${links.home} (ready in ${seconds} s). The site's time is ${siteTime()}.

  Customer portal   ${links.portal}
  Agent             ${links.agent}
  Project page      ${links.project}
  App settings      ${links.settings}

Ctrl+C stops it, and its data stays; npm start -- --fresh starts over.
`);
};

await runCommand(async () => {
  const started = performance.now();
  await prepare();
  const wish = wishes();
  process.chdir(root);
  process.setSourceMapsEnabled(true);
  requireReplay(wish);
  await requireFree(wish.port);
  await requireFree(wish.port + 1);
  const { build } = await import('../build.mjs');
  await build();
  const site = await open(wish);
  closeOnSignal(site);
  show(site, ((performance.now() - started) / 1000).toFixed(1));
});
