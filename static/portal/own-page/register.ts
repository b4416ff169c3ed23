import type { RegisteredContact } from '../../../src/domain/customer/customer';
import type { OwnContactsView } from '../../../src/domain/view/own-contacts';

/** The register as a contact manages it. */
export type Register = Extract<OwnContactsView, { state: 'ready' }>;

/** What a contact is doing with the register: nothing, proposing, replacing a contact, or naming a stand-in for one. */
export type Doing = { readonly act: 'nothing' | 'propose' } | { readonly act: 'replace' | 'standIn'; readonly contact: RegisteredContact };
