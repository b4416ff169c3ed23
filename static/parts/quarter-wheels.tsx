import type { ReactNode } from 'react';
import type { QuarterSlot, QuarterWheel } from '../../src/domain/view/health-check';
import { weekdayDateText } from '../../src/words/dates';
import { quarterText } from '../../src/words/health-checks';
import { useReader, useSay } from './words';

const TONES: Readonly<Record<QuarterSlot['state'], string>> = {
  requested: 'information',
  inProgress: 'warning',
  done: 'success',
  missed: 'danger',
  open: 'open',
  future: '',
  past: '',
};

interface QuarterWheelsProps {
  readonly wheels: readonly QuarterWheel[];
  readonly ask?: ((instanceId: string) => void) | undefined;
  /** What stands below one instance, such as the form to ask for its check. */
  readonly below?: (instanceId: string) => ReactNode;
}

/** The year of each instance in four quarters: what was done, what was missed, and when the next check may be asked for (NEW-18). */
export function QuarterWheels({ wheels, ask, below }: QuarterWheelsProps) {
  const { language } = useReader();
  const say = useSay();
  return (
    <ul className="wheels">
      {wheels.map((wheel) => (
        <li key={wheel.instanceId} className="wheel">
          <p>
            <strong>{wheel.name}</strong> <span className="tag">{wheel.environment[language]}</span>{' '}
            <span className="hint">{wheel.product}</span>
          </p>
          {(wheel.isPlace || wheel.slots.some(({ issueKey }) => issueKey !== null)) && (
            <ol className="quarters" aria-label={say('health.wheel.label', { instance: wheel.name })}>
              {wheel.slots.map((slot, index) => (
                <li key={slot.first} className={`quarter ${TONES[slot.state]}`} title={quarterText(slot, language)}>
                  <span className="quarter-name">{say('health.wheel.quarter', { number: index + 1 })}</span>
                  <span>{say(`health.wheel.${slot.state}`)}</span>
                  <span className="only-heard">{quarterText(slot, language)}</span>
                </li>
              ))}
            </ol>
          )}
          <p className="hint">{wheelSentence(wheel, say, (day) => weekdayDateText(day, language))}</p>
          {ask !== undefined && (
            <button type="button" className="button" onClick={() => ask(wheel.instanceId)}>
              {say('health.wheel.ask')}
              <span className="only-heard"> {wheel.name}</span>
            </button>
          )}
          {below?.(wheel.instanceId)}
        </li>
      ))}
    </ul>
  );
}

function wheelSentence(wheel: QuarterWheel, say: ReturnType<typeof useSay>, dayText: (day: string) => string): string {
  const { isPlace, freeFrom, openFindings, latestScore, initialKey } = wheel;
  const parts = [
    isPlace
      ? freeFrom === null
        ? say('health.wheel.freeNow')
        : say('health.wheel.freeFrom', { on: dayText(freeFrom) })
      : say('health.wheel.noPlace'),
    ...(latestScore === null ? [] : [say('health.wheel.score', { score: latestScore, count: openFindings })]),
    ...(initialKey === null ? [] : [say('health.wheel.initial', { key: initialKey })]),
  ];
  return parts.join(' ');
}
