import type { Bilingual, ZoneName } from '../plan/plan';

/** Who picks up: a region of the Premier team by its key, or the team that answers while no region is on duty. */
export interface Answering {
  readonly region: string | null;
  readonly label: Bilingual;
}

/** One direct number with what happens to a call to it right now (PHN-1, PHN-4). Instants are epoch milliseconds. */
export interface PhoneLine {
  readonly region: string;
  readonly label: Bilingual;
  readonly zone: ZoneName;
  /** As people dial it; null = none yet, which is no reason to hide who answers. */
  readonly phone: string | null;
  readonly isOpen: boolean;
  /** When its duty ended last; null while it is on duty, or not within two weeks. */
  readonly closedAt: number | null;
  /** The holiday that keeps it closed; null = none. */
  readonly holiday: string | null;
  readonly answering: Answering;
  /** Where calls go in turn while nobody is there. */
  readonly forwardsTo: readonly Bilingual[];
}

/** The numbers of the offering for one registered contact, the line nearest to the customer first, then its forwarding order; nobody else is sent any. */
export interface PhoneView {
  readonly state: 'ready';
  readonly now: number;
  readonly customer: string;
  readonly contact: string;
  readonly lines: readonly PhoneLine[];
}
