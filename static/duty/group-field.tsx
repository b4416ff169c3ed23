import { useId } from 'react';
import type { DutyRow } from '../../src/domain/view/roster';
import { useSay } from '../parts/words';

/** The Jira group of a duty, and what Jira says about the one that was saved. */
export function GroupField({
  row,
  group,
  change,
}: {
  row: DutyRow;
  group: string | null;
  change: ((group: string | null) => void) | null;
}) {
  const say = useSay();
  const id = useId();
  const usual = row.usual.group;
  const stands = group ?? usual;
  const isSaved = (row.duty.group ?? usual) === stands;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {say('arrival.duty.group')}
      </label>
      {change === null ? (
        <span id={id} className={stands === null ? 'hint' : undefined}>
          {stands ?? say('arrival.duty.noGroup')}
        </span>
      ) : (
        <input
          id={id}
          type="text"
          value={group ?? ''}
          placeholder={usual ?? undefined}
          aria-describedby={`${id}-hint`}
          onChange={(event) => change(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        />
      )}
      <span id={`${id}-hint`} className={stands !== null && isSaved && !row.members ? 'worth hint' : 'hint'}>
        {group === null && usual !== null && `${say('arrival.duty.fromPlan', { name: usual })} `}
        {stands !== null &&
          isSaved &&
          (row.members === null ? say('arrival.duty.unread') : say('arrival.duty.members', { count: row.members }))}
      </span>
    </div>
  );
}
