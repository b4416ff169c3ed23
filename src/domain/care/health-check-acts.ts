import { cancel, complete, reopen } from './health-check-asking';
import { addFinding, decline, finish, grant, putBack, resume, start } from './health-check-doing';
import type { CareAction } from './kind';

/** What the desk can do about a health check, the likeliest first; findings are closed where they stand. */
export const HEALTH_ACTS: readonly Pick<CareAction, 'key' | 'from' | 'fields'>[] = [
  start,
  addFinding,
  finish,
  complete,
  grant,
  resume,
  putBack,
  decline,
  cancel,
  reopen,
];
