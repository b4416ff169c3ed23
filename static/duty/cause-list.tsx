import { useId } from 'react';
import type { FieldProblem } from '../../src/domain/customer/field-problem';
import type { BreachCause } from '../../src/domain/desk/breach-causes';
import { useSay } from '../parts/words';
import { Problems } from './problems';

interface CauseListProps {
  readonly causes: readonly BreachCause[];
  readonly problems: readonly FieldProblem[];
  readonly change: (causes: readonly BreachCause[]) => void;
}

/** The causes of missed promises to choose from, in both languages; notes keep the cause they were given. */
export function CauseList({ causes, problems, change }: CauseListProps) {
  const say = useSay();
  const edit = (index: number, label: Partial<BreachCause['label']>) =>
    change(causes.map((cause, at) => (at === index ? { ...cause, label: { ...cause.label, ...label } } : cause)));
  return (
    <fieldset className="card">
      <legend className="label">{say('arrival.duty.causes')}</legend>
      {causes.map(({ key, label }, index) => (
        <div key={key}>
          <div className="cause-line">
            <CauseText name="En" number={index + 1} text={label.en} write={(en) => edit(index, { en })} />
            <CauseText name="Ja" number={index + 1} text={label.ja} write={(ja) => edit(index, { ja })} />
            <button type="button" className="button" onClick={() => change(causes.filter((cause) => cause.key !== key))}>
              {say('arrival.duty.remove')}
              <span className="only-heard"> {label.en}</span>
            </button>
          </div>
          <Problems problems={problems} path={`causes.${index}`} />
        </div>
      ))}
      <Problems problems={problems} path="causes" />
      <div>
        <button
          type="button"
          className="button"
          onClick={() => change([...causes, { key: crypto.randomUUID(), label: { en: '', ja: '' } }])}
        >
          {say('arrival.duty.causeAdd')}
        </button>
      </div>
    </fieldset>
  );
}

function CauseText({ name, number, text, write }: { name: 'En' | 'Ja'; number: number; text: string; write: (text: string) => void }) {
  const say = useSay();
  const id = useId();
  return (
    <div>
      <label className="only-heard" htmlFor={id}>
        {say(`arrival.duty.cause${name}`, { number })}
      </label>
      <input id={id} type="text" lang={name === 'Ja' ? 'ja' : 'en'} value={text} onChange={(event) => write(event.currentTarget.value)} />
    </div>
  );
}
