import { withBookings } from '../domain/desk/with-bookings';
import type { Plan } from '../domain/plan/plan';
import { assess } from '../domain/request/assess';
import { simulatedBookings, simulatedCustomer, simulatedFacts, unknownEnvironment } from '../domain/simulate/simulated-facts';
import { decodeSimulatedRequest, type LineError } from '../domain/simulate/simulated-request';
import { simulatedVerdict } from '../domain/simulate/simulated-verdict';
import { promise } from './promise';

/** One answer: a verdict, or what is wrong with the line; `text` is one line of JSON with keys in a fixed order. */
export interface SimulatedLine {
  readonly text: string;
  readonly isError: boolean;
}

/**
 * Dates one request as the app would: `line` is a JSON object, `number` counts lines from 1. The promise is told in UTC. Total: a
 * line that cannot be used is answered with its id, where it has one, its number, the field and the reason.
 */
export function simulatedLine(line: string, number: number, given: Plan): SimulatedLine {
  const value = parsed(line);
  if (value === undefined) return refused(undefined, number, { field: '', message: 'is no JSON' });
  const decoded = decodeSimulatedRequest(value);
  if ('error' in decoded) return refused(idOf(value), number, decoded.error);
  const { request } = decoded;
  if (unknownEnvironment(request, given) !== null) {
    const known = given.environments.map(({ key }) => key).join(', ');
    return refused(request.id, number, { field: 'environment', message: `is none of ${known}` });
  }
  const plan = withBookings(given, simulatedBookings(request));
  const assessment = assess(simulatedFacts(request), simulatedCustomer(request), plan);
  const said = (language: 'en' | 'ja'): string => promise(assessment, plan, { language, zone: 'UTC' }).text;
  const answer = {
    ...simulatedVerdict(request, assessment, plan),
    promise: { en: said('en'), ja: said('ja') },
    reasons: assessment.reasons.map(({ rule, outcome }) => ({ rule, outcome })),
    plan: assessment.plan,
  };
  return { text: JSON.stringify(answer), isError: false };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function idOf(value: unknown): string | number | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : undefined;
}

const refused = (id: string | number | undefined, line: number, error: LineError): SimulatedLine => ({
  text: JSON.stringify({ id, line, error }),
  isError: true,
});
