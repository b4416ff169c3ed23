import type { CustomerChange } from '../customer/customer-changes';
import type { HistoryLine } from './customer-settings';

/** What of a customer's history is wanted; '' = all of it. `from` and `to` are epoch milliseconds, half-open; null = no bound. */
export interface HistoryFilter {
  readonly who: string;
  readonly act: '' | HistoryLine['act'];
  readonly part: '' | CustomerChange['part'];
  readonly text: string;
  readonly from: number | null;
  readonly to: number | null;
}

export interface HistoryPage {
  readonly state: 'ready';
  readonly lines: readonly HistoryLine[];
  /** Where the next page begins; null = that was all. */
  readonly next: string | null;
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
const has = (text: string, wanted: string): boolean => folded(text).includes(folded(wanted));

/** Whether a line is wanted, by who, what and text; when is the index's own matter. */
export function isWanted({ by, act, changes }: HistoryLine, filter: HistoryFilter): boolean {
  const { who, part, text } = filter;
  return (
    (who.trim() === '' || has(by, who)) &&
    (filter.act === '' || act === filter.act) &&
    (part === '' || changes.some((change) => change.part === part)) &&
    (text.trim() === '' || changes.some((change) => has(change.what, text)))
  );
}
