import type { SiteClock } from '../../clock';
import type { Store } from '../../store';
import type { Faults } from '../faults';
import type { EntityType, Manifest } from '../manifest';
import { entityOf } from './entity-rules';
import { Rows } from './rows';

/** A key space with the rules of its values. */
export interface Space {
  readonly rows: Rows;
  readonly entity: EntityType | undefined;
}

/** All key spaces of the installation. */
export interface Spaces {
  readonly plain: Space;
  readonly secret: Space;
  /** The space of a declared entity; any other name is refused. */
  entity(name: string): { readonly rows: Rows; readonly entity: EntityType };
  /** The space an operation of a batch or transaction means. */
  named(entityName: string | undefined): Space;
}

export const openSpaces = (manifest: Manifest, store: Store, clock: SiteClock, faults: Faults): Spaces => {
  const rowsOf = (space: string, entity?: EntityType): Rows => new Rows(space, store, clock, faults, entity);
  const plain = { rows: rowsOf('kvs'), entity: undefined };
  const entities = new Map(manifest.entities.map((entity) => [entity.name, { rows: rowsOf(`kvs-${entity.name}`, entity), entity }]));
  const entity: Spaces['entity'] = (name) => {
    const declared = entityOf(manifest.entities, name);
    return entities.get(declared.name) ?? { rows: rowsOf(`kvs-${name}`, declared), entity: declared };
  };
  return {
    plain,
    secret: { rows: rowsOf('kvs-secrets'), entity: undefined },
    entity,
    named: (entityName) => (entityName === undefined ? plain : entity(entityName)),
  };
};
