import type { OwnChange } from '../../../src/domain/view/own-contacts';
import { instantText } from '../../../src/words/times';
import { Empty } from '../../parts/page-state';
import { useReader, useSay } from '../../parts/words';

/** What was changed about the contacts, latest first: by the viewer, by another contact, or by the support desk, which has no names here. */
export function OwnHistory({ history }: { history: readonly OwnChange[] }) {
  const reader = useReader();
  const say = useSay();
  const whoOf = ({ by }: OwnChange): string => {
    if (by === null) return say('ownPage.history.desk');
    return by.you ? say('ownPage.history.you') : by.name;
  };
  return (
    <details>
      <summary>{say('ownPage.history.title')}</summary>
      {history.length === 0 && <Empty>{say('ownPage.history.none')}</Empty>}
      <ul className="plain">
        {history.map((line) => (
          <li key={line.version}>
            {say(line.isUndo ? 'ownPage.history.undo' : 'ownPage.history.line', { when: instantText(line.at, reader), who: whoOf(line) })}
            {line.changes.map(({ part, kind, what }) => (
              <span key={`${part} ${kind} ${what}`} className="block">
                {say(`ownPage.history.${part}.${kind}`, { what })}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
