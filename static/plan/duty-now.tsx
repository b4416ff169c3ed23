import Heading from '@atlaskit/heading';
import type { Plan } from '../../src/domain/plan/plan';
import { dutyNow, type RegionNow } from '../../src/domain/view/plan-duty';
import { dutySentence } from '../../src/words/duty';
import { teamName } from '../../src/words/standing';
import { durationText, edgeText, instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';

const MINUTE = 60_000;
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
      <ul className="world-strip">
        {duty.regions.map((region) => (
          <RegionCard key={region.key} region={region} plan={plan} now={now} />
        ))}
      </ul>
    </section>
  );
}

function RegionCard({ region, plan, now }: { region: RegionNow; plan: Plan; now: number }) {
  const reader = useReader();
  const say = useSay();
  const { state, until, holiday, nextHoliday, phone, handsOverTo } = region;
  return (
    <li className={`card site ${state}`}>
      <span className="card-head">
        <strong>{region.label[reader.language]}</strong>
        <span className={`tag ${LOOKS[state]}`}>{say(`page.plan.duty.${state}`)}</span>
      </span>
      <span className="site-time">{edgeText(now, region.zone, reader.language)}</span>
      {until !== null && (
        <span>{say(state === 'onDuty' ? 'page.plan.duty.until' : 'page.plan.duty.from', { when: instantText(until, reader) })}</span>
      )}
      {until !== null && handsOverTo !== null && (
        <span>
          {say('page.plan.duty.handsOver', {
            to: receiverName(handsOverTo, plan, reader.language),
            left: durationText(Math.ceil((until - now) / MINUTE) * MINUTE, reader.language),
          })}
        </span>
      )}
      {holiday !== null && <span className="hint">{holiday}</span>}
      {nextHoliday !== null && (
        <span className="hint">{say('page.plan.duty.nextHoliday', { on: nextHoliday.date, name: nextHoliday.name })}</span>
      )}
      {phone !== null && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>}
    </li>
  );
}

/** A region by its name, else the team that answers then. */
function receiverName(to: string, plan: Plan, language: 'en' | 'ja'): string {
  const region = plan.regions.find(({ key }) => key === to);
  return region === undefined ? teamName(to === 'weekend' ? 'weekend' : 'holiday', plan, language) : region.label[language];
}
