import { router } from '@forge/bridge';
import { useState } from 'react';
import type { BookingView, OwnBookingsView } from '../../../src/domain/view/booking';
import { BookingFacts, BookingTag, BookingWindow } from '../../parts/booking-facts';
import { Message } from '../../parts/message';
import { Empty, PageState } from '../../parts/page-state';
import { useView } from '../../parts/use-view';
import { useSay } from '../../parts/words';
import { invokePortal } from '../invoke-portal';
import { AskBooking } from './ask-booking';

/** Weekend engineers that the company has booked or asked for, and the planner for another one (NEW-32). */
export function BookingsTab() {
  const { loaded, again } = useView(() => invokePortal('ownBookings'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <Bookings view={view} again={again} />}
    </PageState>
  );
}

function Bookings({ view, again }: { view: OwnBookingsView; again: () => void }) {
  const say = useSay();
  const [isAsking, ask] = useState(false);
  const { asking, bookings, plan } = view;
  return (
    <div className="part">
      <p>{say('booking.own.about', { weeks: plan.bookings.noticeWeeks })}</p>
      {asking === 'contact' && <p className="hint">{say('booking.own.onlyContacts')}</p>}
      {asking === 'portal' && (
        <Message tone="information" title={say('booking.own.noType')}>
          <p>{say('booking.own.noTypeNext')}</p>
        </Message>
      )}
      {asking === 'may' && !isAsking && (
        <div>
          <button type="button" className="button primary" onClick={() => ask(true)}>
            {say('booking.own.ask')}
          </button>
        </div>
      )}
      {isAsking && <AskBooking view={view} close={() => ask(false)} raised={again} />}
      {bookings.length === 0 && !isAsking && <Empty>{say('booking.own.none')}</Empty>}
      <ul className="cards">
        {bookings.map((booking) => (
          <BookingItem key={booking.recordId} booking={booking} view={view} />
        ))}
      </ul>
    </div>
  );
}

function BookingItem({ booking, view }: { booking: BookingView; view: OwnBookingsView }) {
  const say = useSay();
  const open = () => void router.navigate(`/servicedesk/customer/portal/${view.serviceDeskId ?? ''}/${booking.issueKey}`);
  return (
    <li className="card">
      <p>
        <BookingTag booking={booking} /> <BookingWindow booking={booking} />
      </p>
      <details>
        <summary>{say('booking.details')}</summary>
        <BookingFacts booking={booking} plan={view.plan} choices={view.choices} />
      </details>
      {booking.issueKey !== '' && (
        <button type="button" className="link" onClick={open}>
          {say('booking.own.open', { key: booking.issueKey })}
        </button>
      )}
    </li>
  );
}
