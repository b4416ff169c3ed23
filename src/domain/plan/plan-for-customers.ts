import type { CoverageClass, Plan } from './plan';

const withoutEngineers = (coverage: CoverageClass): CoverageClass =>
  coverage.openings === undefined
    ? coverage
    : { ...coverage, openings: coverage.openings.map((opening) => ({ ...opening, engineer: null })) };

/**
 * The plan as a customer's page may have it: how the desk is reached and who leads it is left out, since numbers are for registered
 * contacts (PHN-1) and the names of the desk are nobody's outside it; so is how logs are made, which comes with what is asked for.
 * Every answer of the clock stays the same.
 */
export function planForCustomers(plan: Plan): Plan {
  const regions = plan.regions.map((region) => ({ ...region, phone: null, dutyLead: null, jiraGroup: null }));
  const kinds = plan.informationRequests.kinds.map(({ howTos: _howTos, ...kind }) => kind);
  return {
    ...plan,
    regions,
    informationRequests: { ...plan.informationRequests, kinds },
    coverage: { ...plan.coverage, classes: plan.coverage.classes.map(withoutEngineers) },
  };
}
