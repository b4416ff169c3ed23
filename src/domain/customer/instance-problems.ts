import type { Plan } from '../plan/plan';
import type { CustomerDraft, InstanceDraft } from './draft';
import { type FieldProblem, problem, textProblems } from './field-problem';
import { isLocalDate } from './local-day';
import { profileProblems } from './profile-problems';

type Terms = Pick<Plan, 'products' | 'environments'> & { readonly onboarding?: Pick<Plan['onboarding'], 'profileFields'> };

/** What is wrong with a customer's products and instances, by the plan's own lists (PRD-2, PRD-3, LIC-1). */
export function instanceProblems({ productKeys, instances }: CustomerDraft, plan: Terms): readonly FieldProblem[] {
  const unknown = productKeys.filter((key) => !plan.products.some((product) => product.key === key));
  return [
    ...unknown.map((productKey) => problem('productKeys', 'productUnknown', { productKey })),
    ...instances.flatMap((instance, index) => problemsOfInstance(`instances.${index}`, instance, instances.slice(0, index), plan)),
  ];
}

/** What is wrong with one instance beside the others of the customer. */
export function problemsOfInstance(
  path: string,
  instance: InstanceDraft,
  earlier: readonly InstanceDraft[],
  plan: Terms,
): readonly FieldProblem[] {
  const { productKey, environment, name, version, baseUrl, maintenanceTo } = instance;
  const isTwice = earlier.some((other) => other.name.trim() === name.trim() && other.environment === environment);
  return [
    ...textProblems(`${path}.name`, name, 'nameMissing'),
    ...(isTwice && name.trim() !== '' ? [problem(`${path}.name`, 'instanceTwice')] : []),
    ...(plan.products.some((product) => product.key === productKey) ? [] : [problem(`${path}.productKey`, 'productMissing')]),
    ...(plan.environments.some((known) => known.key === environment) ? [] : [problem(`${path}.environment`, 'environmentMissing')]),
    ...(version.trim() === '' ? [] : textProblems(`${path}.version`, version, 'tooLong')),
    ...(baseUrl.trim() === '' || isWebAddress(baseUrl.trim()) ? [] : [problem(`${path}.baseUrl`, 'addressWrong')]),
    ...(maintenanceTo === '' || isLocalDate(maintenanceTo) ? [] : [problem(`${path}.maintenanceTo`, 'dateWrong')]),
    ...profileProblems(path, instance, plan.onboarding?.profileFields ?? []),
  ];
}

/** Whether a text is an address a browser would open; other schemes could run code when somebody presses them. */
function isWebAddress(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && hostname !== '' && text.length <= 200;
  } catch {
    return false;
  }
}
