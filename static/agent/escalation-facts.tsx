import { router } from '@forge/bridge';
import { isCutOff } from '../../src/domain/care/development-issue';
import type { EscalationView } from '../../src/domain/view/escalation';
import { durationText, instantText } from '../../src/words/times';
import { CareState } from '../parts/care-list';
import { useReader, useSay } from '../parts/words';

const TONES: Readonly<Record<string, 'information' | 'success' | 'warning'>> = {
  answered: 'success',
  closed: 'success',
  raised: 'warning',
};

/** How an escalation stands: with whom, since when, the next update, its development issue, cause and next step. */
export function EscalationFacts({ view, now }: { view: EscalationView; now: number }) {
  const reader = useReader();
  const say = useSay();
  const { record, escalation } = view;
  const { team, summary, raisedAt, nextUpdateAt, rootCause, nextStep } = escalation;
  const values = {
    team,
    when: instantText(raisedAt, reader),
    age: durationText(now - raisedAt, reader.language),
    coordinator: record.ownerName ?? say('care.somebody'),
  };
  return (
    <>
      <p>
        <CareState record={record} tone={TONES[record.state] ?? 'information'} /> <strong>{summary}</strong>
        <span className="hint block">{say('escalation.line', values)}</span>
      </p>
      {!record.isClosed && <NextUpdate at={nextUpdateAt} now={now} />}
      <DevelopmentIssue view={view} now={now} />
      {rootCause !== null && <p className="care-text">{say('escalation.cause', { text: rootCause })}</p>}
      {nextStep !== null && <p className="care-text">{say('escalation.nextStep', { text: nextStep })}</p>}
    </>
  );
}

function NextUpdate({ at, now }: { at: number | null; now: number }) {
  const reader = useReader();
  const say = useSay();
  if (at === null) return <p>{say('escalation.none')}</p>;
  const values = { when: instantText(at, reader), late: durationText(now - at, reader.language) };
  return <p className={now > at ? 'error' : undefined}>{say(now > at ? 'escalation.overdue' : 'escalation.next', values)}</p>;
}

function DevelopmentIssue({ view, now }: { view: EscalationView; now: number }) {
  const say = useSay();
  const { development } = view.escalation;
  if (development.state !== 'open') {
    const key = isCutOff(development, now) ? 'cutOff' : development.state;
    return (
      <p className={key === 'creating' || key === 'wanted' ? 'hint' : 'error'}>{say(`escalation.issue.${key}`, { ...development })}</p>
    );
  }
  const { issueKey, isLinked } = development;
  const { status = null, priority = null } = view.issue ?? {};
  const stands = { status: status ?? '', priority: priority ?? say('escalation.issue.noPriority') };
  return (
    <p>
      <button type="button" className="link" onClick={() => router.open(`/browse/${issueKey}`)}>
        {say('escalation.issue.open', { issueKey })}
      </button>
      {': '}
      {say(view.issue === null ? 'escalation.issue.unseen' : 'escalation.issue.stands', stands)}
      {!isLinked && <span className="hint block">{say('escalation.issue.notLinked')}</span>}
    </p>
  );
}
