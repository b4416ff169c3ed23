import { type Arrival, arrivalOf } from '../desk/arrival';
import type { RequestDesk } from '../desk/request-desk';
import type { Assessment } from '../request/assessment';
import type { RequestFacts } from '../request/facts';
import type { ArrivalFigure } from './figures';

interface Arrived {
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
  readonly desk?: RequestDesk;
}

/** Medians of how long requests waited until somebody was told and until somebody had them, of all and by severity. */
export function arrivalFigures(records: readonly Arrived[]): readonly ArrivalFigure[] {
  const arrivals = records.flatMap(({ facts, assessment, desk }) => {
    const arrival = arrivalOf(desk, facts);
    return arrival === null ? [] : [{ severity: assessment.severity, arrival }];
  });
  if (arrivals.length === 0) return [];
  const severities = [...new Set(arrivals.map(({ severity }) => severity))].sort();
  const of = (severity: string | null): ArrivalFigure =>
    figure(
      severity,
      arrivals.filter((entry) => severity === null || entry.severity === severity).map(({ arrival }) => arrival),
    );
  return [of(null), ...severities.map(of)];
}

function figure(severity: string | null, arrivals: readonly Arrival[]): ArrivalFigure {
  const waits = (of: (arrival: Arrival) => number | null): number | null =>
    median(
      arrivals.flatMap((arrival) => {
        const at = of(arrival);
        return at === null ? [] : [Math.max(0, at - arrival.since)];
      }),
    );
  return {
    severity,
    count: arrivals.length,
    alertedMs: waits(({ alertedAt }) => alertedAt),
    takenMs: waits(({ takenAt }) => takenAt),
    untaken: arrivals.filter(({ takenAt }) => takenAt === null).length,
  };
}

/** The middle one; of an even number half way between the middle two, in whole milliseconds. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
