import type { Actor } from '../actor';
import type { JiraSite } from './jira-site';
import { unauthenticated } from './refusal';
import type { Person } from './world';

/** An account of the site: a person, or the app's own user. */
export interface Account {
  readonly accountId: string;
  readonly accountType: Person['accountType'] | 'app';
  readonly displayName: string;
  readonly emailAddress: string;
  readonly timeZone: string;
  readonly locale: string;
  /** False for a deactivated account. */
  readonly active?: boolean | undefined;
}

const appAccount = (site: JiraSite): Account => ({
  accountId: site.appAccountId,
  accountType: 'app',
  displayName: 'Premier Desk',
  emailAddress: '',
  timeZone: 'Etc/UTC',
  locale: 'en_US',
});

/** Finds an account by its id, the app's included. */
export const findAccount = (site: JiraSite, accountId: string): Account | undefined =>
  accountId === site.appAccountId ? appAccount(site) : site.people.peek(accountId);

/** The account an actor acts with; nobody signed in, or an account that is gone or deactivated, is refused with 401. */
export const accountOf = (site: JiraSite, actor: Actor): Account => {
  const account = actor.kind === 'app' ? appAccount(site) : actor.kind === 'person' ? site.people.peek(actor.accountId) : undefined;
  if (!account || account.active === false) throw unauthenticated();
  return account;
};

/**
 * E-mail addresses are hidden as strictly as profiles may be set: everyone sees their own, staff see those of portal
 * customers, the app sees none here (it asks GET /user/email).
 */
export const seesEmail = (viewer: Account, subject: Account): boolean =>
  viewer.accountId === subject.accountId || (viewer.accountType === 'atlassian' && subject.accountType === 'customer');

const avatarUrls = (site: JiraSite) =>
  Object.fromEntries(['16x16', '24x24', '32x32', '48x48'].map((size) => [size, `${site.url}/avatar/${size}.png`]));

/** A user as /rest/api/3 shows one to `viewer`; null for nobody. */
export const jiraUser = (site: JiraSite, accountId: string | null, viewer: Account) => {
  const account = accountId === null ? undefined : findAccount(site, accountId);
  if (!account) return null;
  return {
    self: `${site.url}/rest/api/3/user?accountId=${encodeURIComponent(account.accountId)}`,
    accountId: account.accountId,
    accountType: account.accountType,
    ...(seesEmail(viewer, account) ? { emailAddress: account.emailAddress } : {}),
    avatarUrls: avatarUrls(site),
    displayName: account.displayName,
    active: account.active !== false,
    timeZone: account.timeZone,
  };
};

/** A user as /rest/servicedeskapi shows one to `viewer`. */
export const deskUser = (site: JiraSite, accountId: string, viewer: Account) => {
  const user = jiraUser(site, accountId, viewer);
  if (!user) return null;
  const { self, accountType: _, avatarUrls: avatars, ...shown } = user;
  return { ...shown, _links: { jiraRest: self, avatarUrls: avatars, self } };
};
