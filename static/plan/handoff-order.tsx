import { useReader, useSay } from '../parts/words';
import { type Json, listAt, valueAt } from './json';
import { type DraftForm, FieldFindings } from './plan-field-input';

/** To whom a region hands over, the usual one first (HND-2); every change of order can be made by keyboard. */
export function HandoffOrder({ path, form, own }: { path: string; form: DraftForm; own: string }) {
  const { language } = useReader();
  const say = useSay();
  const chosen = listAt(form.draft, path).map(String);
  const regions = listAt(form.draft, 'regions').map((region) => ({
    key: textAt(region, 'key'),
    name: textAt(region, `label.${language}`),
  }));
  const nameOf = (key: string): string => regions.find((region) => region.key === key)?.name || key;
  const left = regions.filter(({ key }) => key !== own && !chosen.includes(key));
  const sooner = (index: number) => form.put(path, chosen.toSpliced(index, 1).toSpliced(index - 1, 0, chosen[index] ?? ''));
  return (
    <fieldset className="handoffs">
      <legend>{say('page.plan.handoffTo.title')}</legend>
      {chosen.length === 0 && <p className="hint">{say('page.plan.handoffTo.none')}</p>}
      <ol className="handoff-order">
        {chosen.map((key, index) => (
          <li key={key} className="entry-line">
            <span>
              {index + 1}. {nameOf(key)}
            </span>
            <button type="button" className="button" disabled={index === 0} onClick={() => sooner(index)}>
              {say('page.plan.handoffTo.sooner')}
              <span className="only-heard"> {nameOf(key)}</span>
            </button>
            <button type="button" className="button" onClick={() => form.put(path, chosen.toSpliced(index, 1))}>
              {say('page.plan.handoffTo.remove')}
              <span className="only-heard"> {nameOf(key)}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className="buttons">
        {left.map(({ key }) => (
          <button key={key} type="button" className="button" onClick={() => form.put(path, [...chosen, key])}>
            {say('page.plan.handoffTo.add', { region: nameOf(key) })}
          </button>
        ))}
      </div>
      <FieldFindings path={path} check={form.check} below />
    </fieldset>
  );
}

const textAt = (entry: Json, path: string): string => {
  const value = valueAt(entry, path);
  return typeof value === 'string' ? value : '';
};
