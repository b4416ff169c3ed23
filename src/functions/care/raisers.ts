import type { TypedKind } from '../../domain/care/typed-kinds';
import { bookingRaiser } from './booking-raiser';
import { healthCheckRaiser } from './health-check-raiser';
import type { Raiser } from './raise-care';

/** The kinds of care that registered contacts ask for on their own page; an onboarding is begun on the portal itself. */
export const RAISERS: Readonly<Partial<Record<TypedKind, Raiser>>> = { booking: bookingRaiser, 'health-check': healthCheckRaiser };
