import { type IsoWeek, mondayOf } from '../../src/domain/clock/iso-week';
import { dayText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';

const DAY = 86_400_000;

/** “2026-W44: 26 Oct to 1 Nov”. */
export function WeekText({ week }: { week: IsoWeek }) {
  const { language } = useReader();
  const say = useSay();
  const monday = mondayOf(week);
  if (monday === null) return null;
  return <>{say('arrival.duty.weekOf', { week, from: dayText(monday, language), to: dayText(monday + 6 * DAY, language) })}</>;
}
