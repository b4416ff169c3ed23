import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import react from '@vitejs/plugin-react';

const here = import.meta.dirname;
const THEMES = /tokens[\\/]dist[\\/].*artifacts[\\/]themes[\\/]/;

/** What both builds share: relative addresses and no inline code or styles, so that the platform's strict policy holds. */
const shared = {
  configFile: false,
  base: './',
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
};

const output = (outDir) => ({
  outDir: resolve(here, 'build', outDir),
  emptyOutDir: true,
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  chunkSizeWarningLimit: 1000,
});

/** The portal's bundle: one page for every portal surface, since JSM modules take a resource without entries. */
export const portal = {
  ...shared,
  root: resolve(here, 'portal'),
  resolve: {
    alias: [
      { find: /^@forge\/bridge$/, replacement: resolve(here, 'portal', 'bridge.mjs') },
      { find: /^@forge\/bridge\/out/, replacement: dirname(createRequire(import.meta.url).resolve('@forge/bridge')) },
    ],
  },
  build: output('portal'),
};

const pages = ['index', 'issue-context', 'project-page', 'app-settings', 'project-settings'];

/** The pages of agents and admins: one html file each, as the manifest's entries ask for, with shared chunks; `index` is the queue page, whose kind of module takes no entry. */
export const desk = {
  ...shared,
  root: here,
  build: {
    ...output('desk'),
    rolldownOptions: {
      input: Object.fromEntries(pages.map((page) => [page, resolve(here, `${page}.html`)])),
      output: { codeSplitting: { groups: [{ name: 'themes', test: THEMES }] } },
    },
  },
};
