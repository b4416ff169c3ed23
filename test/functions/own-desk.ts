import type { Desk } from './desk';

const MENU = { type: 'jiraServiceManagement:portalUserMenuAction' };
export const SUBHEADER = { type: 'jiraServiceManagement:portalSubheader', page: 'help_center' };

/** The keys of the own page that only read. */
export const READ_KEYS = ['ownPage', 'ownRequests', 'ownContacts', 'ownProfile', 'ownBookings', 'ownHealth', 'adoptable'] as const;

/** Somebody as the form of the own page sends it. */
export const person = (more: object = {}) => ({ accountId: null, email: '', name: '', kind: 'direct', partner: '', ...more });

/** A customer's own page as different people of the portal use it. */
export const ownDesk = (desk: Desk) => {
  const ask = <Answer = { state: string }>(who: string, key: string, payload: unknown = {}): Promise<Answer> =>
    desk.ask(who, 'own-page', key, MENU, payload) as Promise<Answer>;
  const change = (who: string, command: object, accepted = false) => ask<Answered>(who, 'changeOwnContacts', { command, accepted });
  const contacts = (who: string) => ask<Register>(who, 'ownContacts');
  return { ask, change, contacts };
};

export interface Answered {
  readonly state: string;
  readonly version?: number;
  readonly undo?: boolean;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
  readonly consequences?: readonly { readonly code: string }[];
  readonly notices?: readonly { readonly code: string }[];
}

export interface Register {
  readonly state: string;
  readonly customer: {
    readonly contacts: readonly {
      readonly id: string;
      readonly name: string;
      readonly status: string;
      readonly accountId: string | null;
    }[];
    readonly standIns: readonly {
      readonly id: string;
      readonly name: string;
      readonly from: number;
      readonly to: number;
      readonly endedAt: number | null;
    }[];
  };
  readonly colleagues: readonly { readonly accountId: string; readonly name: string }[];
  readonly history: readonly {
    readonly by: { you: boolean; name: string } | null;
    readonly isUndo: boolean;
    readonly changes: readonly { kind: string; what: string }[];
  }[];
}

/** What was refused, as `path code`; anything else as its state. */
export const refusedOf = ({ state, problems = [] }: Answered): readonly string[] =>
  state === 'invalid' ? problems.map(({ path, code }) => `${path} ${code}`) : [state];
