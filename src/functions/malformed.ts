import * as v from 'valibot';
import { log } from './log';

/** Says in the log where a queue event is none of this consumer's, so that it ends here and is not tried again. */
export function malformed(what: string, issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const outcome = `malformed at ${v.getDotPath(issues[0]) ?? 'top'}`;
  log(what, '-', outcome);
  return outcome;
}
