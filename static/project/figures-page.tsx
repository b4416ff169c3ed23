import Heading from '@atlaskit/heading';
import { durationText } from '../../src/words/times';
import { invokeAgent } from '../agent/invoke-agent';
import { Empty, PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useReader, useSay } from '../parts/words';
import { ArrivalTable } from './arrival-table';
import { ExclusionTable } from './exclusion-table';
import { type FigureTotal, figureTotals, totalOf } from './figure-totals';

/** How well the promises of this project were kept, by severity and by product, and how long clocks were held. */
export function FiguresPage() {
  const say = useSay();
  const { loaded, again } = useView(() => invokeAgent('figures'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => {
        const { rows, standard, arrivals, exclusions = [] } = view;
        if (rows.length + exclusions.length === 0) return <Empty>{say('page.figures.empty', { standard })}</Empty>;
        const nameOf = (key: string) => rows.find((row) => row.productKey === key)?.productName || say('page.figures.unnamed');
        return (
          <>
            <Headline total={totalOf('all', rows)} standard={standard} />
            <FigureTable title="severity" totals={figureTotals(rows, 'severity')} nameOf={(key) => key} />
            <FigureTable title="product" totals={figureTotals(rows, 'productKey')} nameOf={nameOf} />
            <p className="hint">{say('page.figures.meaning')}</p>
            {exclusions.length > 0 && <ExclusionTable exclusions={exclusions} />}
            {arrivals.length > 0 && <ArrivalTable arrivals={arrivals} />}
          </>
        );
      }}
    </PageState>
  );
}

const percent = (share: number | null): string => (share === null ? '–' : `${(Math.floor(share * 1000) / 10).toFixed(1)} %`);

function Headline({ total, standard }: { total: FigureTotal; standard: number }) {
  const say = useSay();
  return (
    <p className="headline">
      <strong>{percent(total.attainment)}</strong>{' '}
      {say('page.figures.headline', { kept: total.kept, decided: total.kept + total.missed, standard })}
    </p>
  );
}

const COUNTS = ['kept', 'missed', 'excused', 'open', 'ended'] as const;

const headOf = (head: string): string => (head === 'excused' ? 'arrival.figures.excused' : `page.figures.${head}`);

function FigureTable(props: { title: 'severity' | 'product'; totals: readonly FigureTotal[]; nameOf: (key: string) => string }) {
  const { language } = useReader();
  const say = useSay();
  const heads = ['attainment', ...COUNTS, 'held'];
  return (
    <section aria-label={say(`page.figures.by.${props.title}`)}>
      <Heading size="small" as="h2">
        {say(`page.figures.by.${props.title}`)}
      </Heading>
      <table className="list numbers">
        <thead>
          <tr>
            <th scope="col">{say(`page.figures.${props.title}`)}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {say(headOf(head))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.totals.map((total) => (
            <tr key={total.key}>
              <th scope="row">{props.nameOf(total.key)}</th>
              <td data-head={say('page.figures.attainment')}>
                <span>
                  <meter min={0} max={1} value={total.attainment ?? 0} aria-hidden="true" /> {percent(total.attainment)}
                </span>
              </td>
              {COUNTS.map((count) => (
                <td key={count} data-head={say(headOf(count))}>
                  {total[count]}
                </td>
              ))}
              <td data-head={say('page.figures.held')}>{durationText(total.heldMs, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
