import type { ReactNode } from 'react';
import { IssueLink } from '../parts/issue-link';
import { useSay } from '../parts/words';

/** The first line of a board's card: the issue, whose it is, and what it is at a glance. */
export function CardHead({ issueKey, customer, children }: { issueKey: string; customer: string | null; children: ReactNode }) {
  const say = useSay();
  return (
    <p className="card-head">
      <IssueLink issueKey={issueKey} />
      <span>{customer ?? say('page.issue.noCustomer')}</span>
      {children}
    </p>
  );
}
