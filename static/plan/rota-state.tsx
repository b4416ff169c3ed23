import { useMemo } from 'react';
import { rotaCheck } from '../../src/domain/desk/rota-check';
import type { Plan } from '../../src/domain/plan/plan';
import { TWO_YEARS } from '../../src/domain/plan/validate-plan';
import { durationText, instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';
import type { DraftCheck } from './draft-check';
import { FieldFindings } from './plan-field-input';

/** Gaps and overlaps of the rota over the next two years, as they stand while hours are typed (domain 7.9, HND-3). */
export function RotaState({ check, now }: { check: DraftCheck; now: number }) {
  const say = useSay();
  const isFine = check.plan !== null && check.findings.every(({ strength }) => strength !== 'error');
  return (
    <div className="rota-state" role="status">
      <FieldFindings path="regions" check={check} />
      {isFine && check.plan !== null ? <Rota plan={check.plan} now={now} /> : <p className="hint">{say('page.plan.rota.later')}</p>}
    </div>
  );
}

function Rota({ plan, now }: { plan: Plan; now: number }) {
  const reader = useReader();
  const say = useSay();
  const { gaps, overlaps } = useMemo(() => rotaCheck(plan, { from: now, to: now + TWO_YEARS }), [plan, now]);
  const nameOf = (key: string | null): string =>
    plan.regions.find((region) => region.key === key)?.label[reader.language] ?? say('page.plan.rota.nobody');
  return (
    <>
      {plan.regions.length > 0 && gaps === 0 && <p>{say('page.plan.rota.noGap')}</p>}
      <ul className="plain">
        {overlaps.map(({ from, to, overlapMs, neededMs, endsAt }) => (
          <li key={from}>
            {overlapMs < neededMs && <span className="tag warning">{say('page.plan.rota.short')}</span>}{' '}
            {say('page.plan.rota.overlap', {
              from: nameOf(from),
              to: nameOf(to),
              overlap: durationText(overlapMs, reader.language),
              needed: durationText(neededMs, reader.language),
              when: instantText(endsAt, reader),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
