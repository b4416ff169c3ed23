import type { InstanceApp } from '../../src/domain/customer/customer';
import { useSay } from '../parts/words';
import { InputField } from '../portal/own-page/input-field';
import { ChoiceField } from '../settings/choice-field';
import { At, type Told } from '../settings/field-frame';
import { replaced, without } from '../settings/section-props';
import { None } from './answer-field';

const VENDORS = ['first-party', 'plan-supported', 'third-party'] as const;

interface AppProps {
  readonly label: string;
  readonly path: string;
  readonly told: Told;
  /** null = not recorded; an empty list = there are none. */
  readonly apps: readonly InstanceApp[] | null;
  readonly change: (apps: readonly InstanceApp[] | null) => void;
}

/** The apps of an instance, one row each: who made one decides whether it is covered (PRD-1, EXC-4). */
export function AppRows({ label, path, told, apps, change }: AppProps) {
  const say = useSay();
  const list = apps ?? [];
  const vendors = VENDORS.map((value) => ({ value, label: say(`profile.vendor.${value}`) }));
  return (
    <fieldset className="app-rows">
      <legend className="label">{label}</legend>
      <At path={path} told={told} />
      {list.map((app, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an app has no other identity while it is being typed
        <div key={index} className="app-row">
          <InputField
            label={say('profile.app.name')}
            path={`${path}.${index}.name`}
            told={told}
            value={app.name}
            change={(name) => change(replaced(list, index, { ...app, name }))}
          />
          <ChoiceField
            label={say('profile.app.vendor')}
            path={`${path}.${index}.vendorType`}
            told={told}
            value={app.vendorType}
            choices={vendors}
            change={(vendorType) => change(replaced(list, index, { ...app, vendorType }))}
          />
          <InputField
            label={say('profile.app.version')}
            path={`${path}.${index}.version`}
            told={told}
            value={app.version ?? ''}
            change={(version) => change(replaced(list, index, { ...app, version }))}
          />
          <button type="button" className="button" onClick={() => change(list.length === 1 ? null : without(list, index))}>
            {say('profile.app.remove')}
            <span className="only-heard"> {app.name}</span>
          </button>
        </div>
      ))}
      <div className="button-row">
        <button type="button" className="button" onClick={() => change([...list, { name: '', vendorType: 'third-party' }])}>
          {say('profile.app.add')}
        </button>
        {list.length === 0 && <None label={label} isNone={apps !== null} change={(none) => change(none ? [] : null)} />}
      </div>
    </fieldset>
  );
}
