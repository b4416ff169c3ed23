import type { Licence } from '../../../src/domain/customer/customer';
import { isLegalMix, nearestMix, type SeatSizes, type Seats, type SeatUse } from '../../../src/domain/customer/seats';
import { useSay } from '../../parts/words';

/** The seat meter: what is used and free, and for an impossible mix the nearest one that is possible (NEW-6, DEC-4). */
export function SeatLines(props: { seats: Seats; use: SeatUse; licences: readonly Pick<Licence, 'contactMode'>[]; sizes: SeatSizes }) {
  const say = useSay();
  const { seats, use, licences, sizes } = props;
  const values = {
    licences: licences.length,
    direct: use.direct,
    directTotal: seats.direct,
    partner: use.partner,
    partnerTotal: seats.partner,
  };
  const free = { direct: Math.max(0, seats.direct - use.direct), partner: Math.max(0, seats.partner - use.partner) };
  const isOver = use.direct > seats.direct || use.partner > seats.partner;
  const isFull = !isOver && free.direct + free.partner === 0;
  const nearest = nearestMix(licences.length, use, sizes);
  return (
    <div role="status" className="seat-lines">
      <p>{say('page.edit.contacts.seats', values)}</p>
      {licences.length > 0 && (
        <p className="hint">
          <meter
            min={0}
            max={Math.max(1, seats.direct + seats.partner)}
            value={use.direct + use.partner}
            aria-label={say('page.edit.contacts.seats', values)}
          />{' '}
          {say('register.seats.free', free)}
        </p>
      )}
      {isOver && (
        <p className="worth">
          {say('register.seats.nearest', { ...nearest, modes: isLegalMix(licences.length, use, sizes) ? 'yes' : 'no' })}
        </p>
      )}
      {(isFull || isOver) && <p className="hint">{say('register.seats.more', { more: sizes.perLicence })}</p>}
    </div>
  );
}
