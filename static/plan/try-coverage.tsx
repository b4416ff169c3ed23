import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { Plan } from '../../src/domain/plan/plan';
import { whatIf } from '../../src/domain/plan/what-if';
import { instantText } from '../../src/words/times';
import { CoverageBand, fortnightOf } from '../parts/coverage-band';
import { PromiseSentence } from '../parts/promise';
import { useReader, useSay } from '../parts/words';
import { Choice } from './choice';

const QUARTER = 900_000;
const thisQuarter = (now: number): number => now - (now % QUARTER);

/** The coverage ribbon: two weeks for a product and severity; moving the moment of creation shows its promise at once. */
export function TryCoverage({ plan, now }: { plan: Plan; now: number }) {
  const reader = useReader();
  const say = useSay();
  const served = plan.products.filter(({ scope }) => scope !== 'excluded');
  const [productKey, setProduct] = useState(served.find(({ coverageClass }) => coverageClass === 'l1-only')?.key ?? served[0]?.key ?? '');
  const [severity, setSeverity] = useState(plan.severities[1]?.key ?? plan.defaultSeverity);
  const range = fortnightOf(now, reader.zone);
  const [at, setAt] = useState(() => thisQuarter(now));
  const product = served.find(({ key }) => key === productKey);
  const person = product?.scope === 'separate' ? 'alignOnly' : 'contact';
  const assessment = whatIf({ person, productKey, environment: null, severity, at }, null, plan);
  const answered = { track: assessment.track, coverageClass: product?.coverageClass ?? null, severity: assessment.severity };
  const { clock } = assessment;
  const marks = clock.state === 'none' ? [] : [{ at: clock.dueAt, label: say('page.plan.try.due') }];
  return (
    <section aria-label={say('page.plan.try.title')}>
      <Heading size="small" as="h2">
        {say('page.plan.try.title')}
      </Heading>
      <div className="fields">
        <Choice
          label={say('page.plan.whatIf.product')}
          value={productKey}
          change={setProduct}
          choices={served.map(({ key, name }) => [key, name])}
        />
        <Choice
          label={say('page.plan.whatIf.severity')}
          value={severity}
          change={setSeverity}
          choices={plan.severities.map(({ key, label }) => [key, `${key} – ${label[reader.language]}`])}
        />
      </div>
      <p className="hint">{say('page.plan.try.hint')}</p>
      <p className="try-moment">
        {say('page.plan.try.at', { when: instantText(at, reader) })}
        <button type="button" className="button" onClick={() => setAt(thisQuarter(now))}>
          {say('page.plan.try.now')}
        </button>
      </p>
      <PromiseSentence assessment={assessment} plan={plan} />
      <CoverageBand
        plan={plan}
        answered={answered}
        range={range}
        marks={marks}
        moved={{ at, label: say('page.plan.try.slider'), change: setAt }}
      />
    </section>
  );
}
