import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { FullPage } from './app-frame';
import { IssueView } from './issue-view';
import { PortalHome } from './portal-home';
import { Queue } from './queue';
import { RequestForm } from './request-form';
import { RequestView } from './request-view';
import { goTo, readPath, type Screen, screenPathOf, usePath } from './router';
import { SessionProvider, useSession } from './session';
import { PeopleList, TopBar } from './top-bar';
import './style.css';

const ChoosePerson = () => {
  const { say } = useSession();
  return (
    <main className="page choose">
      <h1>{say('choosePerson')}</h1>
      <p className="quiet">{say('chooseHint')}</p>
      <div className="people-groups">
        <PeopleList />
      </div>
    </main>
  );
};

/** A product address (`/browse/KEY-1`) typed or opened in a new tab: as the person last chosen, else ask who. */
const Elsewhere = ({ path }: { path: string }) => {
  const { say, start } = useSession();
  const last = start.people.find(({ accountId }) => accountId === window.localStorage.getItem('last person'));
  const target = last ? screenPathOf(path, last.accountId, last.group !== 'customer') : null;
  useEffect(() => {
    if (target !== null && target !== path) goTo(target, 'replace');
  }, [target, path]);
  return target === null ? <ChoosePerson /> : <p className="notice">{say('loading')}</p>;
};

const Body = ({ screen }: { screen: Screen }) => {
  const { say } = useSession();
  switch (screen.name) {
    case 'portal':
      return <PortalHome />;
    case 'form':
      return <RequestForm key={screen.requestTypeId} {...screen} />;
    case 'request':
      return <RequestView key={screen.key} issueKey={screen.key} />;
    case 'issue':
      return <IssueView key={screen.key} issueKey={screen.key} />;
    case 'queue':
      return <Queue key={screen.key} projectKey={screen.key} />;
    case 'queue-app':
      return <FullPage key={screen.key} place={{ surface: 'queue', projectKey: screen.key }} base={screen.base} inner={screen.inner} />;
    case 'project':
      return <FullPage key={screen.key} place={{ surface: 'project', projectKey: screen.key }} base={screen.base} inner={screen.inner} />;
    case 'project-settings':
      return (
        <FullPage
          key={screen.key}
          place={{ surface: 'project-settings', projectKey: screen.key }}
          base={screen.base}
          inner={screen.inner}
        />
      );
    case 'settings':
      return <FullPage place={{ surface: 'settings' }} base={screen.base} inner={screen.inner} />;
    default:
      return <p className="notice">{say('notFound')}</p>;
  }
};

const Flags = () => {
  const { flags, closeFlag, say } = useSession();
  useEffect(() => {
    const timers = flags.filter(({ isAutoDismiss }) => isAutoDismiss).map(({ id }) => setTimeout(() => closeFlag(id), 8_000));
    return () => timers.forEach(clearTimeout);
  }, [flags, closeFlag]);
  return (
    <div className="flags" aria-live="polite">
      {flags.map((flag) => (
        <div key={flag.id} className={`flag ${flag.type}`}>
          <strong>{flag.title}</strong>
          {flag.description && <p>{flag.description}</p>}
          <div className="button-row">
            {flag.actions?.map(({ text, onClick }) => (
              <button key={text} type="button" className="subtle" onClick={() => onClick()}>
                {text}
              </button>
            ))}
            <button type="button" className="subtle" onClick={() => closeFlag(flag.id)}>
              {say('close')}
            </button>
          </div>
        </div>
      ))}
    </div>
  );
};

const Shell = ({ path, screen }: { path: string; screen: Screen }) => {
  const { person, say } = useSession();
  const projectKey =
    screen.name === 'queue' || screen.name === 'queue-app' || screen.name === 'project' || screen.name === 'project-settings'
      ? screen.key
      : screen.name === 'issue'
        ? screen.key.replace(/-\d+$/, '')
        : undefined;
  const current =
    screen.name === 'form' || screen.name === 'request'
      ? 'portal'
      : screen.name === 'issue' || screen.name === 'queue-app'
        ? 'queue'
        : screen.name;
  useEffect(() => {
    document.title = [person?.displayName, say('localSite')].filter(Boolean).join(' · ');
  }, [person, say]);
  if (!person) {
    return (
      <>
        <TopBar current="choose" />
        {path === '/' ? <ChoosePerson /> : <Elsewhere path={path} />}
      </>
    );
  }
  return (
    <>
      <TopBar projectKey={projectKey} current={current} />
      <div key={person.accountId}>
        <Body screen={screen} />
      </div>
      <Flags />
    </>
  );
};

const Root = () => {
  const path = usePath();
  const { accountId, screen } = readPath(path);
  return (
    <SessionProvider accountId={accountId}>
      <Shell path={path} screen={screen} />
    </SessionProvider>
  );
};

const root = document.getElementById('root');
if (root) createRoot(root).render(<Root />);
