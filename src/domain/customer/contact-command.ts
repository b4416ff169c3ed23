import type { Licence } from './customer';

/** A person to be registered, as chosen or typed; at least one of account and address is there. */
export interface ProposedPerson {
  readonly accountId: string | null;
  /** As typed; '' = only the account is known. */
  readonly email: string;
  readonly name: string;
  readonly kind: 'direct' | 'partner';
  readonly partner: string;
}

/** One thing that somebody wants to do to a customer's contacts, seats or licence modes, all of it or nothing (cards 1 to 4). */
export type ContactCommand =
  /** `replaces` = the contact who leaves in the same action; `attested` = exactly one named person uses the address. */
  | { readonly act: 'add'; readonly person: ProposedPerson; readonly replaces: string | null; readonly attested: boolean }
  | { readonly act: 'approve' | 'reject'; readonly contactId: string; readonly note: string }
  | { readonly act: 'remove'; readonly contactId: string }
  | { readonly act: 'keep'; readonly contactIds: readonly string[] }
  | { readonly act: 'standIn'; readonly contactId: string; readonly person: ProposedPerson; readonly from: string; readonly to: string }
  | { readonly act: 'endStandIn'; readonly standInId: string }
  | { readonly act: 'mode'; readonly licenceId: string; readonly mode: Licence['contactMode'] }
  /** An account that turned out to be the same person's. */
  | { readonly act: 'link'; readonly contactId: string; readonly accountId: string };

/** As whom somebody acts; the guard has proved it before. */
export type ContactActor = 'contact' | 'admin' | 'job';
