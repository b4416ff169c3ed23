import { type FormEvent, useState } from 'react';
import { sectionField } from '../../src/domain/care/incident-report';
import type { Bilingual } from '../../src/domain/plan/plan';
import { CareTrouble } from '../parts/care-trouble';
import { FormButtons } from '../parts/form-buttons';
import type { CareActing } from '../parts/use-care';
import { useReader, useSay } from '../parts/words';

interface IncidentReportFormProps {
  readonly titles: readonly Bilingual[];
  readonly initial: Readonly<Record<string, string>>;
  readonly acting: CareActing;
  readonly submit: (texts: Readonly<Record<string, string>>) => void;
  readonly close: () => void;
}

/** A text for each section of the plan; the first ones begin with what the app knows. */
export function IncidentReportForm({ titles, initial, acting, submit, close }: IncidentReportFormProps) {
  const { language } = useReader();
  const say = useSay();
  const [texts, setTexts] = useState(initial);
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit(texts);
  };
  return (
    <form className="care-form report-form" aria-label={say('incident-report.act.save')} onSubmit={send} noValidate>
      <p className="hint">{say('incident-report.language')}</p>
      {titles.map((title, index) => {
        const name = sectionField(index);
        return (
          <label key={title.en} className="field">
            <span className="label">{title[language]}</span>
            <textarea
              rows={index === 0 ? 8 : 4}
              value={texts[name] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTexts((before) => ({ ...before, [name]: value }));
              }}
            />
          </label>
        );
      })}
      <CareTrouble kind="incident-report" acting={acting} />
      <FormButtons isBusy={acting.state === 'busy'} submit={say('incident-report.confirm.save')} close={close} />
    </form>
  );
}
