import { useState } from 'react';
import { FieldValue, type Issue, type JiraField, useAppFields } from './issue';
import { Lozenge, Ready, Time } from './parts';
import { Link, usePerson, useRead, useScreens, useSession } from './session';

const NEEDED_IN_QUEUE = /first-response-due|severity|track|first-response-state/;

/** The requests of a service project with what the app says about each. */
export const Queue = ({ projectKey }: { projectKey: string }) => {
  const { say, start, locale } = useSession();
  const person = usePerson();
  const to = useScreens();
  const [pages, setPages] = useState(1);
  const columns = useAppFields().filter(({ schema }) => NEEDED_IN_QUEUE.test(schema?.custom ?? ''));
  const fields = ['summary', 'status', 'reporter', 'created', ...columns.map(({ id }) => id)];
  const search = { jql: `project = ${projectKey} ORDER BY created DESC`, maxResults: pages * 50, fields };
  const read = useRead<{ issues: readonly Issue[]; nextPageToken?: string }>('/rest/api/3/search/jql', search);
  const projects = start.projects.filter(({ agents, admins }) => [...agents, ...admins].includes(person.accountId));
  return (
    <main className="page wide">
      <p className="crumbs">
        {projects.map(({ key, name }) => (
          <Link key={key} to={to.queue(key)} aria-current={key === projectKey ? 'page' : undefined}>
            {name}
          </Link>
        ))}
      </p>
      <h1>{say('queue')}</h1>
      {start.pageTitles.queue[locale] && (
        <p>
          <Link to={to.queueApp(projectKey)}>{start.pageTitles.queue[locale]}</Link>
        </p>
      )}
      <Ready read={read}>
        {({ issues, nextPageToken }) => (
          <>
            {issues.length === 0 ? <p className="quiet">{say('emptyQueue')}</p> : <QueueTable issues={issues} columns={columns} />}
            {nextPageToken && (
              <button type="button" onClick={() => setPages(pages + 1)}>
                {say('more')}
              </button>
            )}
          </>
        )}
      </Ready>
    </main>
  );
};

const QueueTable = ({ issues, columns }: { issues: readonly Issue[]; columns: readonly JiraField[] }) => {
  const { say } = useSession();
  const to = useScreens();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls sideways by keyboard, too
    <section className="table-box" aria-label={say('queue')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {[say('key'), say('summary'), say('reporter'), ...columns.map(({ name }) => name), say('status'), say('created')].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue.key}>
              <td>
                <Link to={to.issue(issue.key)}>{issue.key}</Link>
              </td>
              <td>
                <Link to={to.issue(issue.key)}>{issue.fields.summary}</Link>
              </td>
              <td>{issue.fields.reporter?.displayName}</td>
              {columns.map((field) => (
                <td key={field.id}>
                  <FieldValue field={field} value={issue.fields[field.id]} />
                </td>
              ))}
              <td>
                <Lozenge category={issue.fields.status.statusCategory.key}>{issue.fields.status.name}</Lozenge>
              </td>
              <td>
                <Time at={issue.fields.created} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
