import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import forge from '@forge/lint';
import { parse } from 'yaml';

const here = dirname(fileURLToPath(import.meta.url));

/** Findings that are known and meant, each by its reference and the reason; nothing is passed over silently. */
const accepted = [];

/** The linter asks the products' own servers for call → scope tables unless all six are named. */
const useLocalTables = () => {
  const tables = { JIRA: 'jira-cloud-scopes', JSM: 'jsm-scopes', JSW: 'no-calls', CONF: 'no-calls', CONF_V2: 'no-calls', BB: 'no-calls' };
  process.env.USE_LOCAL_SWAGGER = '1';
  for (const [product, name] of Object.entries(tables)) process.env[`LOCAL_${product}_SWAGGER`] = join(here, `${name}.openapi.json`);
};

const quiet = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {}, trace: () => {} };
const flags = { getDeprecatedRuntimes: async () => ['nodejs18.x', 'nodejs20.x'], isTeamworkGraphProductSupported: async () => false };

const findingsOf = ({ file, errors, warnings, approvals }) =>
  [...errors, ...warnings, ...approvals].map(({ line, message, reference }) => ({ text: `${file}:${line} ${message}`, reference }));

/** Forge's own manifest validation and client-side linters over the app in `folder`: every error and every warning is a finding. */
export const lintApp = async (folder) => {
  useLocalTables();
  process.chdir(folder);
  const manifest = parse(readFileSync('manifest.yml', 'utf8'));
  const files = readdirSync('src', { recursive: true }).map((name) => join('src', name));
  const results = await forge.lint(
    files.filter((name) => /\.[jt]sx?$/.test(name)),
    manifest,
    'development',
    quiet,
    flags,
    { linter: { mode: 'client-side' } },
  );
  const findings = results.flatMap(findingsOf).filter(({ reference }) => !accepted.some((one) => one.reference === reference));
  return [...new Set(findings.map(({ text, reference }) => `${text} (${reference})`))];
};
