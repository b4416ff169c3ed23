import { useId } from 'react';
import { instantText } from '../../../src/words/times';
import { Message } from '../../parts/message';
import { useReader, useSay } from '../../parts/words';
import { TickField } from '../choice-field';
import { RequestCounts, RequestFindings, takenOf } from './request-findings';
import { type Restoration, useRequestRestore } from './use-request-restore';

/** Restoring requests from a file: choose, check without writing, restore, go on after an interruption. */
export function RequestRestoreSection({ stored }: { stored: () => void }) {
  const say = useSay();
  const id = useId();
  const restoration = useRequestRestore(stored);
  const { name, state, choose } = restoration;
  const isBusy = state.at === 'checking' || state.at === 'restoring';
  return (
    <section aria-labelledby={`${id}-title`} className="bulk">
      <h3 id={`${id}-title`}>{say('restore.import.title')}</h3>
      <p>{say('restore.import.about')}</p>
      <div className="field">
        <label className="label" htmlFor={id}>
          {say('restore.import.file')}
        </label>
        <input
          id={id}
          type="file"
          accept=".jsonl,application/jsonl"
          aria-disabled={isBusy || undefined}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            // Never disabled: that would take the keyboard's focus away.
            if (!isBusy && chosen !== undefined) choose(chosen);
            event.currentTarget.value = '';
          }}
        />
        <span className="hint" id={`${id}-hint`}>
          {say('restore.import.hint')}
        </span>
      </div>
      {isBusy && <Progress state={state} />}
      {state.at === 'unusable' && (
        <Message tone="danger" title={say('restore.fault.title', { name })}>
          <p>{say(`restore.fault.${state.fault}`)}</p>
        </Message>
      )}
      {state.at === 'refused' && <Message tone="danger" title={say('bulk.refused')} />}
      {state.at === 'checked' && <Found {...restoration} check={state.check} />}
      {state.at === 'failed' && <Failed {...restoration} state={state} />}
      {state.at === 'done' && (
        <>
          <Message tone="success" title={say('restore.done.title', { count: takenOf(state.tally.requests) })}>
            <RequestCounts tally={state.tally} />
            <p>{say('restore.done.after')}</p>
          </Message>
          <RequestFindings tally={state.tally} name={name} />
        </>
      )}
    </section>
  );
}

function Progress({ state }: { state: Extract<Restoration, { at: 'checking' | 'restoring' }> }) {
  const say = useSay();
  const { at, done, of } = state;
  return (
    <p role="status">
      {say(`restore.import.${at}`, { done, of })}
      <progress max={Math.max(of, 1)} value={done} aria-label={say('restore.import.progress', { done, of })} />
    </p>
  );
}

type Acts = ReturnType<typeof useRequestRestore>;
type Check = Extract<Restoration, { at: 'checked' }>['check'];

/** What the check came to, and the way to start; `strangers` = customers who are not here do not hold their requests back. */
function Found({ check, name, strangers, allowStrangers, start }: Acts & { check: Check }) {
  const say = useSay();
  const reader = useReader();
  const { header, tally, isCutOff } = check;
  const count = takenOf(tally.requests);
  const isWorth = count + takenOf(tally.care) + takenOf(tally.plans) > 0;
  const when = instantText(Date.parse(header.exportedAt), reader);
  return (
    <>
      {isCutOff && (
        <Message tone="warning" title={say('restore.cutOff')}>
          <p>{say('restore.cutOff.more')}</p>
        </Message>
      )}
      <Message tone="information" title={say('restore.found.title', { count })}>
        <p>{say('restore.found.exported', { when, requests: header.requests, care: header.care })}</p>
        <RequestCounts tally={tally} />
      </Message>
      <RequestFindings tally={tally} name={name} />
      {(strangers || (tally.requests.noCustomer ?? 0) > 0) && (
        <TickField label={say('restore.strangers')} checked={strangers} change={allowStrangers} />
      )}
      {isWorth && (
        <div className="buttons">
          <button type="button" className="button primary" onClick={() => start(check)}>
            {say('restore.start', { count })}
          </button>
        </div>
      )}
    </>
  );
}

function Failed({ state, start, again }: Acts & { state: Extract<Restoration, { at: 'failed' }> }) {
  const say = useSay();
  const { error, check } = state;
  return (
    <Message tone="danger" title={say('restore.failed')}>
      <p>{say('restore.failed.more')}</p>
      <p className="reported">{say('page.state.failed.reported', { error })}</p>
      <div className="buttons">
        <button type="button" className="button" onClick={() => (check === null ? again() : start(check))}>
          {say('restore.goOn')}
        </button>
      </div>
    </Message>
  );
}
