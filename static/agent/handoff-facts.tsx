import { NOTE_FIELDS } from '../../src/domain/care/handoff';
import type { Plan } from '../../src/domain/plan/plan';
import type { HandoffView } from '../../src/domain/view/handoff-board';
import { placeName, zoneOfPlace } from '../../src/words/handoffs';
import { durationText, edgeText, instantText } from '../../src/words/times';
import { CareState } from '../parts/care-list';
import { CareTimeline } from '../parts/care-timeline';
import { useReader, useSay } from '../parts/words';
import { noteOf } from './handoff-act';

const TONES = {
  due: 'warning',
  offered: 'information',
  warm: 'success',
  cold: 'danger',
  taken: 'warning',
  notNeeded: 'information',
} as const;
const MINUTE = 60_000;

/** One change of hands: between whom and by when, how it stands, and the note the receiver reads. */
export function HandoffFacts({ handoff, plan, now }: { handoff: HandoffView; plan: Plan; now: number }) {
  const reader = useReader();
  const say = useSay();
  const { record, from, to, endsAt, bookedName, isLateRaise } = handoff;
  const values = {
    from: placeName(from, plan, reader.language),
    to: bookedName ?? placeName(to, plan, reader.language),
    when: edgeText(endsAt, zoneOfPlace(from, plan), reader.language),
    own: instantText(endsAt, reader),
  };
  const left = durationText(endsAt - now, reader.language);
  const tone = TONES[(record?.state ?? 'due') as keyof typeof TONES] ?? 'information';
  return (
    <>
      <p>
        {record !== null && <CareState record={record} tone={tone} />} {say('handoff.between', values)}
        <span className="hint block">{say('handoff.until', values)}</span>
      </p>
      {(record === null || record.state === 'due') && now < endsAt && now >= handoff.asksAt && <p>{say('handoff.asked', { left })}</p>}
      {record?.state === 'offered' && now < endsAt && <p>{say('handoff.waiting', { ...values, left })}</p>}
      {record !== null && <Outcome record={record} />}
      {isLateRaise && <p className="hint">{say('handoff.lateRaise')}</p>}
      <Note handoff={handoff} />
      {record !== null && <CareTimeline record={record} />}
    </>
  );
}

/** Who has accepted, and how long both were there. */
function Outcome({ record }: { record: NonNullable<HandoffView['record']> }) {
  const reader = useReader();
  const say = useSay();
  const { acceptedAt, overlapMinutes, lead } = record.details;
  if (record.state === 'cold') return <p className="error">{say(lead === null ? 'handoff.coldNoLead' : 'handoff.cold')}</p>;
  if (typeof acceptedAt !== 'number') return null;
  const overlap = durationText(Number(overlapMinutes ?? 0) * MINUTE, reader.language);
  const values = { name: record.ownerName ?? say('care.somebody'), when: instantText(acceptedAt, reader), overlap };
  return <p>{say(record.state === 'warm' ? 'handoff.warm' : 'handoff.taken', values)}</p>;
}

function Note({ handoff }: { handoff: HandoffView }) {
  const say = useSay();
  const note = noteOf(handoff);
  if (note === null) return null;
  return (
    <details className="care-timeline" open={handoff.record?.isClosed !== true}>
      <summary>{say('handoff.note.title')}</summary>
      <dl className="care-note">
        {NOTE_FIELDS.filter(({ name }) => note[name] !== undefined).map(({ name }) => (
          <div key={name}>
            <dt className="label">{say(`handoff.field.${name}`)}</dt>
            <dd>{note[name]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
