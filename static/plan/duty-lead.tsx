import { useState } from 'react';
import { useSay } from '../parts/words';
import { PersonFinder } from '../settings/person-finder';
import { valueAt } from './json';
import type { DraftForm } from './plan-field-input';

/** Who is told first in a region: somebody with an account, or nobody yet. `people` are names by account id. */
export function DutyLead({ path, form, people }: { path: string; form: DraftForm; people: Readonly<Record<string, string>> }) {
  const say = useSay();
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const lead = valueAt(form.draft, path);
  const name = typeof lead === 'string' ? (found[lead] ?? people[lead] ?? lead) : null;
  return (
    <fieldset className="duty-lead">
      <legend>{say('page.plan.dutyLead.title')}</legend>
      {name === null ? (
        <p className="hint">{say('page.plan.dutyLead.none')}</p>
      ) : (
        <p className="entry-line">
          <span>{name}</span>
          <button type="button" className="button" onClick={() => form.put(path, null)}>
            {say('page.plan.dutyLead.remove')}
          </button>
        </p>
      )}
      <PersonFinder
        label={say('page.plan.dutyLead.find')}
        hint={say('page.plan.dutyLead.hint')}
        organizationIds={[]}
        choose={(person) => {
          setFound((before) => ({ ...before, [person.accountId]: person.name }));
          form.put(path, person.accountId);
        }}
      />
    </fieldset>
  );
}
