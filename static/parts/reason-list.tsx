import { useEffect, useRef } from 'react';
import type { Plan, RuleId } from '../../src/domain/plan/plan';
import type { Assessment, Reason } from '../../src/domain/request/assessment';
import { reasonSentence } from '../../src/words/reasons';
import { Clause } from './clause';
import { useReader, useSay } from './words';

/** Every step of the verdict with its rule and clause; what nobody recorded comes last, since it is never held against anyone. */
export function ReasonList({ assessment, plan, pressed }: { assessment: Assessment; plan: Plan; pressed: RuleId | null }) {
  const say = useSay();
  const judged = assessment.reasons.filter((reason) => reason.outcome !== 'notRecorded');
  const open = assessment.reasons.filter((reason) => reason.outcome === 'notRecorded');
  const first = judged.find((reason) => reason.rule === pressed);
  return (
    <>
      <h3>{say('page.drawer.reasons')}</h3>
      <ol className="reasons">
        {judged.map((reason) => (
          <ReasonEntry key={reason.code} reason={reason} plan={plan} isPressed={reason === first} />
        ))}
        {pressed !== null && first === undefined && <RuleEntry rule={pressed} plan={plan} />}
      </ol>
      {open.length > 0 && (
        <details>
          <summary>{say('page.drawer.notRecorded', { count: open.length })}</summary>
          <ol className="reasons">
            {open.map((reason) => (
              <ReasonEntry key={reason.code} reason={reason} plan={plan} isPressed={false} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function ReasonEntry({ reason, plan, isPressed }: { reason: Reason; plan: Plan; isPressed: boolean }) {
  const reader = useReader();
  const say = useSay();
  return (
    <Entry isPressed={isPressed}>
      <p>
        <span className={`tag ${reason.outcome}`}>{say(`page.outcome.${reason.outcome}`)}</span> {reasonSentence(reason, plan, reader)}{' '}
        <span className="rule">{reason.rule}</span>
      </p>
      <Clause rule={reason.rule} plan={plan} />
    </Entry>
  );
}

/** The rule behind a pressed phrase that no step of the verdict names. */
function RuleEntry({ rule, plan }: { rule: RuleId; plan: Plan }) {
  return (
    <Entry isPressed>
      <p>
        <span className="rule">{rule}</span>
      </p>
      <Clause rule={rule} plan={plan} />
    </Entry>
  );
}

function Entry({ isPressed, children }: { isPressed: boolean; children: React.ReactNode }) {
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isPressed) entry.current?.focus();
  }, [isPressed]);
  return (
    <li ref={entry} tabIndex={-1} className={isPressed ? 'is-pressed' : undefined} aria-current={isPressed ? 'true' : undefined}>
      {children}
    </li>
  );
}
