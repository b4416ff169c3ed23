import type { Assessment } from '../../../src/domain/request/assessment';
import type { Change, ChangeStep, RequestFacts } from '../../../src/domain/request/facts';
import { at } from './builders';

const instantOf = (when: string | number): number => (typeof when === 'string' ? at(when) : when);

const appended = (facts: RequestFacts, change: Omit<Change, 'id'>): RequestFacts => {
  const { changes = [] } = facts;
  return { ...facts, changes: [...changes, { id: `change-${changes.length + 1}`, ...change }] };
};

/** The facts with one more change by an agent, all its steps at once. */
export const changed = (facts: RequestFacts, when: string | number, ...steps: ChangeStep[]): RequestFacts =>
  appended(facts, { at: instantOf(when), by: 'person:maya-torres', as: 'agent', steps, reason: 'Production is down', match: null });

/** The same with another reporter, who is found in the contact register. */
export const reporterChanged = (facts: RequestFacts, when: string | number, to: string): RequestFacts => {
  const steps: ChangeStep[] = [{ what: 'reporter', from: facts.reporterAccountId, to }];
  return appended(facts, {
    at: instantOf(when),
    by: 'person:maya-torres',
    as: 'agent',
    steps,
    reason: 'He asked',
    match: { by: 'contact' },
  });
};

/** The clock of a verdict that has one. */
export const clockAt = ({ clock }: Assessment): Exclude<Assessment['clock'], { state: 'none' }> => {
  if (clock.state === 'none') throw new Error('This request has no clock.');
  return clock;
};
