// How long the import of 10,000 contacts takes on the local site, and what it costs: node test/functions/import-figures.mjs [contacts] [contacts of a customer]
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../build.mjs';
import { root } from '../prepare.mjs';

const [contacts = 10_000, each = 3] = process.argv.slice(2).map(Number);
const PART = { rows: 1_000, bytes: 200_000 };
const SECOND = 1_000;
const startAt = Date.parse('2026-10-28T09:00:00-07:00');

const companyOf = (at, count) => {
  const number = String(at + 1).padStart(5, '0');
  const domain = `company-${number}.example`;
  return {
    ...{ id: `company-${number}`, name: `Company ${number}`, zone: 'Europe/Amsterdam', language: 'en', emailDomains: [domain] },
    licences: [{ id: `licence-${number}`, order: `O-${number}`, from: '2026-01-01', to: '2026-12-31' }],
    contacts: Array.from({ length: count }, (_, who) => ({
      id: `c-${number}-${who}`,
      name: `Person ${who}`,
      email: `person.${who}@${domain}`,
    })),
  };
};

const partsOf = (customers) => {
  const parts = [[]];
  let [rows, bytes] = [0, 0];
  for (const customer of customers) {
    const [more, size] = [3 + customer.contacts.length, Buffer.byteLength(JSON.stringify(customer)) + 1];
    if (rows + more > PART.rows || bytes + size > PART.bytes) {
      parts.push([]);
      [rows, bytes] = [0, 0];
    }
    parts.at(-1).push(customer);
    rows += more;
    bytes += size;
  }
  return parts;
};

/** The page's own dry run of the same contacts as a CSV file, for customers that are here already. */
const dryRunInPage = async (companies) => {
  const { build: bundle } = await import('esbuild');
  const contents = `
    export { dryRun } from './static/settings/transfer/dry-run';
    export { chosenFile } from './static/settings/transfer/chosen-file';
    export { premier2019 } from './src/domain/plan/premier-2019/premier-2019';`;
  const { outputFiles } = await bundle({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const page = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  const none = { organizationIds: [], partners: [], alignLicences: [], productKeys: [], instances: [], contacts: [] };
  const customers = companies.map((company) => ({
    ...none,
    ...company,
    licences: company.licences.map((one) => ({ ...one, contactMode: 'direct' })),
    contacts: [],
  }));
  const lines = companies.flatMap(({ id, contacts: people }) => people.map(({ name, email }) => `${id},${name},${email}`));
  const bytes = new TextEncoder().encode(['customer,name,email', ...lines].join('\n'));
  const started = performance.now();
  const file = page.chosenFile('contacts.csv', bytes);
  const register = { customers, terms: page.premier2019, now: startAt };
  const { problems, planned } = await page.dryRun(
    [file],
    register,
    () => crypto.randomUUID().slice(0, 13),
    () => undefined,
  );
  console.log(
    `dry run of ${lines.length} rows (${Math.round(bytes.length / 1_024)} KB): ${planned.length} customers, ${problems.length} problems, ${((performance.now() - started) / SECOND).toFixed(1)} s`,
  );
};

await build(['functions', 'site']);
const { openLocalSite } = await import(pathToFileURL(join(root, '.cache/site/main.mjs')).href);
const site = await openLocalSite({ root, folder: null, ports: null, frozen: true, startAt, log: () => undefined });
const person = { accountId: 'person:olivia-grant', accountType: 'licensed', locale: 'en-US', timezone: 'UTC' };
const ask = (functionKey, payload) =>
  site.host.invoke({ ...person, moduleKey: 'app-settings', extension: { type: 'jira:adminPage' }, functionKey, payload });

const companies = Array.from({ length: Math.ceil(contacts / each) }, (_, at) => companyOf(at, Math.min(each, contacts - at * each)));
const parts = partsOf(companies);
await dryRunInPage(companies);
const before = site.host.counters();
const [wall, from] = [performance.now(), site.clock.now()];
let run = null;
for (const [part, customers] of parts.entries()) {
  const answer = await ask('importCustomers', { customers, run, part, parts: parts.length });
  run = answer.run;
}
const handed = performance.now();
let job;
let [mostWrites, writesBefore] = [0, site.host.counters().kvsWrites];
do {
  await site.clock.moveTo(site.clock.now() + 60 * SECOND);
  const { kvsWrites } = site.host.counters();
  mostWrites = Math.max(mostWrites, kvsWrites - writesBefore);
  writesBefore = kvsWrites;
  ({ job } = await ask('imports', {}));
} while (['checking', 'applying'].includes(job.state));
const after = site.host.counters();
console.log(
  `${contacts} contacts of ${companies.length} customers in ${parts.length} parts: ${job.state}, ${job.saved} saved, ${job.problemCount} problems`,
);
console.log(
  `stored after ${Math.round((job.movedAt - from) / SECOND)} s of the site's time (${((performance.now() - wall) / SECOND).toFixed(1)} s on this machine, ${((handed - wall) / SECOND).toFixed(1)} s of them handing over)`,
);
console.log(
  `${after.kvsReads - before.kvsReads} units read, ${after.kvsWrites - before.kvsWrites} units written, at most ${mostWrites} in a minute; ` +
    `${after.invocations - before.invocations} invocations, ${after.jiraCalls - before.jiraCalls} calls of Jira, ${after.queuePushes - before.queuePushes} events`,
);
await site.close();
