import { useState } from 'react';
import { CLOSE_FIELDS, OPEN_FIELDS, REOPEN_FIELDS, UPDATE_FIELDS } from '../../src/domain/care/escalation';
import type { CareField } from '../../src/domain/care/kind';
import type { CareDetails } from '../../src/domain/care/record';
import type { EscalationView } from '../../src/domain/view/escalation';
import { CareForm, type CareOptions } from '../parts/care-form';
import { useCare } from '../parts/use-care';
import { useSay } from '../parts/words';
import { invokeAgent } from './invoke-agent';

const FORMS = { update: UPDATE_FIELDS, open: OPEN_FIELDS, close: CLOSE_FIELDS, reopen: REOPEN_FIELDS } satisfies Record<
  string,
  readonly CareField[]
>;
type Form = keyof typeof FORMS;

const HOUR = 3_600_000;
/** When the next update is, unless the agent says otherwise: a day from now, on the full hour. */
export const nextUpdateFrom = (now: number): number => Math.ceil((now + 24 * HOUR) / HOUR) * HOUR;

interface EscalationActProps {
  readonly view: EscalationView;
  readonly coordinators: CareOptions[string];
  readonly now: number;
  readonly again: () => void;
}

/** What may be done to an escalation: say how it stands, name its development issue, close it, and take the closing back. */
export function EscalationAct({ view, coordinators, now, again }: EscalationActProps) {
  const say = useSay();
  const [form, setForm] = useState<Form | null>(null);
  const { record } = view;
  const done = () => {
    setForm(null);
    again();
  };
  const { acting, act } = useCare((action) => invokeAgent('act', action), { kind: 'escalation', recordId: record.id }, done);
  if (form !== null)
    return (
      <CareForm
        key={form}
        kind="escalation"
        action={form}
        fields={FORMS[form]}
        initial={initialOf(view, form, now)}
        options={{ coordinator: coordinators }}
        acting={acting}
        submit={(filled) => act(form, filled)}
        close={() => setForm(null)}
      />
    );
  const forms: readonly Form[] = record.isClosed ? ['reopen'] : ['update', 'open', 'close'];
  return (
    <div className="button-row">
      {forms.map((one) => (
        <button key={one} type="button" className="button" onClick={() => setForm(one)}>
          {say(`escalation.act.${one}`)}
        </button>
      ))}
    </div>
  );
}

/** What is known already; an update that has passed needs a new time. */
function initialOf({ record, escalation, coordinator }: EscalationView, form: Form, now: number): CareDetails {
  const { rootCause, nextStep, nextUpdateAt } = escalation;
  const texts = { rootCause: rootCause ?? '', nextStep: nextStep ?? '' };
  if (form === 'reopen') return { nextUpdateAt: nextUpdateFrom(now) };
  if (form === 'open') return {};
  if (form === 'close') return { ...texts, tells: true };
  const next = nextUpdateAt !== null && nextUpdateAt > now ? nextUpdateAt : nextUpdateFrom(now);
  return { ...texts, state: record.state, coordinator: coordinator ?? '', nextUpdateAt: next };
}
