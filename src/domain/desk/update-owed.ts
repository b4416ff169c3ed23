import type { PromisedUpdate, RequestDesk } from './request-desk';

/** The promised update that is still owed; null = none was promised, or it was given or replaced. */
export function updateOwed(desk: Pick<RequestDesk, 'updates'> | undefined): PromisedUpdate | null {
  return desk?.updates.filter(({ keptAt, endedAt }) => keptAt === null && endedAt === null).at(-1) ?? null;
}
