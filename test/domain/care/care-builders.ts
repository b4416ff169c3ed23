import { type CareAsked, type CareDecision, decideCare } from '../../../src/domain/care/decide-care';
import type { CareKind, CareKnown } from '../../../src/domain/care/kind';
import type { CareRecord } from '../../../src/domain/care/record';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import type { RequestFacts } from '../../../src/domain/request/facts';
import { instantOf } from '../clock/written-time';
import { acme, choosing, facts } from '../request/builders';

/** What is known about Aiko's L1 for Jira Software, raised on Friday 15 November 2019 at 16:10 in Los Angeles, at a time as people write it. */
export function knownAt(now: string, changed: Partial<RequestFacts> = {}, more: Partial<CareKnown> = {}): CareKnown {
  const all = facts({ createdAt: instantOf('Fri 2019-11-15 16:10 PST'), ...choosing('jira-software', 'L1'), ...changed });
  return {
    now: instantOf(now),
    plan: premier2019,
    rota: premier2019,
    subject: { facts: all, assessment: assess(all, acme, premier2019) },
    customer: acme,
    others: [],
    found: {},
    ...more,
  };
}

let asked = 0;

/** One press of a button by somebody, with an id of its own unless another one is given. */
export function press(action: string, by: string | null, more: Partial<CareAsked> = {}): CareAsked {
  asked += 1;
  return { id: `press-${asked}`, action, fields: {}, as: by === null ? 'job' : 'agent', by, ...more };
}

/** The decision on one press. */
export function decided(kind: CareKind, record: CareRecord | null, press: CareAsked, known: CareKnown): CareDecision {
  return decideCare(kind, record?.id ?? `${kind.key}-1`, record, press, known);
}

/** The record that a press leads to; fails when it leads nowhere. */
export function recordAfter(kind: CareKind, record: CareRecord | null, press: CareAsked, known: CareKnown): CareRecord {
  const decision = decided(kind, record, press, known);
  if (decision.state !== 'changed') throw new Error(`Not changed: ${JSON.stringify(decision)}`);
  return decision.record;
}
