import { openHistory } from './frame-history';
import { isMessage, openRpc } from './rpc';

/**
 * The script the local site puts first into every page of the app, as the platform puts its own: it defines
 * `globalThis.__bridge.callBridge` over postMessage, reports the height, and lets the page live at the site's time.
 * The server writes `__localSite` in front of it.
 */
declare global {
  var __localSite: { readonly origin: string; readonly now: number };
  var __bridge: { callBridge: (name: string, payload?: unknown) => Promise<unknown> };
}

const site = globalThis.__localSite;
const RealDate = Date;
let ahead = site.now - RealDate.now();

class SiteDate extends RealDate {
  constructor(...parts: [] | [string | number | Date]) {
    super(...((parts.length === 0 ? [SiteDate.now()] : parts) as [number]));
  }
  static override now(): number {
    return RealDate.now() + ahead;
  }
}
globalThis.Date = SiteDate as DateConstructor;

let history: ReturnType<typeof openHistory> | null = null;

const setTheme = (colorMode: unknown): void => {
  const root = document.documentElement;
  root.dataset.colorMode = colorMode === 'dark' ? 'dark' : 'light';
  root.dataset.theme = 'light:light dark:dark spacing:spacing typography:typography shape:shape motion:motion';
};

const pushes: Record<string, (payload: unknown) => void> = {
  theme: (colorMode) => {
    if (document.documentElement.dataset.theme) setTheme(colorMode);
  },
  clock: (now) => {
    ahead = Number(now) - RealDate.now();
  },
  historyPopped: (path) => void history?.popped(String(path)),
};

const rpc = openRpc(
  (message) => window.parent.postMessage(message, site.origin),
  (name, payload) => pushes[name]?.(payload),
);

window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.origin === site.origin && isMessage(event.data)) rpc.receive(event.data);
});

const enableTheming = async (): Promise<void> => {
  setTheme(await rpc.call('enableTheming'));
  if (document.getElementById('local-theme')) return;
  const link = Object.assign(document.createElement('link'), { id: 'local-theme', rel: 'stylesheet', href: '/__local/theme.css' });
  const loaded = new Promise((resolve) => link.addEventListener('load', resolve, { once: true }));
  document.head.append(link);
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 2_000))]);
};

const createHistory = async (): Promise<unknown> => {
  const start = await rpc.call('createHistory');
  history = openHistory(String(start), (name, payload) => void rpc.call(name, payload));
  return history.history;
};

const ownWays: Record<string, () => Promise<unknown>> = { enableTheming, createHistory };

globalThis.__bridge = Object.freeze({ callBridge: (name: string, payload?: unknown) => ownWays[name]?.() ?? rpc.call(name, payload) });

/** Lowest bottom edge of the body's children, since a CSS reset may fix the heights of html and body themselves. */
const contentHeight = (): number => {
  const edges = [...document.body.children].map((child) => child.getBoundingClientRect().bottom + window.scrollY);
  return Math.ceil(Math.max(0, ...edges) + Number.parseFloat(getComputedStyle(document.body).paddingBottom));
};

const watchHeight = (): void => {
  let reported = -1;
  const report = (): void => {
    const height = contentHeight();
    if (height === reported) return;
    reported = height;
    void rpc.call('resize', height);
  };
  const sizes = new ResizeObserver(report);
  const observe = (): void => {
    for (const child of document.body.children) sizes.observe(child);
    report();
  };
  sizes.observe(document.body);
  new MutationObserver(observe).observe(document.body, { childList: true, subtree: true });
  observe();
};
document.addEventListener('DOMContentLoaded', watchHeight);
