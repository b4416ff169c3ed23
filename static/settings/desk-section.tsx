import { useSay } from '../parts/words';
import { At } from './field-frame';
import { PersonFinder } from './person-finder';
import type { SectionProps } from './section-props';
import { TextField } from './text-field';

const ROLES = ['engineer', 'backup', 'coordinator'] as const;
const OUTSIDERS = ['accountManager', 'sales'] as const;

/** Who of the desk looks after a customer: named engineer, backup, coordinator of escalations; and whom the customer has elsewhere. */
export function DeskSection({ draft, change, told }: SectionProps) {
  const say = useSay();
  const { lookedAfterBy } = draft;
  return (
    <fieldset>
      <legend>{say('page.edit.part.lookedAfterBy')}</legend>
      <ul className="entries side-by-side">
        {ROLES.map((role) => {
          const person = lookedAfterBy[role];
          const name = (next: typeof person) => change({ lookedAfterBy: { ...lookedAfterBy, [role]: next } });
          return (
            <li key={role} className="entry">
              {person === null ? (
                <PersonFinder
                  label={say(`page.team.${role}`)}
                  hint={say('page.edit.staffHint')}
                  organizationIds={[]}
                  choose={({ accountId, name: called }) => name({ accountId, name: called })}
                />
              ) : (
                <div className="entry-line">
                  <span>
                    <span className="label block">{say(`page.team.${role}`)}</span>
                    {person.name}
                  </span>
                  <button type="button" className="button" onClick={() => name(null)}>
                    {say('page.edit.remove')}
                    <span className="only-heard"> {person.name}</span>
                  </button>
                </div>
              )}
              <At path={`lookedAfterBy.${role}`} told={told} />
            </li>
          );
        })}
      </ul>
      <ul className="entries side-by-side">
        {OUTSIDERS.map((role) => (
          <Outsider key={role} role={role} draft={draft} change={change} told={told} />
        ))}
      </ul>
    </fieldset>
  );
}

/** Somebody with a name and an address and no part in the desk's work: information only (TAM-1). */
function Outsider({ role, draft, change, told }: Pick<SectionProps, 'draft' | 'change' | 'told'> & { role: (typeof OUTSIDERS)[number] }) {
  const say = useSay();
  const { [role]: person = { name: '', email: '' }, ...others } = draft.lookedAfterBy;
  const put = (next: typeof person) =>
    change({ lookedAfterBy: next.name === '' && next.email === '' ? others : { ...draft.lookedAfterBy, [role]: next } });
  return (
    <li className="entry">
      <TextField
        label={say(`team.${role}`)}
        path={`lookedAfterBy.${role}.name`}
        told={told}
        value={person.name}
        change={(name) => put({ ...person, name })}
      />
      <TextField
        label={say(`team.${role}.email`)}
        path={`lookedAfterBy.${role}.email`}
        told={told}
        value={person.email}
        change={(email) => put({ ...person, email })}
      />
    </li>
  );
}
