import { useState } from 'react';
import { useSay } from '../parts/words';
import { At } from './field-frame';
import { Finder } from './finder';
import { invokeSettings } from './invoke-settings';
import { RemovedEntries } from './removed-entries';
import { type SectionProps, without } from './section-props';

/** The organizations whose people belong to a customer. */
export function OrganizationsSection({ draft, view, change, told }: SectionProps) {
  const say = useSay();
  const [names, setNames] = useState(view.organizations);
  const { organizationIds } = draft;
  const nameOf = (id: string) => names[id] ?? view.organizations[id] ?? say('page.edit.organizationGone', { id });
  const gone = view.draft.organizationIds.filter((id) => !organizationIds.includes(id));
  const find = async (text: string) => {
    if (text.trim() === '') return [];
    const answer = await invokeSettings('findOrganizations', { text });
    return answer.state === 'found' ? answer.organizations.filter(({ id }) => !organizationIds.includes(id)) : null;
  };
  return (
    <fieldset>
      <legend>{say('page.edit.part.organizationIds')}</legend>
      <p className="hint">{say('page.edit.organizationIds.hint')}</p>
      <ul className="entries">
        {organizationIds.map((id, index) => (
          <li key={id} className="entry">
            <div className="entry-line">
              <span>{nameOf(id)}</span>
              <button type="button" className="button" onClick={() => change({ organizationIds: without(organizationIds, index) })}>
                {say('page.edit.remove')}
                <span className="only-heard"> {nameOf(id)}</span>
              </button>
            </div>
            <At path={`organizationIds.${index}`} told={told} />
          </li>
        ))}
      </ul>
      <RemovedEntries
        entries={gone.map((id) => ({ key: id, label: nameOf(id), back: () => change({ organizationIds: [...organizationIds, id] }) }))}
      />
      <Finder
        label={say('page.edit.organizationIds.add')}
        hint={say('page.edit.organizationIds.findHint')}
        find={find}
        idOf={({ id }) => id}
        show={({ name }) => name}
        choose={({ id, name }) => {
          setNames({ ...names, [id]: name });
          change({ organizationIds: [...organizationIds, id] });
        }}
      />
    </fieldset>
  );
}
