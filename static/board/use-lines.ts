import { useEffect, useRef, useState } from 'react';
import type { BoardLine } from '../../src/domain/view/desk-board';
import { invokeAgent } from '../agent/invoke-agent';
import { useReader } from '../parts/words';

/** Scrolling settles before rows are asked for. */
const SETTLED = 150;
const AT_ONCE = 60;

/** What rows in sight show besides: asked for once the scrolling has settled, and again with every reading of the board. */
export function useLines(ids: readonly string[], readAt: number): ReadonlyMap<string, BoardLine> {
  const reader = useReader();
  const [lines, setLines] = useState<ReadonlyMap<string, BoardLine>>(new Map());
  const known = useRef(new Map<string, number>());
  const wanted = ids.join(' ');
  useEffect(() => {
    let left = false;
    const missing = wanted
      .split(' ')
      .filter((id) => id !== '' && known.current.get(id) !== readAt)
      .slice(0, AT_ONCE);
    if (missing.length === 0) return;
    const ask = async () => {
      const answer = await invokeAgent('boardLines', { issueIds: missing, ...reader });
      if (left || answer.state !== 'ready') return;
      for (const id of missing) known.current.set(id, readAt);
      setLines((before) => new Map([...before, ...answer.lines.map((line) => [line.id, line] as const)]));
    };
    // Without its line a row still tells key, severity and due time, and the next reading asks again.
    const timer = setTimeout(() => void ask().catch(() => undefined), SETTLED);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [wanted, readAt, reader]);
  return lines;
}
