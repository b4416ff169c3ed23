import { type Cost, costBetween } from './meter';
import type { SoakSite } from './open-soak';
import { AGENT, COLLEAGUE, CONTACT, ELSEWHERE } from './people';

const SECOND = 1_000;
export const SWEEP_EVERY = 300 * SECOND;

/** Raised by a registered contact: holds to the budget. Irrelevant: costs no call to Jira. */
export type Kind = 'raised' | 'irrelevant' | 'other';

/** What one thing that happens costs. */
export interface Row {
  readonly what: string;
  readonly kind: Kind;
  readonly cost: Cost;
}

/** Lets time pass until half a minute after the next sweep. */
export const afterSweep = ({ site }: SoakSite): Promise<void> =>
  site.clock.moveTo(Math.ceil(site.clock.now() / SWEEP_EVERY) * SWEEP_EVERY + 30 * SECOND);

/** What each thing that can happen to a request costs, measured one by one between two sweeps, and a sweep after all of it. */
export const whatEventsCost = async (soak: SoakSite): Promise<readonly Row[]> => {
  const { site, meter, people } = soak;
  await afterSweep(soak);
  let [request, elsewhere] = ['', ''];
  const rows: Row[] = [];
  const row = async (kind: Kind, what: string, work: () => unknown): Promise<void> => {
    rows.push({ what, kind, cost: await meter.costOf(work) });
  };
  await row('raised', 'a request is raised by a registered contact', () => {
    request = people.raise(CONTACT, 'L2');
  });
  await row('other', 'a request is raised by a colleague, on the standard track', () => people.raise(COLLEAGUE, 'L2'));
  await row('other', 'an internal note', () => people.comment(AGENT, request, false));
  await row('other', 'a public comment by the customer', () => people.comment(CONTACT, request, true));
  await row('other', 'the first answer', () => people.comment(AGENT, request, true));
  await row('other', 'a public comment after the answer', () => people.comment(AGENT, request, true));
  await row('other', 'the request is resolved', () => people.resolve(request));
  await row('irrelevant', 'the summary is edited, which nobody reads again', () => people.edit(AGENT, request));
  await row('irrelevant', 'a request is raised in a project that is not served', () => {
    elsewhere = people.raiseElsewhere();
  });
  await row('irrelevant', 'a comment there', () => people.comment(ELSEWHERE, elsewhere, true));
  await row('irrelevant', 'an edit there', () => people.edit(ELSEWHERE, elsewhere));
  await site.clock.moveTo(site.clock.now() + 8 * SWEEP_EVERY);
  await afterSweep(soak);
  const before = meter.total();
  await site.clock.moveTo(Math.ceil(site.clock.now() / SWEEP_EVERY) * SWEEP_EVERY + 2 * SECOND);
  return [...rows, { what: 'a sweep that finds nothing new', kind: 'other', cost: costBetween(before, meter.total()) }];
};
