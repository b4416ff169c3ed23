import type { Customer } from '../customer/customer';
import type { Plan } from '../plan/plan';
import type { Assessment } from './assessment';
import { changedVerdict, type Folded, firstVerdict } from './changed-verdict';
import { conclude } from './conclude';
import type { RequestFacts } from './facts';
import { countedChanges, factsAfter, factsBefore } from './facts-after';
import { lastMarkOf, withMark } from './scope-mark';

/**
 * The verdict on one request: judged as it was raised (domain 6.2), then change by change until its first response
 * (domain 7.5), then concluded; what an agent said about the scope later counts for the scope alone. Pure and total: same facts, customer and plan give the same bytes, and no input makes it throw.
 */
export function assess(facts: RequestFacts, customer: Customer | null, plan: Plan): Assessment {
  const raised = factsBefore(facts);
  const first = { facts: raised, folded: firstVerdict(raised, customer, plan) };
  const { folded } = countedChanges(facts).reduce(({ facts: before, folded: so }, { change, at }): typeof first => {
    const after = factsAfter(before, change, at);
    return { facts: after, folded: changedVerdict(so, { facts: after, before, customer, plan, at }) };
  }, first);
  const concluded = conclude(withMissed(folded), facts);
  const mark = lastMarkOf(facts);
  return mark === undefined ? concluded : withMark(concluded, mark);
}

function withMissed({ verdict, missedAt }: Folded): Assessment {
  if (missedAt === null || verdict.clock.state === 'none') return verdict;
  return { ...verdict, clock: { ...verdict.clock, missedAt } };
}
