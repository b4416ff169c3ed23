import type { ProfileField } from '../plan/profile-field';
import type { FactChange, FactValue, Instance, ProfileAnswer } from './customer';

/** Facts every instance has beside the plan's questions, in the order of pages. */
export const PLAIN_FACTS = ['name', 'environment', 'deployment', 'version', 'baseUrl', 'maintenanceTo', 'codeModified'] as const;
/** Facts that have a place of their own although the plan asks for some of them (ONB-3, ENV-1). */
const OWN_FACTS: ReadonlyMap<string, (instance: Instance) => FactValue> = new Map([
  ...PLAIN_FACTS.map((field) => [field, (instance: Instance): FactValue => instance[field]] as const),
  ['productKey', ({ productKey }) => productKey],
  ['apps', ({ apps }) => apps ?? null],
]);

/** What an instance says about a field: a plain fact, its apps, or an answer to a question of the plan. */
export function factOf(instance: Instance, field: string): FactValue {
  const own = OWN_FACTS.get(field);
  if (own !== undefined) return own(instance);
  const { profile = {} } = instance;
  return Object.hasOwn(profile, field) ? (profile[field] ?? null) : null;
}

/** An instance with another value at a field; null takes it away where it may be unknown. */
export function withFact(instance: Instance, field: string, value: FactValue): Instance {
  if (field === 'apps') {
    const { apps: _before, ...rest } = instance;
    return Array.isArray(value) ? { ...rest, apps: value } : rest;
  }
  if (OWN_FACTS.has(field)) return { ...instance, [field]: value };
  const { [field]: _before, ...others } = instance.profile ?? {};
  return { ...instance, profile: isAnswer(value) ? { ...others, [field]: value } : others };
}

const isAnswer = (value: FactValue): value is ProfileAnswer =>
  typeof value === 'string' || (Array.isArray(value) && value.every((entry) => typeof entry === 'string'));

/** The fields to show of some instances: plain facts, the plan's questions, then answers to what the plan asks no more. */
export function factFields(questions: readonly ProfileField[], instances: readonly Instance[]): readonly string[] {
  const asked = questions.filter(({ appliesTo }) => appliesTo === 'instance').map(({ key }) => key);
  const kept = instances.flatMap(({ profile = {} }) => Object.keys(profile));
  return [...new Set([...PLAIN_FACTS, ...asked, 'apps', ...kept])];
}

/** What reads differently between two states of an instance, whatever the plan asks; empty when nothing does. */
export function factChanges(from: Instance, to: Instance): readonly FactChange[] {
  const fields = new Set(['productKey', ...factFields([], [from, to])]);
  return [...fields]
    .map((field) => ({ field, from: factOf(from, field), to: factOf(to, field) }))
    .filter((change) => !isSameFact(change.from, change.to));
}

export const isSameFact = (one: FactValue, other: FactValue): boolean => JSON.stringify(one) === JSON.stringify(other);
