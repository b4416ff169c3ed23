import { useEffect, useState } from 'react';
import { Avatar, Field, Menu, timeText } from './parts';
import { Link, useScreens, useSession } from './session';
import { type Person, SiteRefusal } from './site-api';
import { cityOf, type WordKey } from './words';

const LOS_ANGELES = 'America/Los_Angeles';
const SYDNEY = 'Australia/Sydney';

const useTick = (): number => {
  const { now } = useSession();
  const [, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now();
};

const zonesFor = (person: Person | null): string[] => [...new Set([person?.timeZone ?? LOS_ANGELES, LOS_ANGELES, SYDNEY])];

const Times = () => {
  const { person, locale } = useSession();
  const now = useTick();
  return zonesFor(person).map((zone) => (
    <span key={zone} className="zone-time">
      <span className="city">{cityOf(zone, locale)}</span> <time dateTime={new Date(now).toISOString()}>{timeText(now, zone, locale)}</time>
    </span>
  ));
};

/** `2026-01-09T16:30` of an instant in a zone, as a date and time field wants it. */
const localOf = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at)).replace(' ', 'T');

const moves: [WordKey, object][] = [
  ['plus30', { minutes: 30 }],
  ['plus120', { minutes: 120 }],
  ['plusDay', { minutes: 24 * 60 }],
  ['fridayLa', { weekday: 5, time: '16:30', zone: LOS_ANGELES }],
  ['mondaySydney', { weekday: 1, time: '10:00', zone: SYDNEY }],
];

const ownWords: Record<string, WordKey> = { backwards: 'backwards', refused: 'refused', unreadable: 'unreadable' };

const ClockPanel = () => {
  const { say, ask, person, now } = useSession();
  const zone = person?.timeZone ?? LOS_ANGELES;
  const [local, setLocal] = useState(() => localOf(now() + 3_600_000, zone));
  const [moving, setMoving] = useState(false);
  const [error, setError] = useState<string>();
  const move = (to: object): void => {
    setMoving(true);
    setError(undefined);
    ask('/local/clock', to)
      .catch((refusal: Error) => {
        const key = refusal instanceof SiteRefusal ? ownWords[refusal.code ?? ''] : undefined;
        setError(key ? say(key) : say('failed', { reason: refusal.message }));
      })
      .finally(() => setMoving(false));
  };
  return (
    <>
      <div className="zone-list">
        <Times />
      </div>
      <p className="quiet">{moving ? say('moving') : say('forwardOnly')}</p>
      <div className="button-row">
        {moves.map(([key, to]) => (
          <button key={key} type="button" disabled={moving} onClick={() => move(to)}>
            {say(key)}
          </button>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          move({ local, zone });
        }}
      >
        <Field label={say('moveTo', { zone })} error={error}>
          {(id) => (
            <div className="with-button">
              <input id={id} type="datetime-local" value={local} onChange={(event) => setLocal(event.target.value)} />
              <button type="submit" disabled={moving}>
                {say('move')}
              </button>
            </div>
          )}
        </Field>
      </form>
    </>
  );
};

/** Where a person starts: the portal, the queue of their first project, or the settings. */
export const homeOf = (person: Person, projects: readonly { key: string; agents: readonly string[] }[]): string => {
  const as = `/as/${encodeURIComponent(person.accountId)}`;
  if (person.group === 'customer') return `${as}/portal`;
  const project = projects.find(({ agents }) => agents.includes(person.accountId));
  return person.group === 'admin' || !project ? `${as}/settings` : `${as}/projects/${project.key}/queue`;
};

/** Everybody on the site, by what they do here. */
export const PeopleList = ({ chosen }: { chosen?: () => void }) => {
  const { start, say, person } = useSession();
  return (['customer', 'agent', 'admin'] as const).map((group) => (
    <section key={group} className="people">
      <h2>{say(group)}</h2>
      <ul>
        {start.people
          .filter((candidate) => candidate.group === group)
          .map((candidate) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the link inside is a click, too
            <li key={candidate.accountId} onClick={chosen}>
              <Link to={homeOf(candidate, start.projects)} aria-current={candidate.accountId === person?.accountId ? 'page' : undefined}>
                <Avatar name={candidate.displayName} />
                <span>
                  <strong>{candidate.displayName}</strong>
                  <span className="quiet">{candidate.role}</span>
                </span>
              </Link>
            </li>
          ))}
      </ul>
    </section>
  ));
};

const Navigation = ({ projectKey, current }: { projectKey: string | undefined; current: string }) => {
  const { start, person, say, locale } = useSession();
  const to = useScreens();
  if (!person) return null;
  const own = start.projects.filter(({ agents, admins }) => agents.includes(person.accountId) || admins.includes(person.accountId));
  const project = start.projects.find(({ key }) => key === projectKey) ?? own[0] ?? start.projects[0];
  const entries: [string, string, string][] = [['portal', to.portal, say('portal')]];
  if (person.group !== 'customer' && project) {
    entries.unshift(['queue', to.queue(project.key), say('queue')], ['project', to.project(project.key), start.pageTitles.project[locale]]);
  }
  if (project?.admins.includes(person.accountId))
    entries.push(['project-settings', to.projectSettings(project.key), say('projectSettings')]);
  if (person.group === 'admin') entries.push(['settings', to.settings, say('settings')]);
  return (
    <nav aria-label={say('localSite')}>
      {entries.map(([name, path, label]) => (
        <Link key={name} to={path} aria-current={name === current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
};

/** The strip on every screen that belongs to the local site itself: who, when, which language, light or dark. */
export const TopBar = ({ projectKey, current }: { projectKey?: string | undefined; current: string }) => {
  const { say, person, locale, colorMode, set } = useSession();
  return (
    <header className="bar">
      <Link to="/" className="brand">
        {say('localSite')}
      </Link>
      <Navigation projectKey={projectKey} current={current} />
      <div className="bar-tools">
        <Menu title={`${say('siteTime')}: ${say('moveClock')}`} label={<Times />}>
          {() => <ClockPanel />}
        </Menu>
        <button
          type="button"
          className="bar-button"
          aria-label={say('language')}
          title={say('language')}
          onClick={() => set('locale', locale === 'ja-JP' ? 'en-US' : 'ja-JP')}
        >
          {locale === 'ja-JP' ? 'English' : '日本語'}
        </button>
        <button
          type="button"
          className="bar-button"
          aria-label={`${say('appearance')}: ${say(colorMode === 'dark' ? 'light' : 'dark')}`}
          title={say('appearance')}
          onClick={() => set('colorMode', colorMode === 'dark' ? 'light' : 'dark')}
        >
          {say(colorMode === 'dark' ? 'light' : 'dark')}
        </button>
        {person && (
          <Menu
            title={`${say('person')}: ${person.displayName}`}
            label={
              <>
                <Avatar name={person.displayName} />
                <span className="bar-name">{person.displayName}</span>
              </>
            }
          >
            {(close) => <PeopleList chosen={close} />}
          </Menu>
        )}
      </div>
    </header>
  );
};
