import type { Plan } from '../../src/domain/plan/plan';
import { useReader, useSay } from '../parts/words';
import { type DraftForm, PlanFieldInput } from './plan-field-input';

/** The words that suggest each kind of request to an agent, in any language (card 7). */
export function KindWords({ form, shown }: { form: DraftForm; shown: Plan }) {
  const { language } = useReader();
  const say = useSay();
  const kinds = shown.requestKinds ?? [];
  if (kinds.length === 0) return null;
  return (
    <fieldset>
      <legend>{say('scope.kinds.title')}</legend>
      <p className="hint">{say('scope.kinds.hint')}</p>
      <div className="fields">
        {kinds.map(({ key, label }, index) => (
          <PlanFieldInput key={key} field={{ path: `requestKinds.${index}.words`, kind: 'texts' }} form={form} label={label[language]} />
        ))}
      </div>
    </fieldset>
  );
}
