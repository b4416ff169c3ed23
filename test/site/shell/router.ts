import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};
window.addEventListener('popstate', tell);

/** Goes to another screen without loading the page again. */
export const goTo = (path: string, way: 'push' | 'replace' = 'push'): void => {
  if (path === location.pathname + location.search + location.hash) return;
  window.history[way === 'push' ? 'pushState' : 'replaceState'](null, '', path);
  tell();
};

export const usePath = (): string =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => location.pathname + location.search + location.hash,
  );

export type Screen =
  | { readonly name: 'choose' }
  | { readonly name: 'portal' }
  | { readonly name: 'form'; readonly serviceDeskId: string; readonly requestTypeId: string }
  | { readonly name: 'request'; readonly key: string }
  | { readonly name: 'issue'; readonly key: string }
  | { readonly name: 'queue'; readonly key: string }
  | { readonly name: 'queue-app'; readonly key: string; readonly base: string; readonly inner: string }
  | { readonly name: 'project'; readonly key: string; readonly base: string; readonly inner: string }
  | { readonly name: 'project-settings'; readonly key: string; readonly base: string; readonly inner: string }
  | { readonly name: 'settings'; readonly base: string; readonly inner: string }
  | { readonly name: 'unknown' };

const patterns: [RegExp, (...parts: string[]) => Screen][] = [
  [/^portal\/?$/, () => ({ name: 'portal' })],
  [/^portal\/([^/]+)\/([^/]+)$/, (serviceDeskId = '', requestTypeId = '') => ({ name: 'form', serviceDeskId, requestTypeId })],
  [/^requests\/([^/]+)$/, (key = '') => ({ name: 'request', key })],
  [/^issues\/([^/]+)$/, (key = '') => ({ name: 'issue', key })],
  [/^projects\/([^/]+)\/queue$/, (key = '') => ({ name: 'queue', key })],
  [
    /^projects\/([^/]+)\/queue\/app(.*)$/,
    (key = '', inner = '') => ({ name: 'queue-app', key, base: `projects/${key}/queue/app`, inner: inner || '/' }),
  ],
  [
    /^projects\/([^/]+)\/premier(.*)$/,
    (key = '', inner = '') => ({ name: 'project', key, base: `projects/${key}/premier`, inner: inner || '/' }),
  ],
  [
    /^projects\/([^/]+)\/settings(.*)$/,
    (key = '', inner = '') => ({ name: 'project-settings', key, base: `projects/${key}/settings`, inner: inner || '/' }),
  ],
  [/^settings(.*)$/, (inner = '') => ({ name: 'settings', base: 'settings', inner: inner || '/' })],
];

/** Person and screen of an address: `/as/<accountId>/…`. */
export const readPath = (path: string): { accountId: string | null; screen: Screen } => {
  const [, person, rest = ''] = /^\/as\/([^/]+)\/?(.*)$/s.exec(path) ?? [];
  if (person === undefined) return { accountId: null, screen: { name: path === '/' ? 'choose' : 'unknown' } };
  const bare = rest.replace(/[?#].*$/s, '');
  for (const [pattern, make] of patterns) {
    const found = pattern.exec(/^(projects\/[^/]+\/(premier|settings|queue\/app)|settings)/.test(rest) ? rest : bare);
    if (found) return { accountId: decodeURIComponent(person), screen: make(...found.slice(1).map(decodeURIComponent)) };
  }
  return { accountId: decodeURIComponent(person), screen: { name: 'unknown' } };
};

/** The site's own address for one of Jira's; null = Jira has it, this site has not. */
export const screenPathOf = (productPath: string, accountId: string, isLicensed: boolean): string | null => {
  const as = `/as/${encodeURIComponent(accountId)}`;
  if (productPath.startsWith('/as/')) return productPath;
  const rules: [RegExp, (...parts: string[]) => string][] = [
    [/^\/browse\/([A-Z][A-Z0-9]+-\d+)$/i, (key) => `${as}/${isLicensed ? 'issues' : 'requests'}/${key}`],
    [/^\/servicedesk\/customer\/portal\/(\d+)\/create\/(\d+)$/, (desk, type) => `${as}/portal/${desk}/${type}`],
    [/^\/servicedesk\/customer\/portal\/\d+\/([A-Z][A-Z0-9]+-\d+)$/i, (key) => `${as}/requests/${key}`],
    [/^\/servicedesk\/customer(\/.*)?$/, () => `${as}/portal`],
    [/^\/jira\/servicedesk\/projects\/([^/]+)\/queues.*$/, (key) => `${as}/projects/${key}/queue`],
    [/^\/jira\/servicedesk\/projects\/([^/]+)\/apps.*$/, (key) => `${as}/projects/${key}/premier`],
    [/^\/jira\/servicedesk\/projects\/([^/]+)\/settings\/apps.*$/, (key) => `${as}/projects/${key}/settings`],
    [/^\/jira\/settings\/apps.*$/, () => `${as}/settings`],
  ];
  for (const [pattern, make] of rules) {
    const found = pattern.exec(productPath);
    if (found) return make(...found.slice(1));
  }
  return null;
};
