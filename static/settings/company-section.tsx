import { useId } from 'react';
import { useSay } from '../parts/words';
import { ChoiceField } from './choice-field';
import type { SectionProps } from './section-props';
import { TextField } from './text-field';

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

/** Name, time zone and language of a customer. */
export function CompanySection({ draft, change, told }: SectionProps) {
  const say = useSay();
  const zones = useId();
  const languages = (['en', 'ja'] as const).map((value) => ({ value, label: say(`page.language.${value}`) }));
  return (
    <fieldset>
      <legend>{say('page.edit.part.company')}</legend>
      <div className="fields">
        <TextField label={say('page.edit.part.name')} path="name" told={told} value={draft.name} change={(name) => change({ name })} />
        <TextField
          label={say('page.edit.part.zone')}
          hint={say('page.edit.zoneHint')}
          path="zone"
          told={told}
          value={draft.zone}
          list={zones}
          change={(zone) => change({ zone })}
        />
        <ChoiceField
          label={say('page.edit.part.language')}
          path="language"
          told={told}
          value={draft.language}
          choices={languages}
          change={(language) => change({ language })}
        />
      </div>
      <datalist id={zones}>
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </fieldset>
  );
}
