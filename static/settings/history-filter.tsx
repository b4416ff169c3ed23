import { type FormEvent, useState } from 'react';
import { instantIn, plusDays } from '../../src/domain/customer/local-day';
import type { PARTS } from '../../src/domain/customer/merge-drafts';
import type { HistoryFilter } from '../../src/domain/view/history';
import { useReader, useSay } from '../parts/words';
import { ChoiceField } from './choice-field';
import type { Told } from './field-frame';
import { TextField } from './text-field';

const ACTS = ['', 'added', 'changed', 'removed', 'undone', 'imported'] as const;
const NOTHING: Told = { problems: [], notices: [] };

/** Who, what, when and text, all of which a line must fit; days are those of the reader's own zone. */
export function HistoryFilterFields(props: { filter: HistoryFilter; parts: typeof PARTS; apply: (filter: HistoryFilter) => void }) {
  const say = useSay();
  const { zone } = useReader();
  const [wanted, setWanted] = useState(props.filter);
  const [days, setDays] = useState({ from: '', to: '' });
  const put = (part: Partial<HistoryFilter>) => setWanted({ ...wanted, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const from = days.from === '' ? null : instantIn(days.from, zone);
    const to = days.to === '' ? null : instantIn(plusDays(days.to, 1), zone);
    props.apply({
      ...wanted,
      from: from !== null && Number.isFinite(from) ? from : null,
      to: to !== null && Number.isFinite(to) ? to : null,
    });
  };
  return (
    <form onSubmit={submit} className="history-filter">
      <div className="fields">
        <TextField label={say('history.who')} path="who" told={NOTHING} value={wanted.who} change={(who) => put({ who })} />
        <ChoiceField
          label={say('history.act')}
          path="act"
          told={NOTHING}
          value={wanted.act}
          choices={ACTS.map((value) => ({ value, label: say(value === '' ? 'history.any' : `history.act.${value}`) }))}
          change={(act) => put({ act })}
        />
        <ChoiceField
          label={say('history.part')}
          path="part"
          told={NOTHING}
          value={wanted.part}
          choices={(['', ...props.parts] as const).map((value) => ({
            value,
            label: say(value === '' ? 'history.any' : `page.edit.part.${value}`),
          }))}
          change={(part) => put({ part })}
        />
        <TextField label={say('history.text')} path="text" told={NOTHING} value={wanted.text} change={(text) => put({ text })} />
        <TextField
          label={say('history.from')}
          type="date"
          path="from"
          told={NOTHING}
          value={days.from}
          change={(from) => setDays({ ...days, from })}
        />
        <TextField
          label={say('history.to')}
          type="date"
          path="to"
          told={NOTHING}
          value={days.to}
          change={(to) => setDays({ ...days, to })}
        />
      </div>
      <div className="buttons">
        <button type="submit" className="button">
          {say('history.apply')}
        </button>
      </div>
    </form>
  );
}
