import { Ready } from './parts';
import { PortalHead, Subheader } from './portal-head';
import { fieldOf, type Page, type Request, Status } from './request';
import { Link, useRead, useScreens, useSession } from './session';

const OwnRequests = () => {
  const { say } = useSession();
  const to = useScreens();
  const read = useRead<Page<Request>>('/rest/servicedeskapi/request?requestOwnership=ALL_REQUESTS&limit=50');
  return (
    <Ready read={read}>
      {({ values }) =>
        values.length === 0 ? (
          <p className="quiet">{say('noRequests')}</p>
        ) : (
          <ul className="rows">
            {values.map((request) => (
              <li key={request.issueKey}>
                <Link to={to.request(request.issueKey)}>
                  <span className="quiet">{request.issueKey}</span>
                  <strong>{fieldOf(request, 'summary')}</strong>
                  <Status of={request.currentStatus} />
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </Ready>
  );
};

/** The portal: what one can ask for, and what one has asked for. */
export const PortalHome = () => {
  const { start, say } = useSession();
  const to = useScreens();
  const desks = start.projects.filter(({ requestTypes }) => requestTypes.length > 0);
  return (
    <main className="page narrow">
      <PortalHead>{say('helpCentre')}</PortalHead>
      <h1>{say('whatDoYouNeed')}</h1>
      <Subheader page="help_center" />
      {desks.length === 0 && <p className="notice">{say('noDesk')}</p>}
      {desks.map((desk) => (
        <section key={desk.id} className="card">
          <h2>{desk.name}</h2>
          <ul className="rows">
            {desk.requestTypes.map((type) => (
              <li key={type.id}>
                <Link to={to.form(desk.serviceDeskId, type.id)}>
                  <strong>{type.name}</strong>
                  <span className="quiet">{type.description}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section className="card">
        <h2>{say('yourRequests')}</h2>
        <OwnRequests />
      </section>
    </main>
  );
};
