import { useState } from 'react';
import { AppFrame, useFrames } from './app-frame';
import { Field } from './parts';
import { PortalHead } from './portal-head';
import { goTo } from './router';
import { Link, useAct, usePerson, useScreens, useSession } from './session';

interface PanelValue {
  readonly fields?: readonly { readonly key: string; readonly value: unknown }[];
  readonly isValid?: boolean;
}

/** The request form of the portal with the app's panel inside it. */
export const RequestForm = ({ serviceDeskId, requestTypeId }: { serviceDeskId: string; requestTypeId: string }) => {
  const { start, say, ask } = useSession();
  const person = usePerson();
  const to = useScreens();
  const { busy, act } = useAct();
  const frames = useFrames({ surface: 'create', serviceDeskId, requestTypeId });
  const [panels, setPanels] = useState<Readonly<Record<string, PanelValue>>>({});
  const [asked, setAsked] = useState(false);
  const [summary, setSummary] = useState('');
  const [description, setDescription] = useState('');
  const organizations = start.organizations.filter(
    ({ members, serviceDeskIds }) => members.includes(person.accountId) && serviceDeskIds.includes(serviceDeskId),
  );
  const [organization, setOrganization] = useState(organizations[0]?.id ?? '');
  const [raisedFor, setRaisedFor] = useState(person.accountId);
  const desk = start.projects.find((project) => project.serviceDeskId === serviceDeskId);
  const type = desk?.requestTypes.find(({ id }) => id === requestTypeId);
  if (!type) return <p className="notice">{say('notFound')}</p>;
  const isBlocked = Object.values(panels).some(({ isValid }) => isValid === false);
  const mayRaiseForOthers = desk?.agents.includes(person.accountId);

  const create = async (): Promise<void> => {
    const fields = Object.values(panels).flatMap((panel) => panel.fields ?? []);
    const shared = organization ? [organization] : [];
    const request = { serviceDeskId, requestTypeId, summary, description, fields, raisedFor, organizationIds: shared };
    const { issueKey } = await ask<{ issueKey: string }>('/local/portal/requests', request);
    goTo(to.request(issueKey));
  };
  return (
    <main className="page narrow">
      <PortalHead>
        <Link to={to.portal}>{say('helpCentre')}</Link> / {desk?.name}
      </PortalHead>
      <h1>{type.name}</h1>
      <p className="quiet">{type.description}</p>
      <form
        className="card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (summary.trim() !== '') act(create);
        }}
      >
        {mayRaiseForOthers && (
          <Field label={say('raiseFor')}>
            {(id) => (
              <select id={id} value={raisedFor} onChange={(event) => setRaisedFor(event.target.value)}>
                <option value={person.accountId}>{say('myself', { name: person.displayName })}</option>
                {start.people
                  .filter(({ group }) => group === 'customer')
                  .map(({ accountId, displayName }) => (
                    <option key={accountId} value={accountId}>
                      {displayName}
                    </option>
                  ))}
              </select>
            )}
          </Field>
        )}
        <Field label={say('summary')} hint={say('required')} error={asked && summary.trim() === '' ? say('summaryMissing') : undefined}>
          {(id) => <input id={id} name="summary" required value={summary} onChange={(event) => setSummary(event.target.value)} />}
        </Field>
        <Field label={say('description')}>
          {(id) => (
            <textarea id={id} name="description" rows={5} value={description} onChange={(event) => setDescription(event.target.value)} />
          )}
        </Field>
        {organizations.length > 0 && (
          <Field label={say('shareWith')}>
            {(id) => (
              <select id={id} value={organization} onChange={(event) => setOrganization(event.target.value)}>
                {organizations.map(({ id: value, name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
                <option value="">{say('noOne')}</option>
              </select>
            )}
          </Field>
        )}
        {frames?.map((frame) => (
          <AppFrame
            key={frame.frameId}
            frame={frame}
            onSubmit={(value) => setPanels((old) => ({ ...old, [frame.frameId]: value as PanelValue }))}
          />
        ))}
        <div className="button-row">
          <button type="submit" className="primary" disabled={busy || isBlocked}>
            {say('create')}
          </button>
          <button type="button" className="subtle" onClick={() => goTo(to.portal)}>
            {say('cancel')}
          </button>
        </div>
      </form>
    </main>
  );
};
