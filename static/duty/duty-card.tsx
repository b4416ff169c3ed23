import type { FieldProblem } from '../../src/domain/customer/field-problem';
import type { Duty } from '../../src/domain/desk/roster';
import type { DutyRow } from '../../src/domain/view/roster';
import { useReader, useSay } from '../parts/words';
import type { ShowFinder } from './duty-api';
import { GroupField } from './group-field';
import { PeopleField } from './people-field';
import { Problems } from './problems';
import { weekOf, withEngineers } from './roster-draft';
import { WeekText } from './week-text';

/** How a duty is edited; null = it is only shown. */
export interface DutyEdit {
  readonly finder: ShowFinder;
  readonly change: (next: Partial<Duty>) => void;
}

interface DutyCardProps {
  readonly row: DutyRow;
  readonly duty: Duty;
  readonly ahead: number;
  readonly problems: readonly FieldProblem[];
  readonly edit: DutyEdit | null;
}

/** One region or standing team: its engineers of the week, its group and its lead. */
export function DutyCard({ row, duty, ahead, problems, edit }: DutyCardProps) {
  const { language } = useReader();
  const say = useSay();
  const week = weekOf(row, ahead);
  const label = row.label[language];
  const engineers = duty.weeks[week] ?? [];
  const before = duty.weeks[weekOf(row, ahead - 1)] ?? [];
  const engineersOf = (people: typeof engineers) => edit?.change({ weeks: withEngineers(duty, week, people) });
  const path = `duties.${row.key}`;
  return (
    <li className="card">
      <h3>
        {label} {row.isOnDuty && <span className="tag success">{say('arrival.duty.now')}</span>}
      </h3>
      <p className="hint">
        <WeekText week={week} /> · {say('arrival.duty.zone', { zone: row.zone })}
      </p>
      <PeopleField
        title={say('arrival.duty.engineers')}
        find={edit === null ? null : { label: say('arrival.duty.find', { team: label }), show: edit.finder }}
        people={engineers}
        change={edit === null ? undefined : engineersOf}
      />
      {edit !== null && engineers.length === 0 && before.length > 0 && (
        <div>
          <button type="button" className="button" onClick={() => engineersOf(before)}>
            {say('arrival.duty.copy')}
          </button>
        </div>
      )}
      <Problems problems={problems} path={`${path}.weeks.${week}`} />
      <GroupField row={row} group={duty.group} change={edit === null ? null : (group) => edit.change({ group })} />
      <Problems problems={problems} path={`${path}.group`} />
      <PeopleField
        title={say('arrival.duty.lead')}
        find={edit === null || duty.lead !== null ? null : { label: say('arrival.duty.findLead', { team: label }), show: edit.finder }}
        people={duty.lead === null ? [] : [duty.lead]}
        usual={row.usual.lead?.name}
        change={edit === null ? undefined : ([lead]) => edit.change({ lead: lead ?? null })}
      />
      <Problems problems={problems} path={`${path}.lead`} />
      <Gone row={row} duty={duty} />
    </li>
  );
}

/** Accounts that are no more: said here, before a request finds it out. */
function Gone({ row, duty }: { row: DutyRow; duty: Duty }) {
  const say = useSay();
  const everybody = [...(duty.lead === null ? [] : [duty.lead]), ...Object.values(duty.weeks).flat()];
  const gone = new Map(everybody.filter(({ accountId }) => row.gone.includes(accountId)).map(({ accountId, name }) => [accountId, name]));
  return [...gone].map(([accountId, name]) => (
    <p key={accountId} className="worth">
      {say('arrival.duty.gone', { name })}
    </p>
  ));
}
