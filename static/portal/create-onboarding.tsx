import type { Plan } from '../../src/domain/plan/plan';
import { useReader, useSay } from '../parts/words';

/** What follows a request for onboarding: the steps of the plan, in their order (ONB-1). */
export function CreateOnboarding({ plan }: { plan: Plan }) {
  const { language } = useReader();
  const say = useSay();
  return (
    <>
      <p>{say('onboarding.create.about')}</p>
      <ol className="onboarding-steps">
        {plan.onboarding.steps.map(({ key, label }) => (
          <li key={key} className="onboarding-step">
            <p className="onboarding-name">{label[language]}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
