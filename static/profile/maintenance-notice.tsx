import type { MaintenanceWarning } from '../../src/domain/customer/support-ends';
import { warningGroups, warningLine } from '../../src/words/profile';
import { Message } from '../parts/message';
import { useReader, useSay } from '../parts/words';

/** Whose maintenance ends within the plan's warnings, or is over, day by day (LIC-1, card 5). */
export function MaintenanceNotice({ warnings }: { warnings: readonly MaintenanceWarning[] }) {
  const { language } = useReader();
  const say = useSay();
  if (warnings.length === 0) return null;
  return (
    <Message tone="warning" title={say('profile.warning.title')}>
      <ul className="plain">
        {warningGroups(warnings, language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{say('profile.warning.why')}</p>
    </Message>
  );
}

/** The same in one line, above the tabs. */
export function MaintenanceLine({ warnings }: { warnings: readonly MaintenanceWarning[] }) {
  const { language } = useReader();
  return warnings.length === 0 ? null : <p className="worth no-print">{warningLine(warnings, language)}</p>;
}
