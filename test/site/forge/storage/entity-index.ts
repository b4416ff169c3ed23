import type { EntityIndexType } from '../manifest';
import type { Row } from './rows';

/** Where a row stands in an index: its range value, then its key. */
export type Place = readonly [range: string | number | boolean, key: string];

/** Range values outside of which no place is wanted; undefined = no bound. */
export interface Between {
  readonly least?: Place[0] | undefined;
  readonly most?: Place[0] | undefined;
}

/** Behind every key of an entity: they are ASCII. */
const AFTER_ALL_KEYS = '\uffff';

const isBefore = (one: Place, other: Place): boolean => one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);

const isSame = (one: Place, other: Place | undefined): boolean => one[0] === other?.[0] && one[1] === other[1];

function* within(places: readonly Place[], index: number): Generator<Place> {
  const place = places[index];
  if (place) yield place;
}

const positionOf = (places: readonly Place[], wanted: Place): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place && isBefore(place, wanted)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** One index of one entity, in memory and ordered; a row without one of its attributes is not in it. */
export class EntityIndex {
  private readonly partitions = new Map<string, Place[]>();

  constructor(readonly type: EntityIndexType) {}

  add(row: Row): void {
    const found = this.placeOf(row);
    if (!found) return;
    const places = this.partitions.get(found.partition) ?? [];
    this.partitions.set(found.partition, places);
    places.splice(positionOf(places, found.place), 0, found.place);
  }

  remove(row: Row): void {
    const found = this.placeOf(row);
    const places = found && this.partitions.get(found.partition);
    if (!places) return;
    const position = positionOf(places, found.place);
    if (places[position]?.[1] === row.key) places.splice(position, 1);
  }

  /** Places in one partition between two range values, ascending, after (or descending: before) `from`. */
  *places(partition: readonly unknown[], sort: 'ASC' | 'DESC', from: Place | undefined, between: Between): Generator<Place> {
    const places = this.partitions.get(JSON.stringify(partition)) ?? [];
    const first = between.least === undefined ? 0 : positionOf(places, [between.least, '']);
    const end = between.most === undefined ? places.length : positionOf(places, [between.most, AFTER_ALL_KEYS]);
    const at = from && positionOf(places, from);
    if (sort === 'ASC') {
      const after = at === undefined || from === undefined ? 0 : at + Number(isSame(from, places[at]));
      for (let index = Math.max(first, after); index < end; index++) yield* within(places, index);
    } else for (let index = Math.min(end, at ?? end) - 1; index >= first; index--) yield* within(places, index);
  }

  private placeOf(row: Row): { partition: string; place: Place } | null {
    const attributes = Object(row.value);
    const [range, ...partition] = [...this.type.range, ...this.type.partition].map((name): unknown => Reflect.get(attributes, name));
    if (partition.includes(undefined)) return null;
    if (typeof range !== 'string' && typeof range !== 'number' && typeof range !== 'boolean') return null;
    return { partition: JSON.stringify(partition), place: [range, row.key] };
  }
}
