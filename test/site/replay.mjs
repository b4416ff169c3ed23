import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../build.mjs';
import { root, runCommand } from '../prepare.mjs';

await runCommand(async () => {
  await build();
  const folder = join(root, '.cache/replay-data');
  rmSync(folder, { recursive: true, force: true });
  const { replayIncidents } = await import(pathToFileURL(join(root, '.cache/site/main.mjs')).href);
  const { results, cost } = await replayIncidents({ root, folder });
  console.log(results);
  console.error(`${cost}\nLook at it: npm start -- --replay`);
});
