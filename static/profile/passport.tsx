import { useEffect, useRef } from 'react';
import type { ProfileView, ShownInstance } from '../../src/domain/view/profile';
import { endText, fieldText, leftText, shownFactText } from '../../src/words/profile';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';
import { Confirmed, Freshness } from './freshness';

/** One instance on one page to print: every field with who last confirmed it, and what ends when (NEW-15). */
export function Passport({ instance, view, back }: { instance: ShownInstance; view: ProfileView; back: () => void }) {
  const reader = useReader();
  const { language } = reader;
  const say = useSay();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { name, product, environment, ends, facts, revision } = instance;
  return (
    <article className="passport" aria-label={say('profile.passport.title')}>
      <div className="button-row no-print">
        <button type="button" className="button" onClick={back}>
          {say('profile.passport.back')}
        </button>
        <button type="button" className="button primary" onClick={() => print()}>
          {say('profile.passport.print')}
        </button>
      </div>
      <h3 ref={title} tabIndex={-1}>
        {say('profile.passport.title')}: {name}
      </h3>
      <p>{[view.customer, product.name, environment.label[language]].join(' · ')}</p>
      <p className="hint">{say('profile.passport.as', { when: instantText(view.now, reader), revision })}</p>
      <p className="tags">
        <Freshness instance={instance} staleDays={view.staleDays} />
      </p>
      <ul className="plain">
        {ends.map((end) => (
          <li key={end.kind} className={end.daysLeft < 0 ? 'error' : ''}>
            {endText(end, instance, language)} ({leftText(end.daysLeft, language)})
          </li>
        ))}
      </ul>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{say('profile.passport.field')}</th>
            <th scope="col">{say('profile.passport.value')}</th>
            <th scope="col">{say('profile.passport.said')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.field}>
              <th scope="row">{fieldText(fact, language)}</th>
              <td data-head={say('profile.passport.value')}>{shownFactText(instance, fact, language)}</td>
              <td data-head={say('profile.passport.said')}>
                <Confirmed fact={fact} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
