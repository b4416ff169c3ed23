import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Flag } from '../bridge/host';
import { goTo } from './router';
import { askAs, type Person, type Start } from './site-api';
import { type Locale, type Say, sayIn } from './words';

/** What every screen knows: the site, who looks, in which language, and what time it is there. */
export interface Session {
  readonly start: Start;
  readonly person: Person | null;
  readonly say: Say;
  readonly locale: Locale;
  readonly colorMode: 'light' | 'dark';
  /** Counts what was written on the site; screens read again when it grows. */
  readonly pulse: number;
  /** Counts the moves of the clock, and restarts of the site. */
  readonly moves: number;
  /** Site time in epoch milliseconds. */
  readonly now: () => number;
  readonly flags: readonly Flag[];
  /** Calls the site as this person; a refusal is thrown as its own words. */
  readonly ask: <T>(path: string, body?: unknown, method?: string) => Promise<T>;
  readonly set: (name: 'locale' | 'colorMode', value: string) => void;
  readonly showFlag: (flag: Flag) => void;
  readonly closeFlag: (id: string) => void;
  readonly reload: () => void;
}

const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession belongs inside SessionProvider');
  return session;
};

/** The person of a screen that is only shown to one. */
export const usePerson = (): Person => {
  const { person } = useSession();
  if (!person) throw new Error('usePerson belongs inside the screens of a person');
  return person;
};

const kept = (name: string, accountId: string): string | null => window.localStorage.getItem(`${name} ${accountId}`);

const useStart = (): { start: Start | null; pulse: number; moves: number; ahead: number; reload: () => void } => {
  const [start, setStart] = useState<Start | null>(null);
  const [counts, setCounts] = useState({ pulse: 0, moves: 0, ahead: 0 });
  const boot = useRef<string | null>(null);
  const reload = useCallback(() => setCounts((old) => ({ ...old, pulse: old.pulse + 1 })), []);
  useEffect(() => {
    const read = () => askAs<Start>(undefined, '/local/start').then(setStart);
    void read();
    const source = new EventSource('/local/changes');
    source.onmessage = ({ data }) => {
      const heard = JSON.parse(String(data)) as { kind: 'hello' | 'changed' | 'moved'; now: number; boot: string };
      const restarted = boot.current !== null && boot.current !== heard.boot;
      boot.current = heard.boot;
      if (restarted) void read();
      setCounts(({ pulse, moves }) => ({
        pulse: pulse + 1,
        moves: moves + (restarted || heard.kind === 'moved' ? 1 : 0),
        ahead: heard.now - Date.now(),
      }));
    };
    return () => source.close();
  }, []);
  return { start, ...counts, reload };
};

export const SessionProvider = ({ accountId, children }: { accountId: string | null; children: ReactNode }) => {
  const { start, pulse, moves, ahead, reload } = useStart();
  const [, setChoices] = useState(0);
  const [flags, setFlags] = useState<readonly Flag[]>([]);
  const person = start?.people.find((candidate) => candidate.accountId === accountId) ?? null;
  const locale: Locale = ((person && kept('locale', person.accountId)) ?? person?.locale ?? navigator.language).startsWith('ja')
    ? 'ja-JP'
    : 'en-US';
  const colorMode = window.localStorage.getItem('colorMode') === 'dark' ? 'dark' : 'light';

  useEffect(() => {
    Object.assign(document.documentElement, { lang: locale.slice(0, 2) });
    document.documentElement.dataset.colorMode = colorMode;
    document.documentElement.dataset.theme = 'light:light dark:dark spacing:spacing typography:typography shape:shape motion:motion';
  }, [locale, colorMode]);
  useEffect(() => {
    if (person) window.localStorage.setItem('last person', person.accountId);
  }, [person]);

  const closeFlag = useCallback((id: string) => setFlags((old) => old.filter((flag) => flag.id !== id)), []);
  const session = useMemo<Session | null>(() => {
    if (!start) return null;
    return {
      start,
      person,
      locale,
      colorMode,
      pulse,
      moves,
      flags,
      closeFlag,
      reload,
      say: sayIn(locale),
      now: () => Date.now() + ahead,
      ask: (path, body, method) => askAs(person?.accountId, path, body, method),
      set: (name, value) => {
        window.localStorage.setItem(name === 'locale' && person ? `locale ${person.accountId}` : name, value);
        setChoices((count) => count + 1);
      },
      showFlag: (flag) => setFlags((old) => [...old.filter(({ id }) => id !== flag.id), flag]),
    };
  }, [start, person, locale, colorMode, pulse, moves, ahead, flags, closeFlag, reload]);
  return session && <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
};

/** Reads `path` (with `body`: POST) as this person, again after every change on the site; keeps the old answer meanwhile. */
export const useRead = <T,>(path: string | null, body?: unknown): { value: T | null; refusal: string | null } => {
  const { ask, pulse, person } = useSession();
  const [answer, setAnswer] = useState<{ of: string; text: string; value: T | null; refusal: string | null } | null>(null);
  const question = `${person?.accountId} ${path} ${JSON.stringify(body)}`;
  const asking = useRef({ ask, path, body, question });
  asking.current = { ask, path, body, question };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pulse is the reason to read again
  useEffect(() => {
    const { ask, path, body, question } = asking.current;
    if (path === null) return;
    const take = (value: T | null, refusal: string | null): void => {
      const text = JSON.stringify([value, refusal]);
      if (asking.current.question === question)
        setAnswer((old) => (old?.of === question && old.text === text ? old : { of: question, text, value, refusal }));
    };
    ask<T>(path, body).then(
      (value) => take(value, null),
      (error: Error) => take(null, error.message),
    );
  }, [question, pulse]);
  return answer?.of === question ? answer : { value: null, refusal: null };
};

/** Runs something a person asked for, once at a time; a refusal becomes a flag in words. */
export const useAct = (): { busy: boolean; act: (work: () => Promise<void>) => void } => {
  const { say, showFlag, reload } = useSession();
  const [busy, setBusy] = useState(false);
  const act = (work: () => Promise<void>): void => {
    setBusy(true);
    work()
      .then(reload)
      .catch((error: Error) => showFlag({ id: 'refusal', type: 'error', title: say('failed', { reason: error.message }) }))
      .finally(() => setBusy(false));
  };
  return { busy, act };
};

/** A link to another screen of this person: a real address, opened without loading the page. */
export const Link = ({
  to,
  children,
  ...rest
}: {
  to: string;
  children: ReactNode;
  className?: string;
  'aria-current'?: 'page' | undefined;
}) => (
  <a
    {...rest}
    href={to}
    onClick={(event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      goTo(to);
    }}
  >
    {children}
  </a>
);

/** The address of a screen for the person who looks. */
export const useScreens = () => {
  const { person } = useSession();
  const as = `/as/${encodeURIComponent(person?.accountId ?? '')}`;
  return {
    portal: `${as}/portal`,
    form: (desk: string, type: string) => `${as}/portal/${desk}/${type}`,
    request: (key: string) => `${as}/requests/${key}`,
    issue: (key: string) => `${as}/issues/${key}`,
    queue: (key: string) => `${as}/projects/${key}/queue`,
    queueApp: (key: string) => `${as}/projects/${key}/queue/app`,
    project: (key: string) => `${as}/projects/${key}/premier`,
    projectSettings: (key: string) => `${as}/projects/${key}/settings`,
    settings: `${as}/settings`,
    under: (path: string) => `${as}/${path}`,
  };
};
