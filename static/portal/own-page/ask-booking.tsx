import { type FormEvent, useState } from 'react';
import type { OwnBookingsView } from '../../../src/domain/view/booking';
import { careProblemText } from '../../../src/words/care-problems';
import { FormButtons } from '../../parts/form-buttons';
import { useNow } from '../../parts/use-now';
import { useReader, useSay } from '../../parts/words';
import { bookingDraft, bookingFields, draftProblems, isPlanned } from '../booking/booking-draft';
import { BookingForm } from '../booking/booking-form';
import { Raised, RaisingTrouble } from './raising-trouble';
import { useRaise } from './use-raise';

const TICK = 30_000;

/** Asks for a booking, or tells the weekend team: a request of its own is raised for the viewer. */
export function AskBooking({ view, close, raised }: { view: OwnBookingsView; close: () => void; raised: () => void }) {
  const reader = useReader();
  const say = useSay();
  const now = useNow(view.now, TICK);
  const [draft, change] = useState(() => bookingDraft({}, view.choices.zone));
  const [isTried, setTried] = useState(false);
  const { raising, raise } = useRaise('booking', raised);
  const own = draftProblems(draft);
  const problems = own.length > 0 ? (isTried ? own : []) : raising.state === 'invalid' ? raising.problems : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (own.length === 0) raise(bookingFields(draft));
  };
  if (raising.state === 'raised') {
    const next = say(draft.isWeekendTeam ? 'booking.raised.weekendTeam' : 'booking.raised.next');
    return <Raised issueKey={raising.issueKey} next={next} close={close} />;
  }
  return (
    <form className="care-form" aria-label={say('booking.own.ask')} onSubmit={submit} noValidate>
      <BookingForm plan={view.plan} choices={view.choices} now={now} draft={draft} change={change} problems={problems} />
      {problems
        .filter(({ path, code }) => (path === '' || isPlanned(path)) && code !== 'missing')
        .map((one) => (
          <p key={one.code} className="error" role="alert">
            {careProblemText(one, reader)}
          </p>
        ))}
      <RaisingTrouble raising={raising} />
      <FormButtons
        isBusy={raising.state === 'busy'}
        submit={say(draft.isWeekendTeam ? 'booking.own.sendInstead' : 'booking.own.send')}
        close={close}
      />
    </form>
  );
}
