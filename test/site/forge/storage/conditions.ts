import * as v from 'valibot';
import type { EntityType } from '../manifest';
import type { Between } from './entity-index';
import { fits } from './entity-rules';
import { StorageRefusal } from './refusal';

type Test = (actual: unknown, values: readonly unknown[]) => boolean;

/** -1, 0 or 1 for two values of one type; NaN (never true in a comparison) for anything else. */
const order = (actual: unknown, wanted: unknown): number => {
  if (typeof actual === 'number' && typeof wanted === 'number') return Math.sign(actual - wanted);
  if (typeof actual !== 'string' || typeof wanted !== 'string') return actual === wanted ? 0 : Number.NaN;
  return actual < wanted ? -1 : Number(actual > wanted);
};

const contains: Test = (actual, [wanted]) =>
  typeof actual === 'string' ? actual.includes(String(wanted)) : Array.isArray(actual) && actual.includes(wanted);

const RANGE: Record<string, Test> = {
  BEGINS_WITH: (actual, [wanted]) => typeof actual === 'string' && actual.startsWith(String(wanted)),
  BETWEEN: (actual, [from, to]) => order(actual, from) >= 0 && order(actual, to) <= 0,
  EQUAL_TO: (actual, [wanted]) => actual === wanted,
  GREATER_THAN: (actual, [wanted]) => order(actual, wanted) > 0,
  GREATER_THAN_EQUAL_TO: (actual, [wanted]) => order(actual, wanted) >= 0,
  LESS_THAN: (actual, [wanted]) => order(actual, wanted) < 0,
  LESS_THAN_EQUAL_TO: (actual, [wanted]) => order(actual, wanted) <= 0,
};

// Of a missing attribute (or row) only NOT_EXISTS holds: the documentation is silent, this is the stricter reading.
const FILTER: Record<string, Test> = {
  ...RANGE,
  CONTAINS: contains,
  NOT_CONTAINS: (actual, values) => actual !== undefined && !contains(actual, values),
  NOT_EQUAL_TO: (actual, [wanted]) => actual !== undefined && actual !== wanted,
  EXISTS: (actual) => actual !== undefined,
  NOT_EXISTS: (actual) => actual === undefined,
};

export const Condition = v.object({ condition: v.string(), values: v.array(v.unknown()) });
const NamedCondition = v.object({ property: v.string(), ...Condition.entries });
export const Conditions = v.object({ and: v.optional(v.array(NamedCondition)), or: v.optional(v.array(NamedCondition)) });

const WITHOUT_TYPE = ['EXISTS', 'NOT_EXISTS', 'CONTAINS', 'NOT_CONTAINS'];

const testOf = (tests: Record<string, Test>, entity: EntityType, property: string, wanted: v.InferOutput<typeof Condition>) => {
  const { condition, values } = wanted;
  const test = tests[condition];
  if (!test) throw new StorageRefusal('INVALID_FILTER_CONDITION', `The condition "${condition}" is not known here.`);
  const type = entity.attributes[property]?.type;
  if (!type) throw new StorageRefusal('INVALID_ENTITY_ATTRIBUTE', `Entity "${entity.name}" has no attribute "${property}".`);
  const isEnough = values.length >= (condition === 'BETWEEN' ? 2 : 1);
  if (!isEnough) throw new StorageRefusal('INSUFFICIENT_FILTER_VALUES', `The condition "${condition}" needs more values.`);
  const isTyped = WITHOUT_TYPE.includes(condition) || values.every((value) => fits(type, value));
  if (!isTyped) throw new StorageRefusal('INVALID_FILTER_VALUES', `"${property}" is compared with a value that is no ${type}.`);
  return (actual: unknown): boolean => test(actual, values);
};

/** The condition on the range attribute of an index. */
export const rangeTest = (entity: EntityType, property: string, wanted: v.InferOutput<typeof Condition> | undefined) =>
  wanted ? testOf(RANGE, entity, property, wanted) : () => true;

const isRangeValue = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** What the condition on a range attribute says of the values at both ends, so that an index need not be read from its beginning. */
export const rangeBetween = (wanted: v.InferOutput<typeof Condition> | undefined): Between => {
  const [least, most] = [wanted?.values[0], wanted?.values.at(-1)].map((value) => (isRangeValue(value) ? value : undefined));
  switch (wanted?.condition) {
    case 'EQUAL_TO':
    case 'BETWEEN':
      return { least, most };
    case 'BEGINS_WITH':
    case 'GREATER_THAN':
    case 'GREATER_THAN_EQUAL_TO':
      return { least };
    case 'LESS_THAN':
    case 'LESS_THAN_EQUAL_TO':
      return { most };
    default:
      return {};
  }
};

/** Filters of a query, or conditions of a transaction: all (`and`) or one (`or`) must hold for the attributes of a value. */
export const conditionsTest = (entity: EntityType, wanted: v.InferOutput<typeof Conditions> | undefined) => {
  if (!wanted) return () => true;
  if (wanted.and && wanted.or) throw new StorageRefusal('INVALID_FILTER_OPERATORS_COMBINATION', '"and" and "or" exclude each other.');
  const named = wanted.and ?? wanted.or ?? [];
  if (named.length === 0) throw new StorageRefusal('EMPTY_FILTER_OPERATOR', 'Filter operators "and" and "or" cannot be empty.');
  const tests = named.map((one) => ({ property: one.property, holds: testOf(FILTER, entity, one.property, one) }));
  return (value: unknown): boolean => {
    const attributes = Object(value ?? {});
    const results = tests.map(({ property, holds }) => holds(Reflect.get(attributes, property)));
    return wanted.and ? results.every(Boolean) : results.some(Boolean);
  };
};
