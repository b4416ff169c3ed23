import { careIndexes } from './care-indexes';
import { customerIndexes } from './customer-indexes';
import type { Migration } from './migration';
import { planHowTos } from './plan-how-tos';
import { requestIndexes } from './request-indexes';

/** In order: the first leads from form 0, which the app's first versions wrote, to form 1. Appended to, never changed. */
export const MIGRATIONS: readonly Migration[] = [requestIndexes, customerIndexes, careIndexes, planHowTos];

/** The form that this version of the app writes. */
export const NEWEST = MIGRATIONS.length;
