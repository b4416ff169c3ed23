import Heading from '@atlaskit/heading';
import type { Plan } from '../../src/domain/plan/plan';
import { dutyNow, type RegionNow } from '../../src/domain/view/plan-duty';
import { dutySentence } from '../../src/words/duty';
import { teamName } from '../../src/words/standing';
import { edgeText, instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';

const LOOKS = { onDuty: 'success', off: 'neutral', holiday: 'warning' } as const;

/** Who is on duty at `now`: whom to call, every region with its local time and until when, and what comes next. */
export function DutyNow({ plan, now }: { plan: Plan; now: number }) {
  const reader = useReader();
  const say = useSay();
  const duty = dutyNow(plan, now);
  const { weekend } = duty;
  return (
    <section aria-label={say('page.plan.duty.title')}>
      <Heading size="small" as="h2">
        {say('page.plan.duty.title')}
      </Heading>
      <p>
        <strong>{dutySentence(plan, now, reader)}</strong>{' '}
        {duty.nextChange !== null && say('page.plan.duty.next', { when: instantText(duty.nextChange, reader) })}
      </p>
      <p className="hint">
        {say(weekend.inside ? 'page.plan.duty.weekendNow' : 'page.plan.duty.weekendNext', {
          from: edgeText(weekend.from, plan.coverage.weekend.start.zone, reader.language),
          to: edgeText(weekend.to, plan.coverage.weekend.end.zone, reader.language),
          team: teamName('weekend', plan, reader.language),
        })}
      </p>
      <ul className="cards">
        {duty.regions.map((region) => (
          <RegionCard key={region.key} region={region} now={now} />
        ))}
      </ul>
    </section>
  );
}

function RegionCard({ region, now }: { region: RegionNow; now: number }) {
  const reader = useReader();
  const say = useSay();
  const { state, until, holiday, nextHoliday, phone } = region;
  return (
    <li className="card card-row">
      <span>
        {region.label[reader.language]}
        <span className="hint block">{edgeText(now, region.zone, reader.language)}</span>
      </span>
      <span className={`tag ${LOOKS[state]}`}>{say(`page.plan.duty.${state}`)}</span>
      <span>
        {until !== null && say(state === 'onDuty' ? 'page.plan.duty.until' : 'page.plan.duty.from', { when: instantText(until, reader) })}
        {holiday !== null && <span className="hint block">{holiday}</span>}
        {nextHoliday !== null && (
          <span className="hint block">{say('page.plan.duty.nextHoliday', { on: nextHoliday.date, name: nextHoliday.name })}</span>
        )}
        {phone !== null && (
          <a className="block" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        )}
      </span>
    </li>
  );
}
