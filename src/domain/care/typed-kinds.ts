import type { CareKindKey } from './record';

/** Kinds of care that are requests of their own type, which administrators choose for each project. */
export const TYPED_KINDS = ['onboarding', 'health-check', 'booking'] as const satisfies readonly CareKindKey[];
export type TypedKind = (typeof TYPED_KINDS)[number];

/** Id of the request type of each such kind in one project; absent = none was chosen. */
export type CareTypes = Readonly<Partial<Record<TypedKind, string>>>;

/** The kind of care that requests of a type are, or null. */
export function kindOfType(careTypes: CareTypes | undefined, requestTypeId: string | null): TypedKind | null {
  if (requestTypeId === null) return null;
  return TYPED_KINDS.find((kind) => careTypes?.[kind] === requestTypeId) ?? null;
}
