import type { Range } from './horizon';

/** Stretches of time in order that neither meet nor overlap, half-open, epoch milliseconds. */
export interface Spans {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Cuts stretches to the range, drops empty ones, puts them in order and joins those that meet or overlap. */
export function spansOf(starts: Float64Array, ends: Float64Array, range: Range): Spans {
  const spans = { starts: new Float64Array(starts.length), ends: new Float64Array(starts.length) };
  let count = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = Math.max(starts[i] ?? 0, range.from);
    const end = Math.min(ends[i] ?? 0, range.to);
    if (start < end) insert(spans, count++, start, end);
  }
  count = join(spans, count);
  return { starts: spans.starts.slice(0, count), ends: spans.ends.slice(0, count) };
}

/** Puts a stretch in its place among the first `count`; only a change of offset sends one back past others, never past many. */
function insert({ starts, ends }: Spans, count: number, start: number, end: number): void {
  let place = count;
  for (; place > 0 && (starts[place - 1] ?? 0) > start; place--) {
    starts[place] = starts[place - 1] ?? 0;
    ends[place] = ends[place - 1] ?? 0;
  }
  starts[place] = start;
  ends[place] = end;
}

/** Joins neighbours among the first `count` that meet or overlap; answers how many are left. */
function join({ starts, ends }: Spans, count: number): number {
  let last = -1;
  for (let i = 0; i < count; i++) {
    const start = starts[i] ?? 0;
    const end = ends[i] ?? 0;
    if (last >= 0 && start <= (ends[last] ?? 0)) {
      ends[last] = Math.max(ends[last] ?? 0, end);
      continue;
    }
    last++;
    starts[last] = start;
    ends[last] = end;
  }
  return last + 1;
}

/** The stretches of the range that the spans leave free. */
export function gapsOf(spans: Spans, range: Range): Spans {
  const count = spans.starts.length;
  const [starts, ends] = [new Float64Array(count + 1).fill(range.from), new Float64Array(count + 1).fill(range.to)];
  starts.set(spans.ends, 1);
  ends.set(spans.starts);
  return spansOf(starts, ends, range);
}

/** All time that lies in one of two lists, each in order. */
export function mergedSpans(some: Spans, others: Spans, range: Range): Spans {
  const [first, second] = [some.starts.length, others.starts.length];
  const [starts, ends] = [new Float64Array(first + second), new Float64Array(first + second)];
  for (let i = 0, j = 0; i + j < first + second; ) {
    const isNext = j >= second || (i < first && (some.starts[i] ?? 0) <= (others.starts[j] ?? 0));
    starts[i + j] = (isNext ? some.starts[i] : others.starts[j]) ?? 0;
    ends[i + j] = (isNext ? some.ends[i] : others.ends[j]) ?? 0;
    if (isNext) i++;
    else j++;
  }
  return spansOf(starts, ends, range);
}

/** The time of the first list that does not lie in the second. */
export function withoutSpans(spans: Spans, without: Spans, range: Range): Spans {
  return gapsOf(mergedSpans(gapsOf(spans, range), without, range), range);
}
