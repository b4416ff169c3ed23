import type { Assessment } from './assessment';

/** A promise that a change has replaced: the verdict as it was, and the change of the facts that ended it. */
export interface EarlierPromise {
  readonly changeId: string;
  readonly assessment: Assessment;
  /** Set where no change of the facts ended it but another plan: which, when, and by whom (account id); `changeId` then names nothing. */
  readonly reassessed?: { readonly at: number; readonly by: string; readonly under: { readonly id: string; readonly version: number } };
}

/** Whether two verdicts make the same promise: the same sentence in every zone and language. */
export function isSamePromise(one: Assessment, other: Assessment): boolean {
  const told = ({ track, severity, productKey, coverageClass, clock, teamAtDue, reasons }: Assessment): string =>
    JSON.stringify([track, severity, productKey, coverageClass, clock, teamAtDue, clock.state === 'none' ? reasons : []]);
  return told(one) === told(other);
}
