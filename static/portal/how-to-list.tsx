import type { HowTo } from '../../src/domain/plan/care-terms';
import { useReader, useSay } from '../parts/words';

/** How something is made, by operating system where the steps differ; folded, since who knows how has no need of it. */
export function HowToList({ howTos }: { howTos: readonly HowTo[] }) {
  const { language } = useReader();
  const say = useSay();
  if (howTos.length === 0) return null;
  return (
    <details className="care-timeline">
      <summary>{say('information.own.howTo')}</summary>
      <ul className="how-tos">
        {howTos.map(({ system, text }) => (
          <li key={text.en}>
            {system !== undefined && <strong>{say(`information.own.system.${system}`)} </strong>}
            {text[language]}
          </li>
        ))}
      </ul>
    </details>
  );
}
