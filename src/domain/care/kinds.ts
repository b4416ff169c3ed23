import { booking } from './booking';
import { call } from './call';
import { escalation } from './escalation';
import { handoff } from './handoff';
import { healthCheck } from './health-check';
import { incidentReport } from './incident-report';
import { information } from './information';
import type { CareKind } from './kind';
import { onboarding } from './onboarding';
import type { CareKindKey } from './record';

/** Every kind of care the app knows, by its key. */
export const CARE_KINDS: Readonly<Partial<Record<CareKindKey, CareKind>>> = {
  handoff,
  call,
  booking,
  'health-check': healthCheck,
  escalation,
  information,
  'incident-report': incidentReport,
  onboarding,
};
