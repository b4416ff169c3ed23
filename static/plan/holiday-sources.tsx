import { useId, useState } from 'react';
import { type HolidaysRead, holidaysFromIcs, holidaysFromText } from '../../src/domain/desk/read-holidays';
import { holidaySource, sampleHolidays } from '../../src/domain/desk/sample-holidays';
import { useSay } from '../parts/words';
import { Choice } from './choice';

/** Holidays that were read and wait to be taken over, with where they come from; null = typed in. */
export interface HolidaysOffered extends HolidaysRead {
  readonly source: string | null;
}

const SAMPLES = ['sydney', 'amsterdam', 'sanFrancisco'] as const;

/** Pasted text may be a list, or a whole calendar. */
const fromText = (text: string): HolidaysRead => (/^\s*BEGIN:VCALENDAR/i.test(text) ? holidaysFromIcs(text) : holidaysFromText(text));

/** Where holidays can come from: the sample lists, an iCalendar file, or text that somebody pastes. */
export function HolidaySources({ offer }: { offer: (offered: HolidaysOffered) => void }) {
  const say = useSay();
  const file = useId();
  const paste = useId();
  const [text, setText] = useState('');
  const sample = (chosen: string) => {
    const known = SAMPLES.find((each) => each === chosen);
    if (known !== undefined) offer({ holidays: sampleHolidays[known], problems: [], source: holidaySource });
  };
  const read = (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (chosen === undefined) return;
    void chosen.text().then((content) => {
      offer({ ...holidaysFromIcs(content), source: chosen.name });
      input.value = '';
    });
  };
  return (
    <div className="fields">
      <Choice
        label={say('page.plan.holidays.sample')}
        value=""
        change={sample}
        choices={[
          ['', say('page.plan.holidays.choose')],
          ...SAMPLES.map((each) => [each, say(`page.plan.holidays.sample.${each}`)] as const),
        ]}
      />
      <div className="field">
        <label className="label" htmlFor={file}>
          {say('page.plan.holidays.file')}
        </label>
        <input id={file} type="file" accept="text/calendar,.ics" onChange={(event) => read(event.currentTarget)} />
      </div>
      <div className="field holiday-paste">
        <label className="label" htmlFor={paste}>
          {say('page.plan.holidays.paste')}
        </label>
        <textarea
          id={paste}
          rows={3}
          placeholder="2026-12-25 Christmas Day"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="buttons">
          <button type="button" className="button" disabled={text.trim() === ''} onClick={() => offer({ ...fromText(text), source: null })}>
            {say('page.plan.holidays.readText')}
          </button>
        </div>
      </div>
    </div>
  );
}
