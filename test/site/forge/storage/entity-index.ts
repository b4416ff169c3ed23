import type { EntityIndexType } from '../manifest';
import type { Row } from './rows';

/** Where a row stands in an index: its range value, then its key. */
export type Place = readonly [range: string | number | boolean, key: string];

const isBefore = (one: Place, other: Place): boolean => one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);

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

  /** Places in one partition, ascending, after (or descending: before) `from`. */
  places(partition: readonly unknown[], sort: 'ASC' | 'DESC', from: Place | undefined): Place[] {
    const places = this.partitions.get(JSON.stringify(partition)) ?? [];
    if (sort === 'ASC') return places.filter((place) => !from || isBefore(from, place));
    return places.filter((place) => !from || isBefore(place, from)).reverse();
  }

  private placeOf(row: Row): { partition: string; place: Place } | null {
    const attributes = Object(row.value);
    const [range, ...partition] = [...this.type.range, ...this.type.partition].map((name): unknown => Reflect.get(attributes, name));
    if (partition.includes(undefined)) return null;
    if (typeof range !== 'string' && typeof range !== 'number' && typeof range !== 'boolean') return null;
    return { partition: JSON.stringify(partition), place: [range, row.key] };
  }
}
