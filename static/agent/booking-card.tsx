import { useState } from 'react';
import { BOOKING_ACTS } from '../../src/domain/care/booking-acts';
import type { CareDetails } from '../../src/domain/care/record';
import type { BookableEngineer, IssueBooking } from '../../src/domain/view/booking';
import type { IssueCare } from '../../src/domain/view/issue-care';
import { windowOfText } from '../../src/words/bookings';
import { BookingFacts, BookingTag, BookingWindow } from '../parts/booking-facts';
import { CareForm, type CareOptions } from '../parts/care-form';
import { CareTimeline } from '../parts/care-timeline';
import { CareTrouble } from '../parts/care-trouble';
import { useCare } from '../parts/use-care';
import { useReader, useSay } from '../parts/words';
import { invokeAgent } from './invoke-agent';

interface BookingCardProps {
  readonly care: IssueCare;
  readonly mine: IssueBooking;
  readonly again: () => void;
}

/** The booking that an issue is: what is planned, who is free, and everything the desk can decide and take back. */
export function BookingCard({ care, mine, again }: BookingCardProps) {
  const say = useSay();
  const { booking, choices, record, mayOverride } = mine;
  const [open, setOpen] = useState<string | null>(null);
  const done = () => {
    setOpen(null);
    again();
  };
  const { acting, act } = useCare((action) => invokeAgent('act', action), { kind: 'booking', recordId: booking.recordId }, done);
  const options = useOptions(care, mine);
  const hasBegun = booking.window !== null && care.now >= booking.window.from;
  const acts = BOOKING_ACTS.filter(
    ({ key, from }) => from.includes(booking.state) && (key !== 'override' || mayOverride) && !(hasBegun && key !== 'approve'),
  );
  const chosen = acts.find(({ key }) => key === open);
  return (
    <section className="desk-card" aria-label={say('booking.title')}>
      <h3>{say('booking.title')}</h3>
      <p>
        <BookingTag booking={booking} /> <BookingWindow booking={booking} />
      </p>
      <BookingFacts booking={booking} plan={care.rota} choices={choices} />
      {chosen !== undefined ? (
        <CareForm
          key={chosen.key}
          kind="booking"
          action={chosen.key}
          fields={chosen.fields}
          initial={initialOf(chosen.key, mine)}
          options={options}
          acting={acting}
          submit={(fields) => act(chosen.key, fields)}
          close={() => setOpen(null)}
        />
      ) : (
        <>
          <CareTrouble kind="booking" acting={acting} />
          <div className="button-row">
            {acts.map(({ key, fields }) => (
              <button
                key={key}
                type="button"
                className={key === 'approve' && booking.state === 'requested' ? 'button primary' : 'button'}
                disabled={acting.state === 'busy'}
                onClick={() => (fields.length > 0 ? setOpen(key) : act(key))}
              >
                {say(key === 'approve' && booking.state === 'approved' ? 'booking.act.replace' : `booking.act.${key}`)}
              </button>
            ))}
          </div>
        </>
      )}
      <CareTimeline record={record} />
    </section>
  );
}

const initialOf = (key: string, { booking }: IssueBooking): CareDetails =>
  key === 'move' || key === 'complete' ? { ...booking.fields, ...booking.window } : {};

/** Engineers with what else they have in that window, and the zones of the desk. */
function useOptions({ rota }: IssueCare, { booking, choices, engineers }: IssueBooking): CareOptions {
  const { language } = useReader();
  const say = useSay();
  const zone = booking.window?.zone ?? choices?.zone ?? 'UTC';
  const labelOf = ({ name, busy }: BookableEngineer): string =>
    busy === null ? name : say('booking.engineerBusy', { name, window: windowOfText({ ...busy, zone }, language) });
  const zones = [...new Set([zone, ...(choices === null ? [] : [choices.zone]), ...rota.regions.map(({ hours }) => hours.zone), 'UTC'])];
  return {
    engineer: engineers.map((one) => ({ value: one.accountId, label: labelOf(one) })),
    zone: zones.map((one) => ({ value: one, label: one.replaceAll('_', ' ') })),
    purpose: rota.bookings.purposes.map(({ key, label }) => ({ value: key, label: label[language] })),
    productKeys: choices?.products.map(({ key, name }) => ({ value: key, label: name })) ?? [],
    instanceIds: choices?.instances.map(({ id, name }) => ({ value: id, label: name })) ?? [],
  };
}
