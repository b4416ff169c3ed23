import type { FoundPerson } from '../../src/domain/view/customer-settings';
import { useSay } from '../parts/words';
import { Finder } from './finder';
import { invokeSettings } from './invoke-settings';

/** Finds somebody with an account on the site, by name or e-mail address; without a text the people of the organizations. */
export function PersonFinder(props: {
  label: string;
  hint: string;
  organizationIds: readonly string[];
  choose: (person: FoundPerson) => void;
}) {
  const say = useSay();
  const find = async (text: string) => {
    const answer = await invokeSettings('findPeople', { text, organizationIds: [...props.organizationIds].slice(0, 20) });
    return answer.state === 'found' ? answer.people : null;
  };
  return (
    <Finder
      label={props.label}
      hint={props.hint}
      find={find}
      idOf={(person) => person.accountId}
      show={(person) => (
        <>
          {person.name}
          {person.email !== null && ` (${person.email})`}
          {!person.active && ` · ${say('page.edit.inactive')}`}
        </>
      )}
      choose={props.choose}
    />
  );
}
