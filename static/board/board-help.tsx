import { useSay } from '../parts/words';

const KEYS = [
  ['↑ ↓', 'move'],
  ['PageUp PageDown', 'page'],
  ['Home End', 'ends'],
  ['Enter', 'open'],
  ['/', 'search'],
  ['Esc', 'back'],
] as const;

/** The keys of the board. */
export function BoardHelp() {
  const say = useSay();
  return (
    <details className="board-help">
      <summary>{say('board.help.title')}</summary>
      <dl className="facts">
        {KEYS.map(([keys, what]) => (
          <div key={what} className="board-key">
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(`board.help.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
