import type { BookingBoardView, BookingRow } from '../../src/domain/view/booking';
import { productNames, purposeName } from '../../src/words/bookings';
import { invokeAgent } from '../agent/invoke-agent';
import { BookingTag, BookingWindow } from '../parts/booking-facts';
import { Empty, PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useReader, useSay } from '../parts/words';
import { CardHead } from './card-head';

/** Every booking of the project: what waits for a word, what is agreed, and what became of the rest. */
export function BookingBoard() {
  const { loaded, again } = useView(() => invokeAgent('bookings'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <Board view={view} />}
    </PageState>
  );
}

function Board({ view }: { view: BookingBoardView }) {
  const say = useSay();
  const { rows } = view;
  if (rows.length === 0) return <Empty>{say('booking.board.none')}</Empty>;
  return (
    <>
      <p className="hint">{say('booking.board.about', { weeks: view.plan.bookings.noticeWeeks })}</p>
      <ul className="cards">
        {rows.map((row) => (
          <Row key={row.booking.recordId} row={row} plan={view.plan} />
        ))}
      </ul>
    </>
  );
}

function Row({ row: { booking, customer }, plan }: { row: BookingRow; plan: BookingBoardView['plan'] }) {
  const { language } = useReader();
  const say = useSay();
  const { issueKey, fields, engineer, missedAt, isOverridden } = booking;
  const what = [purposeName(fields.purpose, plan, language), productNames(fields.productKeys, plan)]
    .filter((text) => text !== '')
    .join(' · ');
  return (
    <li className="card care-card">
      <CardHead issueKey={issueKey} customer={customer}>
        <BookingTag booking={booking} />
        {missedAt !== null && booking.state !== 'approved' && (
          <span className="tag warning">{say(isOverridden ? 'booking.tag.overridden' : 'booking.tag.short')}</span>
        )}
      </CardHead>
      <BookingWindow booking={booking} />
      {what !== '' && <p className="hint">{what}</p>}
      {engineer !== null && <p>{say('booking.board.engineer', { engineer })}</p>}
    </li>
  );
}
