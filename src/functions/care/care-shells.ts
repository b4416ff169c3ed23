import { bookingShell } from './booking-shell';
import { callShell } from './call-shell';
import type { CareShells } from './care-shell';
import { escalationShell } from './escalation-shell';
import { handoffShell } from './handoff-shell';
import { healthCheckShell } from './health-check-shell';
import { incidentReportShell } from './incident-report-shell';
import { informationShell } from './information-shell';
import { onboardingShell } from './onboarding-shell';

/** What each kind of care does outside its pure file; a kind without an entry only keeps its record. */
export const CARE_SHELLS: CareShells = {
  handoff: handoffShell,
  call: callShell,
  booking: bookingShell,
  'health-check': healthCheckShell,
  escalation: escalationShell,
  information: informationShell,
  'incident-report': incidentReportShell,
  onboarding: onboardingShell,
};
