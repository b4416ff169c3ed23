import type { ProposedPerson } from '../../../src/domain/customer/contact-command';
import { useSay } from '../../parts/words';
import type { Told } from '../field-frame';
import { PersonFinder } from '../person-finder';
import { TextField } from '../text-field';

/** Nobody chosen and nothing typed. */
export const NOBODY: ProposedPerson = { accountId: null, email: '', name: '', kind: 'direct', partner: '' };

/** A person found among JSM's customers and the people of the organizations, or typed with an address and linked later. */
export function PersonChoice(props: {
  person: ProposedPerson;
  organizationIds: readonly string[];
  told: Told;
  change: (person: ProposedPerson) => void;
  /** What is said under the address of somebody without an account. */
  emailHint: string;
}) {
  const say = useSay();
  const { person, organizationIds, told, change, emailHint } = props;
  return (
    <>
      {person.accountId === null ? (
        <PersonFinder
          label={say('register.person.find')}
          hint={say('register.person.findHint')}
          organizationIds={organizationIds}
          choose={({ accountId, name, email }) => change({ ...person, accountId, name, email: email ?? '' })}
        />
      ) : (
        <div className="entry-line">
          <span>
            <span className="label block">{say('register.person.chosen')}</span>
            {person.name}
          </span>
          <button type="button" className="button" onClick={() => change({ ...person, accountId: null, name: '', email: '' })}>
            {say('register.person.other')}
          </button>
        </div>
      )}
      <div className="fields">
        {person.accountId === null && (
          <TextField
            label={say('register.person.name')}
            path="person.name"
            told={told}
            value={person.name}
            change={(name) => change({ ...person, name })}
          />
        )}
        <TextField
          label={say('register.person.email')}
          hint={person.accountId === null ? emailHint : say('register.person.emailKnown')}
          path="person.email"
          told={told}
          value={person.email}
          change={(email) => change({ ...person, email })}
        />
      </div>
    </>
  );
}
