import { arrive, cancel, complete, reopen } from './health-check-asking';
import { addFinding, closeFinding, decline, finish, grant, openFinding, putBack, resume, start } from './health-check-doing';
import { healthCheckFacts } from './health-check-facts';
import type { CareKind } from './kind';

/** Id of the health check that a request is: it has exactly one. */
export const healthCheckId = (issueId: string): string => `health-check-${issueId}`;

/**
 * A health check of one instance, once a quarter (HLT-1 … HLT-6, card 14), a request of its own type. A second one in a quarter, or one of
 * an environment that has none, waits in `review` for a word of the desk; what is cancelled leaves its quarter free.
 */
export const healthCheck: CareKind = {
  key: 'health-check',
  states: ['incomplete', 'requested', 'review', 'inProgress', 'done', 'declined', 'cancelled'],
  closed: ['done', 'declined', 'cancelled'],
  actions: [arrive, complete, grant, decline, start, putBack, addFinding, closeFinding, openFinding, finish, resume, cancel, reopen],
  whenDue: null,
  whenGone: 'cancel',
  slotOf: ({ subject }) => healthCheckId(subject.facts.issueId),
  customerView: (record) => {
    const { askedAt, instanceName, score } = healthCheckFacts(record);
    const values = { atInstant: askedAt, instance: instanceName, score: score ?? 0 };
    return { id: record.id, kind: 'health-check', sentence: `health.customer.${record.state}`, values };
  },
};
