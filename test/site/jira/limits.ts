import { tooMany } from './refusal';

type Window = { readonly limit: number; readonly ms: number };

const ISSUE_WRITES: readonly Window[] = [
  { limit: 20, ms: 2_000 },
  { limit: 100, ms: 30_000 },
];
const CUSTOMER_LIST: readonly Window[] = [{ limit: 5, ms: 1_000 }];

/** The burst limits that an app meets first, counted in site time; a call over the limit is refused with 429. */
export interface Limits {
  issueWrite(issueId: string): void;
  customerList(serviceDeskId: string): void;
}

/** Limits counted from nothing: they live in memory, as a restart forgets them on the platform too. */
export const openLimits = (now: () => number): Limits => {
  const seen = new Map<string, number[]>();
  const count = (key: string, windows: readonly Window[], reason: string): void => {
    const at = now();
    const longest = Math.max(...windows.map((window) => window.ms));
    const times = (seen.get(key) ?? []).filter((time) => time > at - longest);
    for (const window of windows) {
      if (times.filter((time) => time > at - window.ms).length >= window.limit)
        throw tooMany(reason, window.limit, Math.ceil(window.ms / 1_000));
    }
    seen.set(key, [...times, at]);
    if (seen.size > 10_000) seen.clear();
  };
  return {
    issueWrite: (issueId) => count(`issue/${issueId}`, ISSUE_WRITES, 'jira-per-issue-on-write'),
    customerList: (serviceDeskId) => count(`customers/${serviceDeskId}`, CUSTOMER_LIST, 'jira-burst-based'),
  };
};
