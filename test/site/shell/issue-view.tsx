import { useEffect, useRef, useState } from 'react';
import { AppFrame, type RegisteredFrame, useFrames } from './app-frame';
import { AllComments, Conversation } from './conversation';
import { FieldValue, type Issue, requestTypeOf, useAppFields } from './issue';
import { Lozenge, PersonLine, Ready, RichText, Time } from './parts';
import { Link, useAct, usePerson, useRead, useScreens, useSession } from './session';

interface Status {
  readonly status?: { readonly type: string; readonly value: { readonly label?: string; readonly type?: string } | string };
}

/** A panel of the right column: closed to its title and the status that the app computes, open to its page. */
const ContextPanel = ({ frame, issue, stamp }: { frame: RegisteredFrame; issue: Issue; stamp: string }) => {
  const { ask, moves } = useSession();
  const [open, setOpen] = useState(false);
  const [status, setStatus] = useState<Status | null>(null);
  const asking = useRef(ask);
  asking.current = ask;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the issue or the time changes
  useEffect(() => {
    if (!frame.hasStatus) return;
    asking.current<{ value: Status | null }>(`/local/frames/${frame.frameId}/status`).then(
      ({ value }) => setStatus(value),
      () => setStatus(null),
    );
  }, [frame, stamp, moves]);
  const shown = status?.status?.value;
  const lozenge = typeof shown === 'object' ? shown : { label: shown, type: 'default' };
  return (
    <section className="card context-panel">
      <button type="button" className="panel-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <strong>{frame.title}</strong>
        {lozenge?.label && <Lozenge category={lozenge.type}>{lozenge.label}</Lozenge>}
        <span className="arrow" aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
      </button>
      {open && (
        <AppFrame
          frame={frame}
          onOpen={() => setOpen(true)}
          onRefresh={() => undefined}
          issue={{ id: issue.id, projectId: issue.fields.project?.id ?? '', stamp }}
        />
      )}
    </section>
  );
};

interface Transitions {
  readonly transitions: readonly { readonly id: string; readonly name: string }[];
}

const Workflow = ({ issue }: { issue: Issue }) => {
  const { say, ask } = useSession();
  const { busy, act } = useAct();
  const { value } = useRead<Transitions>(`/rest/api/3/issue/${issue.key}/transitions`);
  const { status } = issue.fields;
  return (
    <label className={`status-select ${status.statusCategory.key}`}>
      <span className="visually-hidden">{say('status')}</span>
      <select
        value=""
        disabled={busy}
        onChange={(event) => {
          const transition = { id: event.target.value };
          act(() => ask(`/rest/api/3/issue/${issue.key}/transitions`, { transition }));
        }}
      >
        <option value="">{status.name}</option>
        {value?.transitions.map(({ id, name }) => (
          <option key={id} value={id}>
            → {name}
          </option>
        ))}
      </select>
    </label>
  );
};

const Details = ({ issue }: { issue: Issue }) => {
  const { say, ask, start } = useSession();
  const person = usePerson();
  const { busy, act } = useAct();
  const fields = useAppFields();
  const { assignee, reporter, created, project } = issue.fields;
  const agents = start.projects.find(({ key }) => key === project?.key)?.agents ?? [];
  const assign = (accountId: string | null): void => act(() => ask(`/rest/api/3/issue/${issue.key}/assignee`, { accountId }, 'PUT'));
  return (
    <section className="card">
      <h2>{say('details')}</h2>
      <dl>
        <dt>{say('assignee')}</dt>
        <dd>
          <select
            aria-label={say('assignee')}
            disabled={busy}
            value={assignee?.accountId ?? ''}
            onChange={(event) => assign(event.target.value || null)}
          >
            <option value="">{say('unassigned')}</option>
            {start.people
              .filter(({ accountId }) => agents.includes(accountId) || accountId === assignee?.accountId)
              .map(({ accountId, displayName }) => (
                <option key={accountId} value={accountId}>
                  {displayName}
                </option>
              ))}
          </select>
          {agents.includes(person.accountId) && assignee?.accountId !== person.accountId && (
            <button type="button" className="subtle" disabled={busy} onClick={() => assign(person.accountId)}>
              {say('assignToMe')}
            </button>
          )}
        </dd>
        <dt>{say('reporter')}</dt>
        <dd>{reporter && <PersonLine name={reporter.displayName} />}</dd>
        <dt>{say('requestType')}</dt>
        <dd>{requestTypeOf(issue)}</dd>
        <dt>{say('created')}</dt>
        <dd>
          <Time at={created} />
        </dd>
      </dl>
      <h3>{say('appFields')}</h3>
      <dl>
        {fields.map((field) => (
          <div key={field.id} className="pair">
            <dt>{field.name}</dt>
            <dd>
              <FieldValue field={field} value={issue.fields[field.id]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const IssueColumns = ({ issue }: { issue: Issue }) => {
  const { say } = useSession();
  const frames = useFrames({ surface: 'issue', issueKey: issue.key });
  const { value: comments } = useRead<{ total?: number; comments: readonly { id: string; updated?: string }[] }>(
    `/rest/api/3/issue/${issue.key}/comment?maxResults=100`,
  );
  const stamp = JSON.stringify([issue.fields, comments?.comments.map(({ id, updated }) => [id, updated])]);
  return (
    <div className="columns">
      <div>
        <section className="card">
          <h2>{say('description')}</h2>
          {issue.fields.description ? <RichText of={issue.fields.description} /> : <p className="quiet">{say('noDescription')}</p>}
        </section>
        <section className="card">
          <h2>{say('comments')}</h2>
          <AllComments issueKey={issue.key} />
          <Conversation issueKey={issue.key} kinds={['public', 'internal']} />
        </section>
      </div>
      <div>
        <div className="status-row">
          <Workflow issue={issue} />
        </div>
        {frames?.map((frame) => (
          <ContextPanel key={frame.frameId} frame={frame} issue={issue} stamp={stamp} />
        ))}
        <Details issue={issue} />
      </div>
    </div>
  );
};

/** An issue as agents see it: conversation on the left; status, the app's panel and fields on the right. */
export const IssueView = ({ issueKey }: { issueKey: string }) => {
  const { say } = useSession();
  const to = useScreens();
  const read = useRead<Issue>(`/rest/api/3/issue/${issueKey}`);
  return (
    <main className="page wide">
      <Ready read={read}>
        {(issue) => (
          <>
            <p className="crumbs">
              <Link to={to.queue(issue.fields.project?.key ?? '')}>{say('queue')}</Link> / {issue.key} ·{' '}
              <Link to={to.request(issue.key)}>{say('viewAsCustomer')}</Link>
            </p>
            <h1>{issue.fields.summary}</h1>
            <IssueColumns key={issue.id} issue={issue} />
          </>
        )}
      </Ready>
    </main>
  );
};
