import { weekendAt } from '../clock/weekend';
import { awayAt, contactAt } from '../customer/contact-at';
import type { Customer, LookedAfterBy } from '../customer/customer';
import { type LicenceState, licenceStateAt } from '../customer/licences';
import { type MaintenanceWarning, maintenanceWarnings } from '../customer/support-ends';
import type { Plan, ZoneName } from '../plan/plan';
import { type OwnRole, ownRole } from './own-role';

/** The desk's weekend at `now`: its edges (epoch milliseconds), each with the zone whose people read it, and whether it runs. */
export interface DeskWeekend {
  readonly inside: boolean;
  readonly from: number;
  readonly fromZone: ZoneName;
  readonly to: number;
  readonly toZone: ZoneName;
}

/** What the viewer is to the offering, in the words of the portal's subheader and at the top of the own page. */
export interface OwnStanding {
  readonly now: number;
  readonly role: OwnRole;
  readonly customer: string;
  readonly licence: LicenceState['state'];
  readonly weekend: DeskWeekend;
  /** Of a contact: until when a stand-in has the seat; of a stand-in: until when. Null = nobody stands in. */
  readonly standInUntil: number | null;
}

/** Who of the desk looks after the customer, by name only; null = nobody is named yet. */
export type OwnCare = Readonly<Record<'engineer' | 'backup' | 'coordinator', string | null>> &
  Readonly<Record<'accountManager' | 'sales', { readonly name: string; readonly email: string } | null>>;

/**
 * The customer's own page. Somebody without a customer, or with more than one, is a `stranger` and is told the very same as
 * everybody else without one, so that nobody learns whose people exist.
 */
export type OwnPageView =
  | { readonly state: 'off' }
  | { readonly state: 'stranger'; readonly now: number; readonly weekend: DeskWeekend }
  | (OwnStanding & {
      readonly state: 'ready';
      /** Whose maintenance ends soon or is over (LIC-1). */
      readonly warnings: readonly MaintenanceWarning[];
      /** For registered contacts only: names of the desk are nobody else's. */
      readonly care: OwnCare | null;
      /** Whether an onboarding has begun; absent = not. */
      readonly hasOnboarding?: boolean;
      /** Whether the plan shows colleagues who the contacts are. */
      readonly showsNames: boolean;
    });

/** The one sentence below the portal's title; nothing for people the offering does not know. */
export type SubheaderView = { readonly state: 'off' } | (OwnStanding & { readonly state: 'ready' });

/** The weekend that runs at `now`, or the next one. */
export function deskWeekend(plan: Plan, now: number): DeskWeekend {
  const { start, end } = plan.coverage.weekend;
  return { ...weekendAt(plan, now), fromZone: start.zone, toZone: end.zone };
}

/** What somebody of a customer is to the offering at `now` (epoch milliseconds). */
export function ownStanding(customer: Customer, accountId: string, plan: Plan, now: number): OwnStanding {
  const standIn = awayAt(customer, accountId, now) ?? contactAt(customer, accountId, now)?.standIn ?? null;
  return {
    now,
    role: ownRole(customer, accountId, now),
    customer: customer.name,
    licence: licenceStateAt(customer.licences, customer.zone, now).state,
    weekend: deskWeekend(plan, now),
    standInUntil: standIn?.to ?? null,
  };
}

/** The page as one of a customer's own people may see it. */
export function ownPageView(customer: Customer, accountId: string, plan: Plan, now: number): Extract<OwnPageView, { state: 'ready' }> {
  const standing = ownStanding(customer, accountId, plan, now);
  const isContact = standing.role === 'contact' || standing.role === 'standIn';
  return {
    state: 'ready',
    ...standing,
    warnings: maintenanceWarnings(customer, plan, now),
    care: isContact ? careOf(customer.lookedAfterBy) : null,
    showsNames: plan.contacts.showNamesToColleagues,
  };
}

function careOf(team: LookedAfterBy | undefined): OwnCare {
  return {
    engineer: team?.engineer?.name ?? null,
    backup: team?.backup?.name ?? null,
    coordinator: team?.coordinator?.name ?? null,
    accountManager: team?.accountManager ?? null,
    sales: team?.sales ?? null,
  };
}
