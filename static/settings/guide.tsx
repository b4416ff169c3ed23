import { FIRST_USE_STEPS, type FirstUseStep, type FirstUseView } from '../../src/domain/view/first-use';
import { Message } from '../parts/message';
import { useSay } from '../parts/words';
import { FirstUseAction } from './first-use-action';
import { SampleCustomers } from './sample-customers';
import type { SettingsRoute } from './settings-route';
import type { FirstUseActs } from './use-first-use-acts';

export interface GuideProps {
  readonly view: FirstUseView;
  readonly acts: FirstUseActs;
  readonly go: (route: SettingsRoute) => void;
  readonly again: () => void;
  /** Opens a page of Jira by its path. */
  readonly open: (path: string) => void;
}

/** The steps with what is done, the next one with its one button. */
export function Guide({ view, acts, ...ways }: GuideProps) {
  const say = useSay();
  const next = FIRST_USE_STEPS.find((step) => !view.done[step]) ?? null;
  const count = FIRST_USE_STEPS.filter((step) => view.done[step]).length;
  return (
    <section className="guide card" aria-label={say('page.first.title')}>
      <div className="card-head">
        <h2>{say('page.first.title')}</h2>
        <span>{say('page.first.progress', { count, all: FIRST_USE_STEPS.length })}</span>
        <progress
          value={count}
          max={FIRST_USE_STEPS.length}
          aria-label={say('page.first.progress', { count, all: FIRST_USE_STEPS.length })}
        />
        <button type="button" className="link" disabled={acts.busy} onClick={() => acts.dismiss(true)}>
          {say('page.first.dismiss')}
        </button>
      </div>
      {acts.problem !== null && (
        <Message tone="danger" title={say('page.first.failed')}>
          <p>{acts.problem === 'refused' ? say('page.state.refused.why') : say('page.state.failed.reported', { error: acts.problem })}</p>
        </Message>
      )}
      <ol className="steps">
        {FIRST_USE_STEPS.map((step) => (
          <li key={step} className={stateOf(step, view, next)} aria-current={step === next ? 'step' : undefined}>
            <strong>{say(`page.first.${step}.title`)}</strong>{' '}
            <span className={`tag ${view.done[step] ? 'success' : 'neutral'}`}>{say(`page.first.${stateOf(step, view, next)}`)}</span>
            {step === next && <p>{say(`page.first.${step}.why`)}</p>}
            {step === next && <FirstUseAction step={step} view={view} acts={acts} {...ways} />}
          </li>
        ))}
      </ol>
      {next === null && (
        <Message tone="success" title={say('page.first.complete', { key: view.requestKey ?? '' })}>
          <p>{say('page.first.completeNext')}</p>
        </Message>
      )}
      {view.samples.length > 0 && <SampleCustomers names={view.samples} acts={acts} />}
    </section>
  );
}

function stateOf(step: FirstUseStep, { done }: FirstUseView, next: FirstUseStep | null): 'done' | 'next' | 'later' {
  if (done[step]) return 'done';
  return step === next ? 'next' : 'later';
}
