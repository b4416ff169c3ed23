import type { Coverage } from './coverage';

export const SEVERITIES = ['L1', 'L2', 'L3', 'L4'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The terms as the offering has them (SEV-1 … SEV-4, domain 7.3); `from` = the first instant at which requests are judged by them. */
export interface Terms {
  readonly version: number;
  readonly from: number;
  readonly targets: Readonly<Record<Severity, number>>;
}

export const FIRST_TERMS: Terms = { version: 1, from: 0, targets: { L1: 30, L2: 120, L3: 480, L4: 1_440 } };

type Class = 'full' | 'l1-only' | 'none' | 'align' | 'excluded';

const CLASSES: Readonly<Record<string, Class>> = {
  'jira-software': 'full',
  'jira-service-desk': 'full',
  confluence: 'full',
  'bitbucket-server': 'l1-only',
  bamboo: 'l1-only',
  crucible: 'l1-only',
  fisheye: 'l1-only',
  sourcetree: 'none',
  'jira-align': 'align',
  trello: 'excluded',
};

/** A product nobody named, or nobody knows, is matter for review while its clock runs as the others do (domain 6.2 step 1). */
const classOf = (product: string | null): Class => (product === null ? 'full' : (CLASSES[product] ?? 'full'));

export const isKnown = (product: string | null): product is string => product !== null && product in CLASSES;

export const coverageOf = (product: string | null, severity: Severity): Coverage => {
  const named = classOf(product);
  if (named === 'align') return 'align';
  return named === 'none' || (named === 'l1-only' && severity !== 'L1') ? 'weekdays' : 'always';
};

/** Who somebody is to the offering: registered at a customer, a colleague there, of a customer of Jira Align, or nobody's. */
export interface Standing {
  readonly isContact: boolean;
  readonly hasAlign: boolean;
}

export type Track = 'premier' | 'jira-align' | 'standard';

/** The track of a request (domain 6.2 steps 2 to 5). */
export const trackOf = (product: string | null, { isContact, hasAlign }: Standing): Track => {
  const named = classOf(product);
  if (named === 'excluded') return 'standard';
  if (named === 'align') return hasAlign ? 'jira-align' : 'standard';
  return isContact ? 'premier' : 'standard';
};
