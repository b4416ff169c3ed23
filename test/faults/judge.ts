import { type Finding, findingsAbout, ownFieldIds, type Telling } from './compare';
import { figureFindings } from './figures';
import { POISONED, type Stage, withinOf } from './stage';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Letter {
  readonly state: string;
  readonly document: { readonly issueId: string; readonly reason: string; readonly at: number };
}

/** The admins see the poisoned request with its reason within a day, and no other. */
const letterFindings = ({ site, actors }: Stage): readonly Finding[] => {
  const poisoned = actors.histories.get(POISONED);
  const letters = site.host.storage
    .entity('dead-letter')
    .entries()
    .map(([, value]) => value as Letter)
    .filter(({ state }) => state !== 'resolved');
  const [own, ...others] = letters.sort((one) => (one.document.issueId === poisoned?.issueId ? -1 : 1));
  const isTold =
    poisoned === undefined ||
    (own?.document.issueId === poisoned.issueId && own.document.reason !== '' && own.document.at - (poisoned.happened[0]?.at ?? 0) < DAY);
  const lost = own !== undefined && own.document.issueId !== poisoned?.issueId ? letters : others;
  return [
    ...(isTold ? [] : [{ kind: 'lost' as const, what: 'dead letter', issueId: poisoned?.issueId ?? '', detail: 'nobody reads why' }]),
    ...lost.map(({ document: { issueId, reason } }) => ({ kind: 'lost' as const, what: 'evaluation', issueId, detail: reason })),
  ];
};

const slowFindings = ({ plan, healing }: Stage): readonly Finding[] =>
  healing.healed
    .filter(({ took }) => took > plan.healsWithin * MINUTE)
    .map(({ issueId, since, took }) => ({
      ...{ kind: 'wrong' as const, what: 'healing', issueId },
      detail: `${(took / MINUTE).toFixed(1)} min since ${new Date(since).toISOString()}`,
    }));

/** Everything on which the site and the oracle differ. */
export const judge = async (stage: Stage): Promise<readonly Finding[]> => {
  const { plan, site, actors, healing, notes, terms } = stage;
  const telling: Telling = {
    promiseByMail: true,
    roster: plan.roster,
    within: withinOf(plan),
    seenAfter: healing.seenAfter,
    skew: plan.weather.skew,
  };
  const ids = await ownFieldIds(site);
  const findings: Finding[] = [];
  for (const [request, history] of actors.histories)
    if (request !== POISONED) findings.push(...(await findingsAbout(site, history, terms, telling, ids)));
  return [...findings, ...letterFindings(stage), ...slowFindings(stage), ...notes.findings(), ...(await figureFindings(site))];
};
