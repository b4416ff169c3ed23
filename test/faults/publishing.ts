import type { Site } from '../site/site';
import { asAdmin } from './admin';
import type { Terms } from './oracle/terms';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** An administrator looks again so often. */
const PATIENCE = 5 * MINUTE;

interface PlanPage {
  readonly plan: { readonly severities: readonly { readonly key: string }[] };
  readonly versions: readonly { readonly version: number; readonly effectiveFrom: string }[];
  readonly job: { readonly state: string; readonly run: number } | null;
}

/** Targets of the versions that are published while requests are open. */
const VERSIONS: readonly Terms['targets'][] = [
  { L1: 30, L2: 240, L3: 480, L4: 1_440 },
  { L1: 45, L2: 120, L3: 600, L4: 1_200 },
];

/** The next day but one that begins in UTC, so that the version is there before it is in effect, whatever fails. */
const dayOf = (at: number): string => new Date((Math.floor((at + 60 * MINUTE) / DAY) + 1) * DAY).toISOString().slice(0, 10);

/**
 * Publishes two versions of the plan in the middle of everything, each compared first, as an administrator does: what failed is tried
 * again after a look at the page. Tells the oracle from when each is in effect.
 */
export const publishing = (site: Site, from: number, terms: Terms[]): ((now: number) => Promise<void>) => {
  const begins = VERSIONS.map((_, index) => from + 30 * MINUTE + index * DAY);
  let [next, compared, lookAt] = [0, false, 0];

  const compare = async ({ plan }: PlanPage, targets: Terms['targets']): Promise<void> => {
    const severities = plan.severities.map((entry) => ({ ...entry, targetMinutes: targets[entry.key as keyof Terms['targets']] }));
    await asAdmin(site, 'comparePlan', { draft: { ...plan, severities }, over: { what: 'last', count: 20 } });
    compared = true;
  };
  const attempt = async (now: number, targets: Terms['targets']): Promise<void> => {
    const page = (await asAdmin(site, 'plan', {})) as PlanPage;
    const version = next + 2;
    const published = page.versions.find((known) => known.version === version);
    if (published !== undefined) {
      terms.push({ version, from: Date.parse(published.effectiveFrom), targets });
      [next, compared] = [next + 1, false];
    } else if (!compared || page.job === null || page.job.state === 'failed') await compare(page, targets);
    else if (page.job.state === 'done') {
      const wanted = { run: page.job.run, effectiveFrom: dayOf(now), note: { en: '', ja: '' }, acceptCases: true };
      const { state } = (await asAdmin(site, 'publishPlan', wanted)) as { state: string };
      if (state === 'moved') compared = false;
    }
  };
  return async (now) => {
    const [begin, targets] = [begins[next], VERSIONS[next]];
    if (begin === undefined || targets === undefined || now < begin || now < lookAt) return;
    lookAt = now + PATIENCE;
    await attempt(now, targets).catch(() => undefined);
  };
};
