import type { ReactNode } from 'react';
import type { Finding } from '../../src/domain/care/finding';
import type { Plan } from '../../src/domain/plan/plan';
import type { HealthCheckView } from '../../src/domain/view/health-check';
import { weekdayDateText } from '../../src/words/dates';
import { areaName } from '../../src/words/health-checks';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from './words';

const TONES: Readonly<Record<string, string>> = {
  done: 'success',
  requested: 'information',
  review: 'warning',
  inProgress: 'information',
  incomplete: 'warning',
  declined: 'danger',
};
const LEVEL_TONES: Readonly<Record<string, string>> = { critical: 'danger', major: 'warning', minor: 'information', hint: '' };

/** Where a health check stands, in a word. */
export function HealthTag({ check }: { check: HealthCheckView }) {
  const say = useSay();
  return (
    <>
      <span className={`tag ${TONES[check.state] ?? ''}`}>{say(`health-check.state.${check.state}`)}</span>
      {check.countsAs !== 'quarterly' && <span className="tag">{say(`health-check.countsAs.${check.countsAs}`)}</span>}
    </>
  );
}

interface HealthReportProps {
  readonly check: HealthCheckView;
  readonly plan: Plan;
  /** What the reader may do about one finding. */
  readonly actOn?: (finding: Finding) => ReactNode;
}

/** The report of a health check: its score beside the one before, and every finding with its advice; made to be printed, too (HLT-3). */
export function HealthReport({ check, plan, actOn }: HealthReportProps) {
  const reader = useReader();
  const say = useSay();
  const { score, before, finishedAt, findings, summary, causes, state } = check;
  const change = score === null || before === null ? null : score - before.score;
  return (
    <div className="health-report">
      {state === 'review' && causes.map((cause) => <p key={cause}>{say(`health.cause.${cause}`)}</p>)}
      {check.reason !== '' && <p className="care-text">{say('booking.reasonGiven', { reason: check.reason })}</p>}
      {(check.wish !== '' || check.note !== '') && (
        <dl className="own-facts">
          {(['wish', 'note'] as const)
            .filter((name) => check[name] !== '')
            .map((name) => (
              <div key={name}>
                <dt>{say(`health-check.field.${name}`)}</dt>
                <dd className="care-text">{check[name]}</dd>
              </div>
            ))}
        </dl>
      )}
      {score !== null && (
        <p className="score">
          <strong className="score-number">{say('health.score', { score })}</strong>{' '}
          {change !== null && before !== null && (
            <span>
              {say(change > 0 ? 'health.better' : change < 0 ? 'health.worse' : 'health.same', {
                points: Math.abs(change),
                score: before.score,
                when: instantText(before.at, reader),
              })}
            </span>
          )}{' '}
          {finishedAt !== null && <span className="hint">{say('health.finished', { when: instantText(finishedAt, reader) })}</span>}
        </p>
      )}
      {summary !== '' && <p className="care-text">{summary}</p>}
      {(state === 'done' || state === 'inProgress') && findings.length === 0 && <p>{say('health.noFindings')}</p>}
      <ul className="findings">
        {findings.map((finding) => (
          <li key={finding.id} className={finding.closedAt === null ? 'finding' : 'finding closed'}>
            <p>
              <span className={`tag ${LEVEL_TONES[finding.level] ?? ''}`}>{say(`health-check.level.${finding.level}`)}</span>{' '}
              <span className="tag">{areaName(finding.area, plan, reader.language)}</span>{' '}
              {finding.isCarried && <span className="tag">{say('health.carried')}</span>} <strong>{finding.title}</strong>
            </p>
            <p className="care-text">{finding.advice}</p>
            <FindingLine finding={finding} />
            {actOn?.(finding)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FindingLine({ finding: { dueQuarter, issueKey, closedAt } }: { finding: Finding }) {
  const reader = useReader();
  const say = useSay();
  const parts = [
    ...(closedAt === null ? [] : [say('health.closed', { when: instantText(closedAt, reader) })]),
    ...(closedAt === null && dueQuarter !== null ? [say('health.due', { on: weekdayDateText(dueQuarter, reader.language) })] : []),
    ...(issueKey === null ? [] : [say('health.linked', { key: issueKey })]),
  ];
  return parts.length === 0 ? null : <p className="hint">{parts.join(' ')}</p>;
}
