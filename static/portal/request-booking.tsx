import { type FormEvent, useState } from 'react';
import type { RequestBooking } from '../../src/domain/view/booking';
import { BookingFacts, BookingTag, BookingWindow } from '../parts/booking-facts';
import { CareTrouble } from '../parts/care-trouble';
import { FormButtons } from '../parts/form-buttons';
import { useCare } from '../parts/use-care';
import { useSay } from '../parts/words';
import { windowFields } from './booking/asked';
import { type BookingDraft, bookingDraft, bookingFields, draftProblems } from './booking/booking-draft';
import { BookingForm } from './booking/booking-form';
import { Planner } from './booking/planner';
import { invokePortal } from './invoke-portal';
import type { ReadyRequest } from './ready-request';

/** What a contact may do in each state; the plan and the clock are asked again when it is done. */
const ACTS: Readonly<Record<string, readonly Act[]>> = {
  incomplete: ['complete', 'cancel'],
  requested: ['move', 'instead', 'cancel'],
  approved: ['move', 'cancel'],
  declined: ['move', 'instead'],
  cancelled: ['reopen'],
  weekendTeam: ['reopen'],
};
type Act = 'complete' | 'move' | 'instead' | 'cancel' | 'reopen';
const FORMS: readonly Act[] = ['complete', 'move'];

/** The booking that a request is, as its company sees it, with everything a contact can do about it and undo. */
export function RequestBookingCard({ view, mine, again }: { view: ReadyRequest; mine: RequestBooking; again: () => void }) {
  const say = useSay();
  const { booking, choices, mayAct } = mine;
  const [open, setOpen] = useState<Act | null>(booking.state === 'incomplete' && mayAct ? 'complete' : null);
  const done = () => {
    setOpen(null);
    again();
  };
  const { acting, act } = useCare((action) => invokePortal('act', action), { kind: 'booking', recordId: booking.recordId }, done);
  const hasBegun = booking.window !== null && view.now >= booking.window.from;
  const acts = mayAct && !(hasBegun && booking.state === 'approved') ? (ACTS[booking.state] ?? []) : [];
  return (
    <section className="request-own" aria-label={say('booking.title')}>
      <h3>{say('booking.title')}</h3>
      <p>
        <BookingTag booking={booking} /> <BookingWindow booking={booking} />
      </p>
      <BookingFacts booking={booking} plan={view.plan} choices={choices} />
      {booking.state === 'incomplete' && <p className="hint">{say('booking.incomplete')}</p>}
      {open !== null && (
        <Filling key={open} what={open} view={view} mine={mine} isBusy={acting.state === 'busy'} submit={act} close={() => setOpen(null)}>
          <CareTrouble kind="booking" acting={acting} />
        </Filling>
      )}
      {open === null && (
        <>
          <CareTrouble kind="booking" acting={acting} />
          <div className="button-row">
            {acts.map((name) => (
              <button
                key={name}
                type="button"
                className="button"
                disabled={acting.state === 'busy'}
                onClick={() => (FORMS.includes(name) ? setOpen(name) : act(name))}
              >
                {say(`booking.act.${name}`)}
              </button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

interface FillingProps {
  readonly what: Act;
  readonly view: ReadyRequest;
  readonly mine: RequestBooking;
  readonly isBusy: boolean;
  readonly submit: (action: string, fields: ReturnType<typeof bookingFields>) => void;
  readonly close: () => void;
  readonly children: React.ReactNode;
}

/** The whole form, or the window alone. */
function Filling({ what, view, mine, isBusy, submit, close, children }: FillingProps) {
  const say = useSay();
  const { booking, choices } = mine;
  const [draft, change] = useState<BookingDraft>(() => bookingDraft({ ...booking.fields, ...booking.window }, choices.zone));
  const [isTried, setTried] = useState(false);
  const problems = what === 'move' ? [] : draftProblems(draft);
  const fields = what === 'move' ? windowFields(draft.asked) : bookingFields(draft);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    const { weekendTeam, ...others } = fields;
    submit(weekendTeam === true ? 'instead' : what, others);
  };
  return (
    <form className="care-form" aria-label={say(`booking.act.${what}`)} onSubmit={send} noValidate>
      {what === 'move' ? (
        <Planner
          plan={view.plan}
          customerZone={choices.zone}
          now={view.now}
          asked={draft.asked}
          ask={(asked) => change({ ...draft, asked })}
        />
      ) : (
        <BookingForm plan={view.plan} choices={choices} now={view.now} draft={draft} change={change} problems={isTried ? problems : []} />
      )}
      {children}
      <FormButtons isBusy={isBusy} submit={say(`booking.confirm.${what}`)} close={close} />
    </form>
  );
}
