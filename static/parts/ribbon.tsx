import type { Segment } from '../../src/domain/clock/segment';
import { shownLength } from '../../src/words/times';
import { useReader, useSay } from './words';

/** The time of a request from creation to due as one band: counted stretches solid, held ones hatched, the pressed one marked. */
export function Ribbon({ segments, pressed }: { segments: readonly Segment[]; pressed: number | null }) {
  const { language } = useReader();
  const say = useSay();
  const length = (segment: Segment) => shownLength(segment, language);
  const told = segments.map((segment) => `${say(segment.counted ? 'page.drawer.counted' : 'page.drawer.held')} ${length(segment)}`);
  return (
    <div className="ribbon" role="img" aria-label={`${say('page.drawer.ribbon')}: ${told.join(', ')}`}>
      {segments.map((segment, index) => (
        <span
          key={segment.from}
          className={`${segment.counted ? 'counted' : 'held'}${index === pressed ? ' is-pressed' : ''}`}
          style={{ flexGrow: segment.to - segment.from }}
          title={told[index]}
        />
      ))}
    </div>
  );
}
