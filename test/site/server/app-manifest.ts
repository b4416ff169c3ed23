import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parsedYaml } from '../parsed-yaml';

export type Text = string | { readonly i18n: string };

/** A module as far as a screen needs it; the rest of the manifest is the host's. */
export interface Module {
  readonly key: string;
  /** Of custom fields only. */
  readonly name?: Text;
  readonly type?: string;
  readonly readOnly?: boolean;
  readonly title?: Text;
  readonly label?: Text;
  readonly resource: string;
  readonly viewportSize?: string;
  /** Of the portal's header, subheader and footer: the pages that have it; left out = all. */
  readonly pages?: readonly string[];
  readonly unlicensedAccess?: readonly string[];
  readonly displayConditions?: Readonly<Record<string, unknown>>;
  readonly dynamicProperties?: { readonly function: string };
}

export interface Manifest {
  readonly app: { readonly id: string };
  readonly permissions: { readonly scopes?: unknown };
  readonly modules: Readonly<Record<string, readonly Module[]>>;
  readonly resources: readonly { readonly key: string; readonly path: string; readonly entry?: Readonly<Record<string, string>> }[];
  readonly translations?: {
    readonly resources: readonly { readonly key: string; readonly path: string }[];
    readonly fallback: { readonly default: string };
  };
}

/** The manifest as written; `unknown` to whoever wants another part of it. */
export const readManifest = (path: string): Manifest => parsedYaml(readFileSync(path, 'utf8')) as Manifest;

const textAt = (texts: unknown, key: string): string | undefined => {
  if (typeof texts !== 'object' || texts === null) return undefined;
  const record = texts as Record<string, unknown>;
  if (typeof record[key] === 'string') return record[key];
  const [first = '', ...rest] = key.split('.');
  return rest.length > 0 ? textAt(record[first], rest.join('.')) : undefined;
};

export interface Words {
  /** The text in that locale, else in the fallback, else the key itself. */
  text(text: Text | undefined, locale: string): string;
  /** What the SDK fetches from `__LOCALES__` (local-site 3.6). */
  file(name: string): string | null;
}

/** The app's translations, read from the files the manifest names. */
export const readWords = (manifest: Manifest, manifestPath: string): Words => {
  const resources = manifest.translations?.resources ?? [];
  const fallback = manifest.translations?.fallback ?? { default: 'en-US' };
  const files = new Map(resources.map(({ key, path }) => [key, readFileSync(join(dirname(manifestPath), path), 'utf8')]));
  const texts = new Map([...files].map(([locale, body]): [string, unknown] => [locale, JSON.parse(body)]));
  const info = JSON.stringify({ translations: {}, config: { locales: [...texts.keys()].sort(), fallback } });
  return {
    text: (text, locale) => {
      if (text === undefined || typeof text === 'string') return text ?? '';
      return textAt(texts.get(locale), text.i18n) ?? textAt(texts.get(fallback.default), text.i18n) ?? text.i18n;
    },
    file: (name) => (name === 'i18n-info.json' ? info : (files.get(name.replace(/\.json$/, '')) ?? null)),
  };
};

/** Folder of each resource: the manifest's `static/build/…` paths, found under the folder of built pages given. */
export const resourceFolders = (manifest: Manifest, staticFolder: string): Map<string, string> =>
  new Map(manifest.resources.map(({ key, path }) => [key, resolve(staticFolder, path.replace(/^static\/build\/?/, ''))]));

/** `key` or `key/entry` as the path of its page: `/r/desk/issue-context.html`; null = not in the manifest. */
export const pageOf = (manifest: Manifest, resource: string): string | null => {
  const [key = '', entry] = resource.split('/');
  const found = manifest.resources.find((candidate) => candidate.key === key);
  if (!found) return null;
  if (entry === undefined) return `/r/${key}/index.html`;
  const file = found.entry?.[entry] ?? (found.entry ? undefined : `${entry}.html`);
  return file === undefined ? null : `/r/${key}/${file}`;
};
