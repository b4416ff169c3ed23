import type { Segment } from '../../src/domain/clock/segment';
import type { Plan, RuleId, ZoneName } from '../../src/domain/plan/plan';
import type { Assessment } from '../../src/domain/request/assessment';

/** A segment with the rule that made it and the zones its edges are defined in; null = no rule put the edge there. */
export interface RuledSegment {
  readonly segment: Segment;
  readonly rule: RuleId;
  readonly fromZone: ZoneName | null;
  readonly toZone: ZoneName | null;
}

/**
 * The segments of a request's clock with their rules: a hold rests on the weekend window (WKD-6) or on the class's own
 * hours (ALN-4), counted time on the target of the severity. An edge is told in the zone of the hold that it bounds.
 */
export function ruledSegments(assessment: Assessment, plan: Plan): readonly RuledSegment[] {
  if (assessment.clock.state === 'none') return [];
  const { segments } = assessment.clock;
  const hold = holdOf(assessment, plan);
  const counting = plan.severities.find((severity) => severity.key === assessment.severity)?.rule ?? hold.rule;
  return segments.map((segment, index) => {
    if (!segment.counted) return { segment, rule: hold.rule, fromZone: index === 0 ? null : hold.from, toZone: hold.to };
    const before = segments[index - 1];
    const after = segments[index + 1];
    return { segment, rule: counting, fromZone: before ? hold.to : null, toZone: after ? hold.from : null };
  });
}

function holdOf(assessment: Assessment, plan: Plan): { rule: RuleId; from: ZoneName; to: ZoneName } {
  const coverage = plan.coverage.classes.find((entry) => entry.key === assessment.coverageClass);
  if (coverage?.calendar === 'hours') return { rule: coverage.rule, from: coverage.hours.zone, to: coverage.hours.zone };
  const { weekend } = plan.coverage;
  return { rule: weekend.rule, from: weekend.start.zone, to: weekend.end.zone };
}
