import type { Plan } from '../domain/plan/plan';
import { dutyNow } from '../domain/view/plan-duty';
import { officeName } from './phone';
import { type Reader, say } from './say';
import { teamName } from './standing';

/** “Amsterdam answers now.”, or the team that answers where no region is on duty; the same for agents and customers. */
export function dutySentence(plan: Plan, now: number, { language }: Reader): string {
  const { team, regions } = dutyNow(plan, now);
  const offices = regions.filter(({ state }) => state === 'onDuty').map(({ label }) => officeName(label, language));
  if (team !== 'premier' || offices.length === 0) return say('page.plan.duty.team', { team: teamName(team, plan, language) }, language);
  return say('page.plan.duty.call', { offices: offices.join(say('comparison.and', {}, language)), count: offices.length }, language);
}
