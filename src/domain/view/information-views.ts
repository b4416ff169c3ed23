import { howTosFor } from '../care/how-tos-for';
import { information, informationOf } from '../care/information';
import type { CareRecord } from '../care/record';
import type { Plan } from '../plan/plan';
import { careView } from './care-view';
import type { IssueInformation, OwnInformation } from './information';

const isAbout = ({ kind }: CareRecord): boolean => kind === 'information';
const isClosed = ({ state }: CareRecord): number => (information.closed.includes(state) ? 1 : 0);
const ordered = (records: readonly CareRecord[]): readonly CareRecord[] =>
  records
    .filter(isAbout)
    .sort((one, other) => isClosed(one) - isClosed(other) || informationOf(one).neededBy - informationOf(other).neededBy);

/** What the desk asked for on a request, as its agents see it. */
export function issueInformation(records: readonly CareRecord[], names: ReadonlyMap<string, string>, plan: Plan): IssueInformation {
  return {
    all: ordered(records).map((record) => ({ record: careView(record, information, names), information: informationOf(record) })),
    kinds: plan.informationRequests.kinds.map(({ key, label }) => ({ key, label })),
  };
}

/** The same for the people of the request's customer, with how each item is made on their product; what was withdrawn is gone. */
export function ownInformation(
  records: readonly CareRecord[],
  plan: Plan,
  { productKey, mayTick }: { readonly productKey: string | null; readonly mayTick: boolean },
): readonly OwnInformation[] {
  return ordered(records)
    .filter(({ state }) => state !== 'withdrawn')
    .map((record) => {
      const { items, note, askedAt, neededBy, waitsSince } = informationOf(record);
      const own = items
        .filter(({ state }) => state !== 'notNeeded')
        .map(({ key, label, needsAnonymised, state, at }) => ({
          key,
          label,
          needsAnonymised,
          state,
          at,
          howTos: howTosFor(plan, key, productKey),
        }));
      return { recordId: record.id, state: record.state, items: own, note, askedAt, neededBy, waitsSince, mayTick };
    });
}
