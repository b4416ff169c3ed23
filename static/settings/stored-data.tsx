import type { StoredDataView } from '../../src/domain/view/health';
import { useSay } from '../parts/words';

/** Rows that are named; the others are counted. */
const NAMED = 3;

/** The form of what is stored, how far a migration has come, and what a newer form means. */
export function StoredData({ data, ago }: { data: StoredDataView; ago: (at: number) => string }) {
  const say = useSay();
  const { standing, form, newest, highest, step, number, rows, changed, movedAt, left } = data;
  const isUnderWay = standing === 'moving' && step !== null && number !== null && movedAt !== null;
  return (
    <>
      {say(`page.health.data.${standing}`, { form, newest, highest })}
      {isUnderWay && (
        <span className="hint block">
          {say('page.health.data.step', { number, newest, step: say(`page.health.data.${step}`), rows, changed, ago: ago(movedAt) })}
        </span>
      )}
      {standing === 'moving' && <span className="hint block">{say('page.health.data.meanwhile')}</span>}
      {standing === 'newer' && <span className="hint block">{say('page.health.data.readsOn')}</span>}
      {left.length > 0 && (
        <span className="hint block">{say('page.health.data.left', { count: left.length, rows: left.slice(0, NAMED).join(', ') })}</span>
      )}
    </>
  );
}
