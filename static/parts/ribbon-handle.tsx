import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Range } from '../../src/domain/clock/horizon';
import { instantText } from '../../src/words/times';
import { useReader } from './words';

const QUARTER = 900_000;
const HOUR = 4 * QUARTER;
const DAY = 24 * HOUR;
/** How far each key moves the moment, in milliseconds. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -QUARTER,
  ArrowRight: QUARTER,
  ArrowDown: -HOUR,
  ArrowUp: HOUR,
  PageDown: -DAY,
  PageUp: DAY,
};

/** A moment that can be moved along a ribbon; `change` is told instants (epoch milliseconds) on whole quarters of an hour. */
export interface MovedMoment {
  readonly at: number;
  readonly label: string;
  readonly change: (at: number) => void;
}

/** The next moment after a key: arrows sideways 15 min, up and down 1 h, page keys a day, Home and End the ends; null for other keys. */
export function momentAfterKey(key: string, isShifted: boolean, at: number, range: Range): number | null {
  if (key === 'Home') return range.from;
  if (key === 'End') return range.to - QUARTER;
  const step = STEPS[key];
  if (step === undefined) return null;
  return onQuarter(at + (isShifted && Math.abs(step) === QUARTER ? 4 * step : step), range);
}

/** The quarter of an hour nearest to an instant, within the range. */
export function onQuarter(at: number, { from, to }: Range): number {
  return Math.min(Math.max(Math.round(at / QUARTER) * QUARTER, from), to - QUARTER);
}

/** Lies over a ribbon: pressed or dragged anywhere it moves the moment there; its mark is a slider for the keyboard. */
export function RibbonHandle({ moment: { at, label, change }, range }: { moment: MovedMoment; range: Range }) {
  const reader = useReader();
  const track = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  const move = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    change(onQuarter(range.from + ((event.clientX - box.left) / box.width) * (range.to - range.from), range));
  };
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    mark.current?.focus();
    move(event);
  };
  const drag = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = momentAfterKey(event.key, event.shiftKey, at, range);
    if (next === null) return;
    event.preventDefault();
    change(next);
  };
  return (
    <div ref={track} className="ribbon-track" onPointerDown={press} onPointerMove={drag}>
      <span
        ref={mark}
        role="slider"
        tabIndex={0}
        className="ribbon-handle"
        style={{ insetInlineStart: `${((at - range.from) / (range.to - range.from)) * 100}%` }}
        aria-label={label}
        aria-valuemin={range.from}
        aria-valuemax={range.to - QUARTER}
        aria-valuenow={at}
        aria-valuetext={instantText(at, reader)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
