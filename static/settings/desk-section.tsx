import { useSay } from '../parts/words';
import { At } from './field-frame';
import { PersonFinder } from './person-finder';
import type { SectionProps } from './section-props';

const ROLES = ['engineer', 'backup', 'coordinator'] as const;

/** Who of the desk looks after a customer: named engineer, backup, coordinator of escalations. */
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
    </fieldset>
  );
}
