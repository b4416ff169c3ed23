import type { CareTypes } from '../care/typed-kinds';

/** A service project of the site, and whether the app works in it. */
export interface ServiceProjectRow {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
  readonly on: boolean;
}

export interface ServiceProjectsView {
  readonly state: 'ready';
  readonly projects: readonly ServiceProjectRow[];
  /** How many there are; more than are listed = search for the others. */
  readonly total: number;
}

/** How far taking in a project's open requests has come; `stopped` = switched off before the end. Instants in epoch milliseconds. */
export interface TakingIn {
  readonly state: 'running' | 'done' | 'stopped';
  readonly asked: number;
  readonly startedAt: number;
  readonly movedAt: number;
}

/** One service project before it is switched on or changed: its request types, with how many open requests each has. */
export interface ServiceProjectView {
  readonly state: 'ready';
  readonly now: number;
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
  readonly on: boolean;
  /** Empty = all. */
  readonly servedTypeIds: readonly string[];
  /** Which request types are onboardings, health checks and bookings. */
  readonly careTypes: CareTypes;
  readonly requestTypes: readonly { readonly id: string; readonly name: string; readonly open: number }[];
  /** Open requests of no known request type; taken in only where all types are served. */
  readonly openOfNoType: number;
  /** There are more open requests than were counted. */
  readonly more: boolean;
  readonly takingIn: TakingIn | null;
}
