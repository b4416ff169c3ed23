import type { ReactNode } from 'react';
import { Message } from './message';
import { useSay } from './words';

/** What did not work, what to do next, and what was reported about it. */
export function Failure({ title, error, children }: { title: string; error: string; children?: ReactNode }) {
  const say = useSay();
  return (
    <Message tone="danger" title={title}>
      {children}
      <p className="reported">{say('page.state.failed.reported', { error })}</p>
    </Message>
  );
}
