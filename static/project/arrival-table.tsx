import Heading from '@atlaskit/heading';
import type { ArrivalFigure } from '../../src/domain/view/figures';
import { durationText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';

/** How long requests waited until somebody was told and until somebody had them: medians, of all and by severity. */
export function ArrivalTable({ arrivals }: { arrivals: readonly ArrivalFigure[] }) {
  const { language } = useReader();
  const say = useSay();
  const length = (milliseconds: number | null): string =>
    milliseconds === null ? say('arrival.figures.none') : durationText(milliseconds, language);
  return (
    <section aria-label={say('arrival.figures.title')}>
      <Heading size="small" as="h2">
        {say('arrival.figures.title')}
      </Heading>
      <table className="list numbers">
        <thead>
          <tr>
            {['severity', 'count', 'alerted', 'taken', 'untaken'].map((head) => (
              <th key={head} scope="col">
                {say(`arrival.figures.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {arrivals.map(({ severity, count, alertedMs, takenMs, untaken }) => (
            <tr key={severity ?? ''}>
              <th scope="row">{severity ?? say('arrival.figures.all')}</th>
              <td data-head={say('arrival.figures.count')}>{count}</td>
              <td data-head={say('arrival.figures.alerted')}>{length(alertedMs)}</td>
              <td data-head={say('arrival.figures.taken')}>{length(takenMs)}</td>
              <td data-head={say('arrival.figures.untaken')}>{untaken}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{say('arrival.figures.meaning')}</p>
    </section>
  );
}
