import type { AlertLine, IssueDeskView } from '../../src/domain/view/issue-desk';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';

/** Whom the desk called so far, and in which order people are told now. */
export function CallList({ desk }: { desk: IssueDeskView }) {
  const say = useSay();
  const people = desk.onDuty.map(({ name, as }) => say('arrival.person', { name, as: say(`arrival.as.${as}`) }));
  const groups = desk.groups.map((group) => say('arrival.groupMembers', { group }));
  // Members come after the engineers and before the leads.
  const leads = desk.onDuty.filter(({ as }) => as === 'lead').length;
  const order = [...people.slice(0, people.length - leads), ...groups, ...people.slice(people.length - leads)];
  if (order.length + desk.alerts.length === 0) return null;
  return (
    <details>
      <summary>{say('arrival.calls')}</summary>
      <ul className="plain hint">
        {desk.alerts.map((alert) => (
          <li key={alert.id}>
            <AlertSentence alert={alert} />
          </li>
        ))}
      </ul>
      {order.length > 0 && (
        <>
          <p className="label">{say('arrival.order')}</p>
          <ol className="hint">
            {order.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ol>
        </>
      )}
    </details>
  );
}

function AlertSentence({ alert }: { alert: AlertLine }) {
  const reader = useReader();
  const say = useSay();
  const names = alert.names.join(', ') || say('arrival.somebody');
  const key = alert.why === null ? 'line' : alert.why === 'nobody' ? 'lineNobody' : 'lineOver';
  return <>{say(`arrival.${key}`, { at: instantText(alert.at, reader), kind: say(`arrival.kind.${alert.kind}`), names })}</>;
}
