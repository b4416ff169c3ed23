import type { ServiceProjectView } from '../../src/domain/view/serving';

/** Open requests that serving these request types would take in; none named = all, and those of no type with them. */
export function openToTakeIn(view: Pick<ServiceProjectView, 'requestTypes' | 'openOfNoType'>, typeIds: readonly string[]): number {
  const wanted = typeIds.length === 0 ? view.requestTypes : view.requestTypes.filter((type) => typeIds.includes(type.id));
  return wanted.reduce((sum, type) => sum + type.open, typeIds.length === 0 ? view.openOfNoType : 0);
}
