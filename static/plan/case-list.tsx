import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { Plan } from '../../src/domain/plan/plan';
import type { CaseResult, Outcome, WhatIf } from '../../src/domain/plan/what-if';
import { instantText } from '../../src/words/times';
import { Empty } from '../parts/page-state';
import { useReader, useSay } from '../parts/words';

/** Keeps what is being tried as a case with a name. */
export function KeepCase({ keep, busy }: { keep: (name: string) => void; busy: boolean }) {
  const say = useSay();
  const [name, setName] = useState('');
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    keep(name.trim());
    setName('');
  };
  return (
    <form className="row-form" onSubmit={send}>
      <label className="field">
        <span className="label">{say('page.plan.cases.name')}</span>
        <input type="text" maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      <button type="submit" className="button" disabled={busy || name.trim() === ''}>
        {say('page.plan.cases.keep')}
      </button>
    </form>
  );
}

interface CasesProps {
  readonly results: readonly CaseResult[];
  readonly plan: Plan;
  readonly customers: Readonly<Record<string, string>>;
  /** null = they are only shown. */
  readonly remove: ((id: string) => void) | null;
}

/** The saved cases with what is expected of them and what they give. */
export function CaseList({ results, plan, customers, remove }: CasesProps) {
  const say = useSay();
  return (
    <section aria-label={say('page.plan.cases.title')}>
      <Heading size="small" as="h3">
        {say('page.plan.cases.title')}
      </Heading>
      {results.length === 0 && <Empty>{say('page.plan.cases.empty')}</Empty>}
      <ul className="cards">
        {results.map((result) => (
          <li key={result.case.id} className="card card-row">
            <span>
              {result.case.name}
              <span className="hint block">
                <AskedText asked={result.case.asked} plan={plan} customers={customers} />
              </span>
              <span className="block">
                {!result.same && (
                  <del>
                    <OutcomeText outcome={result.case.expected} />
                  </del>
                )}{' '}
                {result.outcome === null ? say('page.plan.cases.gone') : <OutcomeText outcome={result.outcome} />}
              </span>
            </span>
            <span className={`tag ${result.same ? 'success' : 'danger'}`}>
              {say(result.same ? 'page.plan.cases.same' : 'page.plan.cases.other')}
            </span>
            {remove !== null && (
              <button type="button" className="button" onClick={() => remove(result.case.id)}>
                {say('page.plan.cases.remove')}
                <span className="only-heard"> {result.case.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AskedText({ asked, plan, customers }: { asked: WhatIf; plan: Plan; customers: Readonly<Record<string, string>> }) {
  const reader = useReader();
  const say = useSay();
  const { person, productKey, environment, severity, at } = asked;
  const who = typeof person === 'string' ? say(`page.plan.person.${person}`) : (customers[person.customerId] ?? person.customerId);
  const product = plan.products.find(({ key }) => key === productKey)?.name ?? productKey;
  const place = plan.environments.find(({ key }) => key === environment)?.label[reader.language] ?? environment;
  return [who, product, place, severity, instantText(at, reader)].filter((part) => part !== null).join(' · ');
}

/** Track, severity and due time of an outcome. */
export function OutcomeText({ outcome }: { outcome: Outcome }) {
  const reader = useReader();
  const say = useSay();
  const due = outcome.dueAt === null ? say('page.plan.noClock') : instantText(outcome.dueAt, reader);
  return [say(`track.${outcome.track}`), say(`scope.${outcome.scope}`), outcome.severity, due].join(' · ');
}
