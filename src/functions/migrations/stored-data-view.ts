import type { DataStanding, StoredDataView } from '../../domain/view/health';
import type { Shape } from '../../store/shape';
import { NEWEST } from './migrations';

/** The form of what is stored, as app health tells it; null = nobody has looked at it yet, which the next sweep does. */
export function storedDataView(shape: Shape | null): StoredDataView {
  const running = shape?.running ?? null;
  return {
    standing: standingOf(shape),
    form: Math.min(shape?.shape ?? 0, NEWEST),
    newest: NEWEST,
    highest: shape?.highest ?? 0,
    step: running?.migration ?? null,
    number: running === null ? null : (shape?.shape ?? 0) + 1,
    rows: running?.rows ?? 0,
    changed: running?.changed ?? 0,
    movedAt: running?.movedAt ?? null,
    left: shape?.left.map(({ row }) => row) ?? [],
  };
}

function standingOf(shape: Shape | null): DataStanding {
  if (shape === null) return 'waiting';
  if (Math.max(shape.shape, shape.highest) > NEWEST) return 'newer';
  if (shape.shape === NEWEST) return 'current';
  return shape.running === null ? 'waiting' : 'moving';
}
