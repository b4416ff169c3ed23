import type { Arrival } from '../../src/domain/desk/arrival';
import { durationText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';

/** How long it took until somebody was told and until somebody had it; while nobody has, how long it waits. */
export function ArrivalMeasure({ arrival, now }: { arrival: Arrival; now: number }) {
  const { language } = useReader();
  const say = useSay();
  const { since, alertedAt, takenAt } = arrival;
  const after = (at: number): string => durationText(Math.max(0, at - since), language);
  const isTold = alertedAt !== null && (takenAt === null || alertedAt <= takenAt);
  const values = { alerted: after(alertedAt ?? since), taken: after(takenAt ?? since), waited: after(now) };
  const key = takenAt !== null ? (isTold ? 'measure' : 'measureTaken') : isTold ? 'measureTold' : 'measureNone';
  return <p className="hint">{say(`arrival.${key}`, values)}</p>;
}
