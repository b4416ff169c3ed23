import { call } from './call';
import { handoff } from './handoff';
import type { CareKind } from './kind';
import type { CareKindKey } from './record';

/** Every kind of care the app knows, by its key. */
export const CARE_KINDS: Readonly<Partial<Record<CareKindKey, CareKind>>> = { handoff, call };
