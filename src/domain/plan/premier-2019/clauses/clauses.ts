import type { Bilingual, RuleId } from '../../plan';
import { bookingClauses } from './booking-clauses';
import { contactClauses } from './contact-clauses';
import { escalationClauses } from './escalation-clauses';
import { exclusionClauses } from './exclusion-clauses';
import { handoffClauses } from './handoff-clauses';
import { healthCheckClauses } from './health-check-clauses';
import { licenceClauses } from './licence-clauses';
import { onboardingClauses } from './onboarding-clauses';
import { overviewClauses } from './overview-clauses';
import { partnerClauses } from './partner-clauses';
import { priceClauses } from './price-clauses';
import { productClauses } from './product-clauses';
import { severityClauses } from './severity-clauses';
import { weekendClauses } from './weekend-clauses';

/** All 126 rules of the offering of 2019-11-06 by id. */
export const clauses: Readonly<Record<RuleId, Bilingual>> = {
  ...overviewClauses,
  ...escalationClauses,
  ...healthCheckClauses,
  ...onboardingClauses,
  ...handoffClauses,
  ...partnerClauses,
  ...productClauses,
  ...contactClauses,
  ...licenceClauses,
  ...weekendClauses,
  ...bookingClauses,
  ...severityClauses,
  ...priceClauses,
  ...exclusionClauses,
};
