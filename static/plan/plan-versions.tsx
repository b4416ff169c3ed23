import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { PublishedPlan } from '../../src/domain/plan/published-plan';
import type { PlanView } from '../../src/domain/view/plan';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';
import { Choice } from './choice';
import type { PlanActs } from './use-plan-acts';

/** Every version that was published, and assessing requests again under one of them. */
export function PlanVersions({ view, acts }: { view: PlanView; acts: PlanActs }) {
  const say = useSay();
  return (
    <section aria-label={say('page.plan.versions.title')}>
      <Heading size="small" as="h2">
        {say('page.plan.versions.title')}
      </Heading>
      <table className="list">
        <thead>
          <tr>
            {(['plan', 'from', 'published', 'note'] as const).map((head) => (
              <th key={head} scope="col">
                {say(`page.plan.versions.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.versions.map((version) => (
            <VersionLine key={`${version.id}:${version.version}`} version={version} plan={view.plan} />
          ))}
        </tbody>
      </table>
      <Reassess view={view} acts={acts} />
    </section>
  );
}

function VersionLine({ version, plan }: { version: PublishedPlan; plan: PlanView['plan'] }) {
  const reader = useReader();
  const say = useSay();
  const isNow = version.id === plan.id && version.version === plan.version;
  return (
    <tr>
      <th scope="row">
        {version.name[reader.language]} {isNow && <span className="tag success">{say('page.plan.versions.now')}</span>}
        <span className="hint block">{say('page.settings.planVersion', { id: version.id, version: version.version })}</span>
      </th>
      <td data-head={say('page.plan.versions.from')}>{version.effectiveFrom}</td>
      <td data-head={say('page.plan.versions.published')}>
        {version.publishedAt === 0 ? say('page.plan.versions.shipped') : instantText(version.publishedAt, reader)}
      </td>
      <td data-head={say('page.plan.versions.note')}>{version.note?.[reader.language] ?? ''}</td>
    </tr>
  );
}

/** Open requests keep the version they were born with until this is pressed; finished ones change only when their keys are typed. */
function Reassess({ view, acts }: { view: PlanView; acts: PlanActs }) {
  const { language } = useReader();
  const say = useSay();
  const current = `${view.plan.id}:${view.plan.version}`;
  const [chosen, setChosen] = useState(current);
  const [typed, setTyped] = useState('');
  const keys = typed
    .normalize('NFKC')
    .split(/[\s,、]+/)
    .filter((key) => key !== '');
  const version = view.versions.find((entry) => `${entry.id}:${entry.version}` === chosen);
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    if (version) acts.reassess({ id: version.id, version: version.version, keys });
  };
  return (
    <form className="edit" onSubmit={send}>
      <fieldset>
        <legend>{say('page.plan.reassess.title')}</legend>
        <p className="hint">{say('page.plan.reassess.hint')}</p>
        <div className="fields">
          <Choice
            label={say('page.plan.reassess.under')}
            value={chosen}
            change={setChosen}
            choices={view.versions.map(({ id, version: number, name }) => [`${id}:${number}`, `${name[language]} (${number})`])}
          />
          <label className="field">
            <span className="label">{say('page.plan.reassess.keys')}</span>
            <input type="text" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          </label>
        </div>
        <button type="submit" className="button" disabled={acts.busy || version === undefined}>
          {keys.length === 0 ? say('page.plan.reassess.open') : say('page.plan.reassess.named', { count: keys.length })}
        </button>
      </fieldset>
    </form>
  );
}
