import { useState } from 'react';
import { AppFrame, useFrames } from './app-frame';
import { Conversation, PublicComments } from './conversation';
import { PersonLine, Ready, RichText, Time } from './parts';
import { PortalHead } from './portal-head';
import { fieldOf, type Page, type Request, Status } from './request';
import { Link, useRead, useScreens, useSession } from './session';

/** The app's panels below the activity; read again when the clock moves or something visible of the request changes. */
const RequestPanels = ({ issueKey, stamp }: { issueKey: string; stamp: string }) => {
  const { moves } = useSession();
  const [seen, setSeen] = useState({ stamp, generation: 0 });
  if (seen.stamp !== stamp) setSeen({ stamp, generation: seen.generation + 1 });
  const frames = useFrames({ surface: 'request', issueKey }, moves + seen.generation);
  return frames?.map((frame) => (
    <section key={frame.frameId} className="card">
      <h2>{frame.title}</h2>
      <AppFrame frame={frame} />
    </section>
  ));
};

/** A request as its customer sees it. */
export const RequestView = ({ issueKey }: { issueKey: string }) => {
  const { say, start } = useSession();
  const to = useScreens();
  const read = useRead<Request>(`/rest/servicedeskapi/request/${issueKey}`);
  const comments = useRead<Page<unknown>>(`/rest/servicedeskapi/request/${issueKey}/comment?limit=100`);
  return (
    <main className="page">
      <PortalHead>
        <Link to={to.portal}>{say('helpCentre')}</Link> / {issueKey}
      </PortalHead>
      <Ready read={read}>
        {(request) => {
          const desk = start.projects.find(({ serviceDeskId }) => serviceDeskId === request.serviceDeskId);
          const type = desk?.requestTypes.find(({ id }) => id === request.requestTypeId);
          return (
            <>
              <h1>{fieldOf(request, 'summary')}</h1>
              <div className="columns">
                <div>
                  <section className="card">
                    <h2>{say('description')}</h2>
                    {fieldOf(request, 'description') ? (
                      <RichText of={fieldOf(request, 'description')} />
                    ) : (
                      <p className="quiet">{say('noDescription')}</p>
                    )}
                  </section>
                  <section className="card">
                    <h2>{say('activity')}</h2>
                    <PublicComments issueKey={issueKey} />
                    <Conversation issueKey={issueKey} kinds={['public']} />
                  </section>
                  <RequestPanels issueKey={issueKey} stamp={`${request.currentStatus.status} ${comments.value?.values.length ?? 0}`} />
                </div>
                <aside className="card">
                  <dl>
                    <dt>{say('status')}</dt>
                    <dd>
                      <Status of={request.currentStatus} />
                    </dd>
                    <dt>{say('requestType')}</dt>
                    <dd>{type?.name}</dd>
                    <dt>{say('raisedBy')}</dt>
                    <dd>
                      <PersonLine name={request.reporter.displayName} />
                    </dd>
                    <dt>{say('created')}</dt>
                    <dd>
                      <Time at={request.createdDate.iso8601} />
                    </dd>
                  </dl>
                </aside>
              </div>
            </>
          );
        }}
      </Ready>
    </main>
  );
};
