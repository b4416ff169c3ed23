import type { Refused } from '../../src/contract';
import type { InstanceAnswer, InstanceCommand, InstanceReview } from '../../src/domain/customer/instance-command';

/** What a page can do with a profile; whichever it cannot is absent. */
export interface ProfileActs {
  readonly change?: (command: InstanceCommand) => Promise<InstanceAnswer | Refused | { state: 'off' }>;
  readonly review?: (review: InstanceReview) => Promise<InstanceAnswer | Refused | { state: 'off' }>;
  /** Reads the page again. */
  readonly again: () => void;
}
