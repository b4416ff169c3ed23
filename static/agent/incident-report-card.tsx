import { useState } from 'react';
import { sectionField } from '../../src/domain/care/incident-report';
import type { IssueCare } from '../../src/domain/view/issue-care';
import { CareState } from '../parts/care-list';
import { CareTimeline } from '../parts/care-timeline';
import { CareTrouble } from '../parts/care-trouble';
import { IncidentReportText } from '../parts/incident-report-text';
import { Loading } from '../parts/page-state';
import { useCare } from '../parts/use-care';
import { textOf } from '../parts/use-view';
import { useSay } from '../parts/words';
import { IncidentReportForm } from './incident-report-form';
import { invokeAgent } from './invoke-agent';

type Writing =
  | { readonly at: 'no' | 'reading' }
  | { readonly at: 'writing'; readonly texts: Readonly<Record<string, string>> }
  | { readonly at: 'failed'; readonly error: string };

/** The report on an incident: offered when it is over, drafted from its facts, reviewed by somebody else, shared (card 18). */
export function IncidentReportCard({ care, again }: { care: IssueCare; again: () => void }) {
  const say = useSay();
  const [writing, setWriting] = useState<Writing>({ at: 'no' });
  const { issueKey, record, sections, titles, isOffered } = care.report;
  const done = () => {
    setWriting({ at: 'no' });
    again();
  };
  const { acting, act } = useCare((action) => invokeAgent('act', action), { kind: 'incident-report', recordId: null }, done);
  if (record === null && !isOffered) return null;
  const write = () => {
    if (sections.length > 0) return setWriting({ at: 'writing', texts: textsOf(care) });
    setWriting({ at: 'reading' });
    invokeAgent('incidentDraft').then(
      (draft) => setWriting({ at: 'writing', texts: draft.state === 'ready' ? draft.fields : {} }),
      (error: unknown) => setWriting({ at: 'failed', error: textOf(error) }),
    );
  };
  const isWriting = writing.at === 'writing';
  return (
    <section className="desk-card" aria-label={say('incident-report.title')}>
      <h3>{say('incident-report.title')}</h3>
      {record === null ? (
        <p>{say('incident-report.offered')}</p>
      ) : (
        <p>
          <CareState record={record} />
        </p>
      )}
      {writing.at === 'failed' && <p className="error">{say('page.state.failed.reported', { error: writing.error })}</p>}
      {writing.at === 'reading' && <Loading />}
      {isWriting && (
        <IncidentReportForm
          titles={titles}
          initial={writing.texts}
          acting={acting}
          submit={(texts) => act('save', texts)}
          close={() => setWriting({ at: 'no' })}
        />
      )}
      {!isWriting && sections.length > 0 && (
        <details className="care-timeline">
          <summary>{say('incident-report.show')}</summary>
          <IncidentReportText title={say('incident-report.of', { key: issueKey })} sections={sections} />
        </details>
      )}
      {!isWriting && <CareTrouble kind="incident-report" acting={acting} />}
      {!isWriting && <Acts care={care} isBusy={acting.state === 'busy'} write={write} act={act} />}
      {record !== null && <CareTimeline record={record} />}
    </section>
  );
}

interface ActsProps {
  readonly care: IssueCare;
  readonly isBusy: boolean;
  readonly write: () => void;
  readonly act: (action: string) => void;
}

/** What may be done to a report as it stands, and what keeps it from being shared. */
function Acts({ care, isBusy, write, act }: ActsProps) {
  const say = useSay();
  const { record, isWriter, sections } = care.report;
  const state = record?.state ?? 'none';
  const next = state === 'draft' ? (isWriter ? null : 'review') : state === 'reviewed' ? 'share' : state === 'shared' ? 'unshare' : null;
  return (
    <>
      {state === 'draft' && isWriter && <p className="hint">{say('incident-report.ownDraft')}</p>}
      {state !== 'shared' && <p className="hint">{say('incident-report.unseen')}</p>}
      <div className="button-row">
        {next !== null && (
          <button type="button" className={next === 'unshare' ? 'button' : 'button primary'} disabled={isBusy} onClick={() => act(next)}>
            {say(isBusy ? 'form.busy' : `incident-report.act.${next}`)}
          </button>
        )}
        {state !== 'shared' && (
          <button type="button" className="button" onClick={write}>
            {say(sections.length === 0 ? 'incident-report.act.save' : 'incident-report.act.change')}
          </button>
        )}
      </div>
    </>
  );
}

/** What was written, by field: a section is found again by its title. */
function textsOf({ report }: IssueCare): Readonly<Record<string, string>> {
  const texts = report.titles.map(({ en }, index) => [
    sectionField(index),
    report.sections.find((section) => section.en === en)?.text ?? '',
  ]);
  return Object.fromEntries(texts);
}
