import type { Locale } from './words';

/** Somebody of the site; `group` is what they do here. */
export interface Person {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly role: string;
  readonly group: 'customer' | 'agent' | 'admin';
}
/** A project with its portal. */
export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly serviceDeskId: string;
  readonly projectTypeKey: string;
  readonly agents: readonly string[];
  readonly admins: readonly string[];
  readonly requestTypes: readonly { readonly id: string; readonly name: string; readonly description: string }[];
}
/** What the site tells every screen first. */
export interface Start {
  readonly boot: string;
  readonly now: number;
  readonly appOrigin: string;
  readonly appUuid: string;
  readonly pageTitles: Readonly<Record<'project' | 'queue' | 'settings', Readonly<Record<Locale, string>>>>;
  readonly people: readonly Person[];
  readonly projects: readonly Project[];
  readonly organizations: readonly {
    readonly id: string;
    readonly name: string;
    readonly members: readonly string[];
    readonly serviceDeskIds: readonly string[];
  }[];
}

interface Refusal {
  readonly errorMessages?: readonly string[];
  readonly errorMessage?: string;
  readonly message?: string;
  readonly code?: string;
  readonly errors?: Readonly<Record<string, string>>;
}

/** A refusal of the site; `code` is set where the screen has its own words for it. */
export class SiteRefusal extends Error {
  constructor(
    readonly status: number,
    refusal: Refusal,
  ) {
    super(
      refusal.errorMessages?.[0] ?? refusal.errorMessage ?? refusal.message ?? Object.values(refusal.errors ?? {})[0] ?? `HTTP ${status}`,
    );
    this.code = refusal.code;
  }
  readonly code: string | undefined;
}

/** One call of the site as a person; a refusal is thrown in its own words. */
export const askAs = async <T>(
  accountId: string | undefined,
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<T> => {
  const headers: Record<string, string> = { 'content-type': 'application/json', ...(accountId ? { 'x-local-person': accountId } : {}) };
  const response = await fetch(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await response.text();
  const value: unknown = text === '' ? null : JSON.parse(text);
  if (!response.ok) throw new SiteRefusal(response.status, (value ?? {}) as Refusal);
  return value as T;
};
