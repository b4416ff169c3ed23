import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { PlanView, ShownPlanJob } from '../../src/domain/view/plan';
import { instantText } from '../../src/words/times';
import { Message } from '../parts/message';
import { useReader, useSay } from '../parts/words';
import { CaseList } from './case-list';
import { ComparisonResult } from './comparison-result';
import type { PlanActs } from './use-plan-acts';

const LOOKS = { running: 'information', done: 'success', cancelled: 'neutral', failed: 'danger' } as const;

/** The latest comparison or re-assessment: how far it is, what it found, and what can be done next. */
export function PlanJob({ view, job, acts }: { view: PlanView; job: ShownPlanJob; acts: PlanActs }) {
  const reader = useReader();
  const say = useSay();
  const { comparison, state, kind, plan } = job;
  const customers = Object.fromEntries(view.customers.map(({ id, name }) => [id, name]));
  const isCompared = kind === 'compare' && state === 'done';
  const isPublished = view.versions.some(({ id, version }) => id === plan.id && version === plan.version);
  return (
    <section aria-label={say(`page.plan.job.${kind}`)}>
      <Heading size="small" as="h2">
        {say(`page.plan.job.${kind}`)}
      </Heading>
      <p role="status">
        <span className={`tag ${LOOKS[state]}`}>{say(`page.plan.job.${state}`)}</span>{' '}
        {say('page.plan.job.about', { id: plan.id, version: plan.version, when: instantText(job.run, reader) })}{' '}
        {say(`page.plan.job.over.${job.over.what}`, { count: job.over.what === 'last' ? job.over.count : 0 })}{' '}
        {say('page.plan.job.progress', { looked: comparison.looked, written: job.written })}
      </p>
      {state === 'running' && (
        <div className="row-form">
          <progress aria-label={say('page.plan.job.running')} {...progressOf(job)} />
          <button type="button" className="button" onClick={() => acts.cancel(job.run)}>
            {say('page.plan.job.cancel')}
          </button>
        </div>
      )}
      {job.fault !== null && <p className="error">{say('page.state.failed.reported', { error: job.fault })}</p>}
      {state !== 'running' && <ComparisonResult job={job} />}
      {isCompared && job.cases.length > 0 && <CaseList results={job.cases} plan={view.plan} customers={customers} remove={null} />}
      {isCompared && !isPublished && <Publish view={view} job={job} acts={acts} />}
    </section>
  );
}

/** Only the last so many are a known number; of the open ones nobody knows before the end. */
function progressOf({ over, comparison }: ShownPlanJob): { max?: number; value?: number } {
  return over.what === 'last' ? { max: over.count, value: comparison.looked } : {};
}

/** Publishes the compared draft from a day on; cases that come out otherwise must be accepted by hand. */
function Publish({ view, job, acts }: { view: PlanView; job: ShownPlanJob; acts: PlanActs }) {
  const say = useSay();
  const today = new Date(view.now).toISOString().slice(0, 10);
  const [effectiveFrom, setFrom] = useState(today);
  const [note, setNote] = useState({ en: '', ja: '' });
  const [accepted, setAccepted] = useState(false);
  const differs = job.cases.some(({ same }) => !same);
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    acts.publish({ run: job.run, effectiveFrom, note, acceptCases: accepted });
  };
  return (
    <form className="edit" onSubmit={send}>
      <fieldset>
        <legend>{say('page.plan.publish.title', { id: job.plan.id, version: job.plan.version })}</legend>
        <p className="hint">{say('page.plan.publish.hint')}</p>
        <div className="fields">
          <label className="field">
            <span className="label">{say('page.plan.publish.from')}</span>
            <input type="date" required min={today} value={effectiveFrom} onChange={(event) => setFrom(event.currentTarget.value)} />
          </label>
          {(['en', 'ja'] as const).map((language) => (
            <label key={language} className="field">
              <span className="label">{say(`page.plan.publish.note.${language}`)}</span>
              <input
                type="text"
                maxLength={1000}
                value={note[language]}
                onChange={(event) => setNote({ ...note, [language]: event.currentTarget.value })}
              />
            </label>
          ))}
        </div>
        {differs && (
          <label className="tick">
            <input type="checkbox" checked={accepted} onChange={(event) => setAccepted(event.currentTarget.checked)} />
            <span>{say('page.plan.publish.accept')}</span>
          </label>
        )}
        <button type="submit" className="button primary" disabled={acts.busy || (differs && !accepted)}>
          {say('page.plan.publish.send')}
        </button>
      </fieldset>
    </form>
  );
}

/** What an act came to, where that is worth a word. */
export function ActMessage({ acts }: { acts: PlanActs }) {
  const say = useSay();
  const { outcome } = acts;
  if (outcome === null || outcome.state === 'saved' || outcome.state === 'started') return null;
  if (outcome.state === 'published') return <Message tone="success" title={say('page.plan.act.published')} />;
  const why = outcome.state === 'failed' ? say('page.state.failed.reported', { error: outcome.reported ?? '' }) : null;
  const known = ['moved', 'past', 'cases', 'unknown', 'full', 'invalid', 'unreadable', 'refused'].includes(outcome.state);
  return (
    <Message tone="danger" title={say('page.plan.act.failed')}>
      <p>{why ?? say(`page.plan.act.${known ? outcome.state : 'refused'}`, { keys: outcome.keys?.join(', ') ?? '' })}</p>
    </Message>
  );
}
