import type { Customer } from '../../src/domain/customer/customer';
import { exclusionOf } from '../../src/domain/plan/exclusion-of';
import type { Plan } from '../../src/domain/plan/plan';
import type { RequestKind } from '../../src/domain/plan/request-kind';
import type { PanelChoice } from '../../src/domain/request/facts';
import { useReader, useSay } from '../parts/words';

interface KindFieldProps {
  readonly plan: Plan;
  readonly customer: Customer | null;
  readonly choice: PanelChoice;
  readonly choose: (choice: PanelChoice) => void;
}

/** "What do you need?", with the kinds that belong elsewhere in plain sight; nothing stops anybody from choosing one (card 7). */
export function KindField({ plan, customer, choice, choose }: KindFieldProps) {
  const { language } = useReader();
  const say = useSay();
  const kinds = plan.requestKinds ?? [];
  if (kinds.length === 0) return null;
  const isElsewhere = ({ key }: RequestKind): boolean => exclusionOf(plan, 'requestKind', key) !== null;
  const chosen = kinds.find(({ key }) => key === choice.kind);
  return (
    <>
      <label className="field">
        <span className="label">{say('scope.create.kind')}</span>
        <select value={choice.kind ?? ''} onChange={(event) => choose({ ...choice, kind: event.target.value || null, app: null })}>
          <option value="">{say('scope.create.kindNone')}</option>
          <Kinds label={say('scope.create.kindCovered')} kinds={kinds.filter((kind) => !isElsewhere(kind))} />
          <Kinds label={say('scope.create.kindElsewhere')} kinds={kinds.filter(isElsewhere)} />
        </select>
        {chosen !== undefined && <span className="hint">{chosen.hint[language]}</span>}
      </label>
      <AppField plan={plan} customer={customer} choice={choice} choose={choose} />
    </>
  );
}

function Kinds({ label, kinds }: { label: string; kinds: readonly RequestKind[] }) {
  const { language } = useReader();
  if (kinds.length === 0) return null;
  return (
    <optgroup label={label}>
      {kinds.map((kind) => (
        <option key={kind.key} value={kind.key}>
          {kind.label[language]}
        </option>
      ))}
    </optgroup>
  );
}

/** Which app it is about, of those recorded for the instance: some are covered (DEC-15). */
function AppField({ plan, customer, choice, choose }: KindFieldProps) {
  const say = useSay();
  const exclusion = choice.kind == null ? null : exclusionOf(plan, 'requestKind', choice.kind);
  const apps = customer?.instances.find(({ id }) => id === choice.instanceId)?.apps ?? [];
  if (exclusion === null || apps.length === 0 || !exclusion.detect.some(({ on }) => on === 'appVendor')) return null;
  return (
    <label className="field">
      <span className="label">{say('scope.create.app')}</span>
      <select value={choice.app ?? ''} onChange={(event) => choose({ ...choice, app: event.target.value || null })}>
        <option value="">{say('scope.create.appNone')}</option>
        {apps.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
