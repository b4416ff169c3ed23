import type { CustomerCare } from '../../src/domain/care/kind';
import type { Plan } from '../../src/domain/plan/plan';
import type { PhoneView } from '../../src/domain/view/phone';
import { customerCareSentence } from '../../src/words/handoffs';
import { PhoneLines } from '../parts/phone-lines';
import { useReader, useSay } from '../parts/words';

/** Who has a request now, and what was talked about on the phone: one sentence each, the latest first. */
export function RequestCare({ care, plan }: { care: readonly CustomerCare[]; plan: Plan }) {
  const reader = useReader();
  const say = useSay();
  if (care.length === 0) return null;
  return (
    <ul className="request-care" aria-label={say('care.request')}>
      {care.map((one) => (
        <li key={one.id}>{customerCareSentence(one, plan, reader)}</li>
      ))}
    </ul>
  );
}

/** Whom to call about an urgent request, for its registered contact. */
export function CallNow({ view }: { view: PhoneView }) {
  const say = useSay();
  return (
    <section className="call-now" aria-label={say('call.now.title')}>
      <h3>{say('call.now.title')}</h3>
      <PhoneLines view={view} />
      <p className="hint">{say('call.now.held')}</p>
    </section>
  );
}
