import { type CareTypes, TYPED_KINDS } from '../../src/domain/care/typed-kinds';
import type { ServiceProjectView } from '../../src/domain/view/serving';
import { useSay } from '../parts/words';
import { ChoiceField } from './choice-field';

/** Each choice is from a list, so that nothing can be wrong with one. */
const NOTHING_WRONG = { problems: [], notices: [] };

interface Props {
  readonly careTypes: CareTypes;
  readonly requestTypes: ServiceProjectView['requestTypes'];
  readonly change: (careTypes: CareTypes) => void;
}

/** Which request types of a project are onboardings, health checks and bookings; each type is at most one of them. */
export function CareTypeFields({ careTypes, requestTypes, change }: Props) {
  const say = useSay();
  return (
    <fieldset className="ticks care-types">
      <legend className="label">{say('careType.legend')}</legend>
      <p className="hint">{say('careType.hint')}</p>
      {TYPED_KINDS.map((kind) => {
        const { [kind]: chosen = '', ...others } = careTypes;
        const taken = Object.values(others);
        const free = requestTypes.filter(({ id }) => !taken.includes(id));
        return (
          <ChoiceField
            key={kind}
            label={say(`careType.${kind}`)}
            path={`careTypes.${kind}`}
            told={NOTHING_WRONG}
            value={chosen}
            choices={[{ value: '', label: say('careType.none') }, ...free.map(({ id, name }) => ({ value: id, label: name }))]}
            change={(id) => change(id === '' ? others : { ...others, [kind]: id })}
          />
        );
      })}
    </fieldset>
  );
}
