import type { EntityIndexType, EntityType } from '../manifest';
import { StorageRefusal } from './refusal';

const NAME = /^(?![_.-])(?!.*\.{2})[a-z0-9:\-_.]*(?<![.])$/;
const INT32 = 2 ** 31;

type AttributeType = EntityType['attributes'][string]['type'];

/** Whether a value has the declared type of its attribute; integers are 32-bit. */
export const fits = (type: AttributeType, value: unknown): boolean => {
  if (type === 'any') return true;
  if (type === 'integer') return Number.isInteger(value) && Number(value) >= -INT32 && Number(value) < INT32;
  if (type === 'float') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === type;
};

/** The declared entity of that name; names are lower case, 3 to 60 characters (schema of @forge/manifest 13.7.0). */
export const entityOf = (entities: readonly EntityType[], name: string): EntityType => {
  if (name.length < 3) throw new StorageRefusal('ENTITY_TYPE_TOO_SHORT', `Entity "${name}": at least 3 characters.`);
  if (name.length > 60) throw new StorageRefusal('ENTITY_TYPE_TOO_LARGE', `Entity "${name}": at most 60 characters.`);
  if (!NAME.test(name)) throw new StorageRefusal('INVALID_ENTITY_TYPE', `The entity name "${name}" does not match ${NAME}.`);
  const found = entities.find((entity) => entity.name === name);
  if (!found) throw new StorageRefusal('INVALID_ENTITY_TYPE', `The manifest declares no entity "${name}".`);
  return found;
};

/** The declared index of that name; exactly one range attribute, none of type `any`. */
export const indexOf = (entity: EntityType, name: string): EntityIndexType => {
  const found = entity.indexes.find((index) => index.name === name);
  if (!found) throw new StorageRefusal('INVALID_ENTITY_INDEX', `Entity "${entity.name}" has no index "${name}".`);
  if (found.range.length !== 1) throw new StorageRefusal('INVALID_ENTITY_INDEX', `Index "${name}" needs exactly one range attribute.`);
  for (const attribute of [...found.partition, ...found.range]) {
    const type = entity.attributes[attribute]?.type;
    if (!type || type === 'any') throw new StorageRefusal('INVALID_ENTITY_INDEX', `Index "${name}": "${attribute}" cannot be indexed.`);
  }
  return found;
};

/** An entity value: an object of declared attributes of the declared types; strings in an index are not empty. */
export const checkEntityValue = (entity: EntityType, value: unknown): void => {
  const refuse = (what: string): never => {
    throw new StorageRefusal('INVALID_ENTITY_VALUE', `Entity "${entity.name}": ${what}`);
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse('a value is an object of attributes.');
  const indexed = new Set(entity.indexes.flatMap(({ partition, range }) => [...partition, ...range]));
  for (const [name, part] of Object.entries(Object(value))) {
    const type = entity.attributes[name]?.type ?? refuse(`attribute "${name}" is not declared.`);
    if (!fits(type, part)) refuse(`attribute "${name}" is no ${type}.`);
    if (part === '' && indexed.has(name)) refuse(`attribute "${name}" is in an index and must not be empty.`);
  }
};
