import { useState } from 'react';
import type { ProfileView, ShownInstance } from '../../src/domain/view/profile';
import { dateText, fieldText, leftText, shownFactText } from '../../src/words/profile';
import { instantText } from '../../src/words/times';
import { Message } from '../parts/message';
import { useReader, useSay } from '../parts/words';
import { ActNotice } from './act-notice';
import { Confirmed, Freshness } from './freshness';
import { InstanceForm } from './instance-form';
import type { ProfileActs } from './profile-acts';
import { Proposal } from './proposals';
import { useProfileAct } from './use-profile-act';

interface CardProps {
  readonly instance: ShownInstance;
  readonly view: ProfileView;
  readonly acts: ProfileActs;
  readonly openPassport: () => void;
}

/** One instance: how fresh it is, what ends, what is asked of it, and the press that says it is still correct. */
export function InstanceCard({ instance, view, acts, openPassport }: CardProps) {
  const { language } = useReader();
  const say = useSay();
  const [isEditing, setEditing] = useState(false);
  const [done, setDone] = useState('');
  const { name, product, environment, ends, typed, answered, asked, proposals } = instance;
  const { change } = acts;
  const finish = (what: string) => {
    setEditing(false);
    setDone(what);
  };
  return (
    <li className="card">
      <h4>
        {name} <span className="tag">{environment.label[language]}</span>
      </h4>
      <p>{[product.name, instance.version].filter(Boolean).join(' ')}</p>
      <p className="tags">
        <Freshness instance={instance} staleDays={view.staleDays} />
        <span className="hint">{say('profile.answered', { answered, asked })}</span>
      </p>
      {ends.length > 0 && (
        <ul className="plain">
          {ends.map((end) => (
            <li key={end.kind}>
              {say(`profile.kind.${end.kind}`)}: {dateText(end.on, language)}{' '}
              <span className={end.daysLeft < 0 ? 'error' : 'hint'}>{leftText(end.daysLeft, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} acts={acts} />
      ))}
      {done !== '' && <Message tone="success" title={say(`profile.done.${done}`)} />}
      {isEditing && change !== undefined && typed !== null ? (
        <InstanceForm instance={instance} typed={typed} view={view} change={change} again={acts.again} done={finish} />
      ) : (
        <CardButtons instance={instance} view={view} acts={acts} openPassport={openPassport} edit={() => setEditing(true)} />
      )}
      <Details instance={instance} />
    </li>
  );
}

function CardButtons({ instance, view, acts, openPassport, edit }: CardProps & { readonly edit: () => void }) {
  const say = useSay();
  const { acting, act } = useProfileAct(acts.again);
  const { change } = acts;
  const { id, name } = instance;
  const ofInstance = <span className="only-heard"> {name}</span>;
  return (
    <>
      <ActNotice acting={acting} />
      <div className="button-row no-print">
        {change !== undefined && (
          <>
            <button
              type="button"
              className={`button ${instance.isStale ? 'primary' : ''}`}
              disabled={acting.state === 'busy'}
              onClick={() => act(() => change({ act: 'confirm', instanceIds: [id] }))}
            >
              {say('profile.stillCorrect')}
              {ofInstance}
            </button>
            <button type="button" className="button" onClick={edit}>
              {say(view.may === 'propose' ? 'profile.propose' : 'profile.edit')}
              {ofInstance}
            </button>
          </>
        )}
        <button type="button" className="button" onClick={openPassport}>
          {say('profile.passport')}
          {ofInstance}
        </button>
      </div>
    </>
  );
}

function Details({ instance }: { instance: ShownInstance }) {
  const { facts, requests, name } = instance;
  const reader = useReader();
  const say = useSay();
  return (
    <details>
      <summary>
        {say('profile.details')}
        <span className="only-heard"> {name}</span>
      </summary>
      <dl className="facts">
        {facts.map((fact) => (
          <div key={fact.field}>
            <dt>{fieldText(fact, reader.language)}</dt>
            <dd>
              {shownFactText(instance, fact, reader.language)}
              <span className="block">
                <Confirmed fact={fact} />
              </span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('profile.requests')}</dt>
          <dd>
            {requests.length === 0
              ? say('profile.requestsNone')
              : requests.map(({ issueKey, createdAt }) => (
                  <span key={issueKey} className="block">
                    {issueKey} <span className="hint">{instantText(createdAt, reader)}</span>
                  </span>
                ))}
          </dd>
        </div>
      </dl>
    </details>
  );
}
