import type { OwnReport } from '../../src/domain/view/incident-report';
import { instantText } from '../../src/words/times';
import { CareTrouble } from '../parts/care-trouble';
import { IncidentReportText } from '../parts/incident-report-text';
import { type AskCare, useCare } from '../parts/use-care';
import { useReader, useSay } from '../parts/words';

/** The report on the incident once it is shared; before that the way to ask for one, and nothing else (card 18). */
export function OwnReportCard({ report, ask, again }: { report: OwnReport; ask: AskCare; again: () => void }) {
  const reader = useReader();
  const say = useSay();
  const { acting, act } = useCare(ask, { kind: 'incident-report', recordId: null }, again);
  const { issueKey, shared, askedAt, mayAsk } = report;
  if (shared !== null) {
    const when = say('incident-report.sharedAt', { when: instantText(shared.at, reader) });
    return <IncidentReportText title={say('incident-report.of', { key: issueKey })} when={when} sections={shared.sections} />;
  }
  if (askedAt !== null) return <p>{say('incident-report.own.asked', { when: instantText(askedAt, reader) })}</p>;
  if (!mayAsk) return null;
  return (
    <section className="information-card" aria-label={say('incident-report.title')}>
      <p>{say('incident-report.own.offer')}</p>
      <CareTrouble kind="incident-report" acting={acting} />
      <div>
        <button type="button" className="button" disabled={acting.state === 'busy'} onClick={() => act('request')}>
          {say('incident-report.act.request')}
        </button>
      </div>
    </section>
  );
}
