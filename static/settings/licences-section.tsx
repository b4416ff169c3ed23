import type { LicenceDraft } from '../../src/domain/customer/draft';
import { useSay } from '../parts/words';
import { ChoiceField } from './choice-field';
import { At } from './field-frame';
import { missingFrom, RemovedEntries } from './removed-entries';
import { newId, replaced, type SectionProps, without } from './section-props';
import { TextField } from './text-field';

type Kind = 'licences' | 'alignLicences';

/** Licences of one kind with their days and, for Premier, how their seats are shared with a partner. */
export function LicencesSection({ kind, draft, view, change, told }: SectionProps & { kind: Kind }) {
  const say = useSay();
  const licences = draft[kind];
  const set = (next: readonly LicenceDraft[]) => change({ [kind]: next });
  const gone = missingFrom(view.draft[kind], licences);
  return (
    <fieldset>
      <legend>{say(`page.edit.part.${kind}`)}</legend>
      <At path={kind} told={told} />
      <ul className="entries">
        {licences.map((licence, index) => (
          <li key={licence.id} className="entry">
            <LicenceFields
              kind={kind}
              path={`${kind}.${index}`}
              licence={licence}
              told={told}
              change={(next) => set(replaced(licences, index, next))}
            />
            <div className="buttons">
              <button type="button" className="button" onClick={() => set(without(licences, index))}>
                {say('page.edit.remove')}
                <span className="only-heard"> {licence.order}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <RemovedEntries
        entries={gone.map((licence) => ({ key: licence.id, label: licence.order, back: () => set([...licences, licence]) }))}
      />
      <div className="buttons">
        <button
          type="button"
          className="button"
          onClick={() => set([...licences, { id: newId(), order: '', from: '', to: '', contactMode: 'direct' }])}
        >
          {say(`page.edit.${kind}.add`)}
        </button>
      </div>
    </fieldset>
  );
}

function LicenceFields(props: {
  kind: Kind;
  path: string;
  licence: LicenceDraft;
  told: SectionProps['told'];
  change: (licence: LicenceDraft) => void;
}) {
  const say = useSay();
  const { kind, path, licence, told, change } = props;
  const modes = (['direct', 'withPartner'] as const).map((value) => ({ value, label: say(`page.edit.mode.${value}`) }));
  return (
    <div className="fields">
      <TextField
        label={say('page.edit.licence.order')}
        path={`${path}.order`}
        told={told}
        value={licence.order}
        change={(order) => change({ ...licence, order })}
      />
      <TextField
        label={say('page.edit.licence.from')}
        type="date"
        path={`${path}.from`}
        told={told}
        value={licence.from}
        change={(from) => change({ ...licence, from })}
      />
      <TextField
        label={say('page.edit.licence.to')}
        type="date"
        path={`${path}.to`}
        told={told}
        value={licence.to}
        change={(to) => change({ ...licence, to })}
      />
      {kind === 'licences' && (
        <ChoiceField
          label={say('page.edit.licence.mode')}
          path={`${path}.contactMode`}
          told={told}
          value={licence.contactMode}
          choices={modes}
          change={(contactMode) => change({ ...licence, contactMode })}
        />
      )}
    </div>
  );
}
