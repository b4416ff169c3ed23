import type { ReactNode } from 'react';
import type { BriefRow, CustomerBriefView, PastBreach } from '../../src/domain/view/customer-brief';
import { instantText } from '../../src/words/times';
import { IssueLink } from '../parts/issue-link';
import { useReader, useSay } from '../parts/words';
import { BriefNotes, type SaveNotes } from './brief-notes';

/** What to know of a customer before the first word: pinned notes first, the rest folded away below. */
export function BriefCard({ brief, save, again }: { brief: CustomerBriefView; save: SaveNotes; again: () => void }) {
  const reader = useReader();
  const say = useSay();
  const { open, onInstance, booking, findings, breaches } = brief;
  return (
    <section className="desk-card" aria-label={say('brief.title', { name: brief.name })}>
      <h3>{say('brief.title', { name: brief.name })}</h3>
      <BriefNotes brief={brief} save={save} again={again} />
      <Part title={say('brief.open', { count: open.count })} isEmpty={open.count === 0}>
        <Rows rows={open.rows} />
      </Part>
      {onInstance !== null && (
        <Part
          title={say('brief.onInstance', { instance: onInstance.name, count: onInstance.rows.length })}
          isEmpty={onInstance.rows.length === 0}
        >
          <Rows rows={onInstance.rows} />
        </Part>
      )}
      <p className="hint">
        {booking === null
          ? say('brief.noBooking')
          : say('brief.booking', { from: instantText(booking.from, reader), to: instantText(booking.to, reader) })}
      </p>
      <Part title={say('brief.findings', { count: findings.length })} isEmpty={findings.length === 0}>
        <ul>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      </Part>
      <Part title={say('brief.breaches', { count: breaches.length })} isEmpty={breaches.length === 0}>
        <ul className="plain">
          {breaches.map((breach) => (
            <Breach key={breach.issueKey} breach={breach} />
          ))}
        </ul>
      </Part>
    </section>
  );
}

/** A part that can be unfolded; an empty one is a line of plain words. */
function Part({ title, isEmpty, children }: { title: string; isEmpty: boolean; children: ReactNode }) {
  if (isEmpty) return <p className="hint">{title}</p>;
  return (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Rows({ rows }: { rows: readonly BriefRow[] }) {
  const reader = useReader();
  const say = useSay();
  return (
    <ul className="plain">
      {rows.map(({ issueId, issueKey, severity, state, dueAt, createdAt }) => (
        <li key={issueId}>
          <IssueLink issueKey={issueKey} /> <span className="tag">{severity}</span>{' '}
          {state === 'open' && dueAt !== null
            ? say('brief.due', { at: instantText(dueAt, reader) })
            : say('brief.raised', { at: instantText(createdAt, reader), state: say(`brief.state.${state}`) })}
        </li>
      ))}
    </ul>
  );
}

function Breach({ breach }: { breach: PastBreach }) {
  const reader = useReader();
  const say = useSay();
  const { issueKey, severity, dueAt, note } = breach;
  const cause = note?.cause?.label[reader.language] ?? say('arrival.breach.causeGone');
  return (
    <li className="breach-note">
      <IssueLink issueKey={issueKey} /> <span className="tag">{severity}</span> {say('brief.missed', { at: instantText(dueAt, reader) })}
      <span className="hint block">
        {note === null ? say('brief.noCause') : say('arrival.breach.note', { cause, sentence: note.sentence })}
        {note?.excused === true && ` (${say('arrival.breach.excused')})`}
      </span>
    </li>
  );
}
