import Heading from '@atlaskit/heading';
import type { ExclusionFigure } from '../../src/domain/view/figures';
import { useReader, useSay } from '../parts/words';

/** How many requests fell under which exclusion, the most frequent first (card 7). */
export function ExclusionTable({ exclusions }: { exclusions: readonly ExclusionFigure[] }) {
  const { language } = useReader();
  const say = useSay();
  return (
    <section aria-label={say('scope.figures.title')}>
      <Heading size="small" as="h2">
        {say('scope.figures.title')}
      </Heading>
      <table className="list numbers">
        <thead>
          <tr>
            <th scope="col">{say('scope.figures.reason')}</th>
            <th scope="col">{say('scope.figures.count')}</th>
          </tr>
        </thead>
        <tbody>
          {exclusions.map(({ rule, label, count }) => (
            <tr key={rule}>
              <th scope="row">
                {label[language]} <span className="rule">{rule}</span>
              </th>
              <td data-head={say('scope.figures.count')}>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{say('scope.figures.meaning')}</p>
    </section>
  );
}
