import type { ContactCommand } from '../contact-command';
import { type ContactDecision, type Knowledge, refused } from '../contact-decision';
import type { Customer } from '../customer';
import { problem } from '../field-problem';

type End = Extract<ContactCommand, { act: 'endStandIn' }>;

/** Gives the seat back before its time; one that has not begun never begins (NEW-7). */
export function endStandIn(customer: Customer, { standInId }: End, { now }: Knowledge): ContactDecision {
  const { standIns = [] } = customer;
  const found = standIns.find(({ id, endedAt, to }) => id === standInId && endedAt === null && now < to);
  if (found === undefined) return refused(problem('standInId', 'standInOver'));
  const next = standIns.map((standIn) => (standIn === found ? { ...found, endedAt: now } : standIn));
  return { state: 'changed', customer: { ...customer, standIns: next }, notices: [] };
}
