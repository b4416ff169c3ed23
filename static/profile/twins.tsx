import { useId, useState } from 'react';
import { twinRows } from '../../src/domain/customer/twins';
import type { ShownInstance } from '../../src/domain/view/profile';
import { factText, fieldText } from '../../src/words/profile';
import { useReader, useSay } from '../parts/words';

/** Two instances of one product side by side, production and staging first (NEW-17); nothing where no product has two. */
export function Twins({ instances }: { instances: readonly ShownInstance[] }) {
  const say = useSay();
  const paired = instances.filter((one) => instances.some((other) => other.id !== one.id && other.product.key === one.product.key));
  const [chosen, choose] = useState<string | null>(null);
  const [beside, setBeside] = useState<string | null>(null);
  const one = paired.find(({ id }) => id === chosen) ?? paired.find(({ environment }) => environment.key === 'production') ?? paired[0];
  if (one === undefined) return null;
  const others = paired.filter(({ id, product }) => id !== one.id && product.key === one.product.key);
  const other = others.find(({ id }) => id === beside) ?? others.find(({ environment }) => environment.key === 'staging') ?? others[0];
  if (other === undefined) return null;
  return (
    <section className="part no-print" aria-label={say('profile.twins')}>
      <h3>{say('profile.twins')}</h3>
      <p className="hint">{say('profile.twins.about')}</p>
      <div className="twin-choice">
        <Choice label={say('profile.twins.one')} value={one} among={paired} choose={choose} />
        <Choice label={say('profile.twins.other')} value={other} among={others} choose={setBeside} />
      </div>
      <TwinTable one={one} other={other} />
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: ShownInstance;
  readonly among: readonly ShownInstance[];
  readonly choose: (id: string) => void;
}

function Choice({ label, value, among, choose }: ChoiceProps) {
  const { language } = useReader();
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value.id} onChange={(event) => choose(event.currentTarget.value)}>
        {among.map(({ id: key, name, environment }) => (
          <option key={key} value={key}>
            {name} ({environment.label[language]})
          </option>
        ))}
      </select>
    </div>
  );
}

const TONES = { differs: 'warning', unknown: 'neutral', same: 'success' } as const;

function TwinTable({ one, other }: { one: ShownInstance; other: ShownInstance }) {
  const { language } = useReader();
  const say = useSay();
  const rows = twinRows(one.facts, other.facts);
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  return (
    <>
      <p>{say('profile.twins.count', { differs: count('differs'), unknown: count('unknown') })}</p>
      <table className="list twins">
        <thead>
          <tr>
            <th scope="col">{say('profile.twins.field')}</th>
            <th scope="col">{one.name}</th>
            <th scope="col">{other.name}</th>
            <th scope="col">{say('profile.twins.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field}>
              <th scope="row">{fieldText(row, language)}</th>
              <td data-head={one.name}>{factText(row.one, row.field, language)}</td>
              <td data-head={other.name}>{factText(row.other, row.field, language)}</td>
              <td data-head={say('profile.twins.state')}>
                <span className={`tag ${TONES[row.state]}`}>{say(`profile.twins.${row.state}`)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
