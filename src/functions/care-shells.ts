import { callShell } from './call-shell';
import type { CareShells } from './care-shell';
import { handoffShell } from './handoff-shell';

/** What each kind of care does outside its pure file; a kind without an entry only keeps its record. */
export const CARE_SHELLS: CareShells = { handoff: handoffShell, call: callShell };
