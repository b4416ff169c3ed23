import { isOver } from '../../domain/care/handoff-window';
import { weekendAt } from '../../domain/clock/weekend';
import { weekendService } from '../../domain/desk/weekend-letter';
import type { RequestRecord } from '../../domain/request/request-record';
import type { Line } from '../../domain/request/telling';
import { findCustomer } from '../../store/customers';
import { weekendLetterLines } from '../../words/weekend-letter';
import { planToJudge } from './bookings-of';

/** The letter about the weekend that begins at `from` (epoch milliseconds); nothing once it has begun or the request is over. */
export async function letterLines({ facts, assessment }: RequestRecord, from: number): Promise<readonly Line[]> {
  if (isOver(facts) || Date.now() >= from) return [];
  const [plan, customer] = await Promise.all([
    planToJudge(assessment, facts.createdAt),
    assessment.customerId === null ? null : findCustomer(assessment.customerId),
  ]);
  const weekend = weekendAt(plan, from);
  const reader = { language: customer?.language ?? 'en', zone: customer?.zone ?? 'UTC' } as const;
  return weekendLetterLines({ assessment, plan, weekend, service: weekendService(assessment, plan, weekend) }, reader);
}
