import { BOOKING_FIELDS } from '../../../src/domain/care/booking-asking';
import type { FieldProblem } from '../../../src/domain/customer/field-problem';
import type { Plan } from '../../../src/domain/plan/plan';
import type { BookingChoices } from '../../../src/domain/view/booking';
import type { CareOptions } from '../../parts/care-form';
import { CareInput } from '../../parts/care-input';
import { Message } from '../../parts/message';
import { useReader, useSay } from '../../parts/words';
import { type BookingDraft, isPlanned } from './booking-draft';
import { Planner } from './planner';

interface BookingFormProps {
  readonly plan: Plan;
  readonly choices: BookingChoices;
  readonly now: number;
  readonly draft: BookingDraft;
  readonly change: (draft: BookingDraft) => void;
  readonly problems: readonly FieldProblem[];
}

/** Everything a booking needs: the window with the word on its notice, what is planned, how it is undone, and who is there. */
export function BookingForm({ plan, choices, now, draft, change, problems }: BookingFormProps) {
  const { language } = useReader();
  const say = useSay();
  const { asked, said, isWeekendTeam } = draft;
  const chosen = Array.isArray(said.productKeys) ? said.productKeys : [];
  const options: CareOptions = {
    purpose: plan.bookings.purposes.map(({ key, label }) => ({ value: key, label: label[language] })),
    productKeys: choices.products.map(({ key, name }) => ({ value: key, label: name })),
    instanceIds: choices.instances.filter((one) => chosen.includes(one.productKey)).map(({ id, name }) => ({ value: id, label: name })),
  };
  const fields = BOOKING_FIELDS.filter(({ name }) => !isPlanned(name) && (name !== 'instanceIds' || options.instanceIds?.length !== 0));
  return (
    <>
      <Planner
        plan={plan}
        customerZone={choices.zone}
        now={now}
        asked={asked}
        ask={(next) => change({ ...draft, asked: next })}
        instead={isWeekendTeam ? undefined : () => change({ ...draft, isWeekendTeam: true })}
      />
      {problems.some(({ path, code }) => isPlanned(path) && code === 'missing') && (
        <p className="hint error" role="alert">
          {say('booking.planner.noWindow')}
        </p>
      )}
      {isWeekendTeam && (
        <Message tone="information" title={say('booking.instead.what')}>
          <p>{say('booking.instead.why')}</p>
          <div className="button-row">
            <button type="button" className="button" onClick={() => change({ ...draft, isWeekendTeam: false })}>
              {say('booking.instead.back')}
            </button>
          </div>
        </Message>
      )}
      {fields.map((field) => (
        <CareInput
          key={field.name}
          kind="booking"
          field={isWeekendTeam ? { ...field, required: false } : field}
          options={options[field.name]}
          value={said[field.name] ?? null}
          change={(value) => change({ ...draft, said: { ...said, [field.name]: value } })}
          problem={problems.find(({ path }) => path === field.name) ?? null}
        />
      ))}
    </>
  );
}
