import { useEffect, useRef } from 'react';
import type { Plan, ZoneName } from '../../src/domain/plan/plan';
import type { Assessment } from '../../src/domain/request/assessment';
import { edgeText, instantText, instantTitle, shownLength } from '../../src/words/times';
import { Clause } from './clause';
import { type RuledSegment, ruledSegments } from './segment-edges';
import { useReader, useSay } from './words';

/** Every stretch of a request's clock: its edges in the reader's zone and in the rule's own, whether it counted, and the clause. */
export function SegmentTable({ assessment, plan, pressed }: { assessment: Assessment; plan: Plan; pressed: number | null }) {
  const say = useSay();
  const heads = ['from', 'to', 'what', 'length', 'rule'] as const;
  return (
    <table className="segments">
      <caption>{say('page.drawer.segments')}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {say(`page.drawer.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      {ruledSegments(assessment, plan).map((entry, index) => (
        <SegmentRows key={entry.segment.from} entry={entry} plan={plan} isPressed={index === pressed} />
      ))}
    </table>
  );
}

function SegmentRows({ entry, plan, isPressed }: { entry: RuledSegment; plan: Plan; isPressed: boolean }) {
  const { language } = useReader();
  const say = useSay();
  const { segment, rule } = entry;
  const rows = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (isPressed) rows.current?.focus();
  }, [isPressed]);
  return (
    <tbody ref={rows} tabIndex={-1} className={isPressed ? 'is-pressed' : undefined} aria-current={isPressed ? 'true' : undefined}>
      <tr>
        <Edge head="from" at={segment.from} zone={entry.fromZone} />
        <Edge head="to" at={segment.to} zone={entry.toZone} />
        <td data-head={say('page.drawer.what')}>
          <span className={`tag ${segment.counted ? 'counted' : 'held'}`}>{say(`page.drawer.reason.${segment.reason}`)}</span>
        </td>
        <td data-head={say('page.drawer.length')}>{shownLength(segment, language)}</td>
        <td data-head={say('page.drawer.rule')}>{rule}</td>
      </tr>
      <tr>
        <td colSpan={5}>
          <Clause rule={rule} plan={plan} />
        </td>
      </tr>
    </tbody>
  );
}

function Edge({ head, at, zone }: { head: 'from' | 'to'; at: number; zone: ZoneName | null }) {
  const reader = useReader();
  const say = useSay();
  return (
    <td data-head={say(`page.drawer.${head}`)}>
      <time dateTime={new Date(at).toISOString()} title={instantTitle(at, reader)}>
        {instantText(at, reader)}
      </time>
      {zone !== null && zone !== reader.zone && <span className="own-zone">{edgeText(at, zone, reader.language)}</span>}
    </td>
  );
}
