import type { Customer } from '../customer/customer';
import { licenceStateAt } from '../customer/licences';
import type { Reason } from './assessment';
import type { RequestFacts } from './facts';

/** Step 4: a licence active or in grace at the creation instant; Jira Align asks for its own (PRC-1, ALN-1, ALN-5). */
export function judgeLicence(facts: RequestFacts, customer: Customer, scope: 'included' | 'separate'): Reason {
  const align = scope === 'separate';
  const rule = align ? 'ALN-1' : 'PRC-1';
  const licence = licenceStateAt(align ? customer.alignLicences : customer.licences, customer.zone, facts.createdAt);
  const kind = align ? 'alignLicence' : 'licence';
  if (licence.state === 'active')
    return { code: `${kind}Active`, rule: align ? 'ALN-5' : rule, outcome: 'ok', values: { until: licence.endsOn } };
  if (licence.state === 'grace')
    return {
      code: `${kind}Grace`,
      rule: align ? 'ALN-5' : rule,
      outcome: 'ok',
      values: { on: licence.endsOn, until: licence.graceEndsOn },
    };
  if (licence.state === 'draft') return { code: `${kind}NotStarted`, rule, outcome: 'standard', values: { from: licence.startsOn } };
  if (licence.state === 'cancelled') return { code: `${kind}Cancelled`, rule, outcome: 'standard', values: { on: licence.endsOn } };
  if (licence.state === 'expired') return { code: `${kind}Ended`, rule, outcome: 'standard', values: { on: licence.endsOn } };
  return { code: `${kind}None`, rule, outcome: 'standard', values: {} };
}
