// CommonJS because Forge's bundler asks for `require.main`. Run in the app's folder: node bundle.cjs <where to put the result>
const { cpSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const forge = require('@forge/bundler');
const shared = require('@forge/cli-shared');
const { parse } = require('yaml');

const quiet = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {}, trace: () => {} };
const flags = { isTypescriptBundlerEnabled: async () => false, testForgeCliBundleRuntimeLoaderGate: async () => false };

/** Forge's runtime wrapper is not on npm; without a folder that holds one, the bundler would download it. */
const writeStubRuntime = () => {
  const folder = mkdtempSync(join(tmpdir(), 'forge-runtime-'));
  mkdirSync(join(folder, 'dist'));
  for (const name of ['wrapper.js', 'loader.js']) writeFileSync(join(folder, 'dist', name), 'exports.main = async () => ({});\n');
  return folder;
};

/** What `forge deploy` would upload, made offline: `index.cjs` and everything that lies beside it. */
const bundleApp = async (target) => {
  const runtime = writeStubRuntime();
  process.env.FORGE_RUNTIME_PATH = runtime;
  const { modules, translations } = parse(readFileSync('manifest.yml', 'utf8'));
  const entryPoints = forge.getEntryPoints(
    [...new Set(modules.function.map(({ handler }) => handler.split('.')[0]))].map((module) => ({ module })),
  );
  const i18nResourceBundle = await new shared.I18nResourceBundlingService().bundle(modules, translations);
  const wrapper = forge.getWrapperProvider({ fileSystemReader: new shared.FileSystemReader(), statsigService: flags });
  const bundler = forge.getNodeBundler(quiet, wrapper, { readConfig: async () => ({ app: {} }) }, flags);
  const { outputDir, additionalOutputs } = await bundler.bundle({ appDirectory: process.cwd(), entryPoints, i18nResourceBundle });
  rmSync(target, { recursive: true, force: true });
  cpSync(outputDir, target, { recursive: true });
  for (const [name, content] of additionalOutputs) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    if (typeof content === 'string') copyFileSync(content, join(target, name));
    else writeFileSync(join(target, name), content);
  }
  for (const folder of [outputDir, runtime]) rmSync(folder, { recursive: true, force: true });
};

bundleApp(process.argv[2]).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
