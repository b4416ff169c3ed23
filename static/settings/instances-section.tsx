import { type ReactNode, useState } from 'react';
import type { InstanceDraft } from '../../src/domain/customer/draft';
import { useReader, useSay } from '../parts/words';
import { ProfileFields } from '../profile/profile-fields';
import { ChoiceField, TickField } from './choice-field';
import { missingFrom, RemovedEntries } from './removed-entries';
import { newId, replaced, type SectionProps, without } from './section-props';
import { TextField } from './text-field';

const BLANK: Omit<InstanceDraft, 'id' | 'productKey' | 'environment'> = {
  deployment: 'data-center',
  name: '',
  version: '',
  baseUrl: '',
  maintenanceTo: '',
  codeModified: false,
  apps: null,
  profile: {},
};

/** Installed products: where they run, in which version, until when they are maintained. */
export function InstancesSection(props: SectionProps) {
  const say = useSay();
  const { language } = useReader();
  const { draft, view, change, told } = props;
  const { instances } = draft;
  const set = (next: readonly InstanceDraft[]) => change({ instances: next });
  const gone = missingFrom(view.draft.instances, instances);
  const summaryOf = ({ id, name, productKey, environment, version }: InstanceDraft): string | null => {
    if (!view.draft.instances.some((stored) => stored.id === id)) return null;
    const product = view.terms.products.find(({ key }) => key === productKey)?.name ?? productKey;
    const place = view.terms.environments.find(({ key }) => key === environment)?.label[language] ?? environment;
    return [name, product, place, version].filter(Boolean).join(' · ');
  };
  const add = () => {
    const productKey = draft.productKeys[0] ?? view.terms.products[0]?.key ?? '';
    set([...instances, { ...BLANK, id: newId(), productKey, environment: view.terms.environments[0]?.key ?? '' }]);
  };
  return (
    <fieldset>
      <legend>{say('page.edit.part.instances')}</legend>
      <ul className="entries">
        {instances.map((instance, index) => (
          <li key={instance.id} className="entry">
            <Foldable summary={summaryOf(instance)} isWrong={told.problems.some(({ path }) => path.startsWith(`instances.${index}.`))}>
              <InstanceFields
                instance={instance}
                path={`instances.${index}`}
                view={view}
                told={told}
                change={(next) => set(replaced(instances, index, next))}
              />
              <div className="buttons">
                <button type="button" className="button" onClick={() => set(without(instances, index))}>
                  {say('page.edit.remove')}
                  <span className="only-heard"> {instance.name}</span>
                </button>
              </div>
            </Foldable>
          </li>
        ))}
      </ul>
      <RemovedEntries
        entries={gone.map((instance) => ({ key: instance.id, label: instance.name, back: () => set([...instances, instance]) }))}
      />
      <div className="buttons">
        <button type="button" className="button" onClick={add}>
          {say('page.edit.instances.add')}
        </button>
      </div>
    </fieldset>
  );
}

/** An entry that is folded away under its summary; a new one (`summary` null) and one with something wrong stand open. */
function Foldable({ summary, isWrong, children }: { summary: string | null; isWrong: boolean; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  if (summary === null) return <>{children}</>;
  return (
    <details open={isOpen || isWrong} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <div className="folded">{children}</div>
    </details>
  );
}

interface InstanceProps extends Pick<SectionProps, 'view' | 'told'> {
  readonly instance: InstanceDraft;
  readonly path: string;
  readonly change: (instance: InstanceDraft) => void;
}

function InstanceFields({ instance, path, view, told, change }: InstanceProps) {
  const say = useSay();
  const { language } = useReader();
  const products = view.terms.products.map(({ key, name }) => ({ value: key, label: name }));
  const environments = view.terms.environments.map(({ key, label }) => ({ value: key, label: label[language] }));
  const deployments = (['cloud', 'server', 'data-center'] as const).map((value) => ({
    value,
    label: say(`page.edit.deployment.${value}`),
  }));
  const at = { told };
  const isProfileWrong = told.problems.some((found) => found.path.startsWith(`${path}.profile.`) || found.path.startsWith(`${path}.apps`));
  const text = (name: 'name' | 'version' | 'baseUrl') => (
    <TextField
      {...at}
      label={say(`page.instance.${name}`)}
      path={`${path}.${name}`}
      value={instance[name]}
      change={(typed) => change({ ...instance, [name]: typed })}
    />
  );
  return (
    <>
      <div className="fields">
        {text('name')}
        <ChoiceField
          {...at}
          label={say('page.edit.instances.product')}
          path={`${path}.productKey`}
          value={instance.productKey}
          choices={withCurrent(products, instance.productKey)}
          change={(productKey) => change({ ...instance, productKey })}
        />
        <ChoiceField
          {...at}
          label={say('page.instance.environment')}
          path={`${path}.environment`}
          value={instance.environment}
          choices={withCurrent(environments, instance.environment)}
          change={(environment) => change({ ...instance, environment })}
        />
        <ChoiceField
          {...at}
          label={say('page.instance.deployment')}
          path={`${path}.deployment`}
          value={instance.deployment}
          choices={deployments}
          change={(deployment) => change({ ...instance, deployment })}
        />
        {text('version')}
        {text('baseUrl')}
        <TextField
          {...at}
          type="date"
          label={say('page.instance.maintenanceTo')}
          path={`${path}.maintenanceTo`}
          value={instance.maintenanceTo}
          change={(maintenanceTo) => change({ ...instance, maintenanceTo })}
        />
      </div>
      <TickField
        label={say('page.instance.codeModified')}
        checked={instance.codeModified}
        change={(codeModified) => change({ ...instance, codeModified })}
      />
      <details className="profile" open={isProfileWrong || undefined}>
        <summary>{say('profile.section')}</summary>
        <div className="folded part">
          <ProfileFields
            questions={view.terms.onboarding?.profileFields ?? []}
            path={`${path}.`}
            told={told}
            typed={{ apps: instance.apps ?? null, profile: instance.profile ?? {} }}
            change={(typed) => change({ ...instance, ...typed })}
          />
        </div>
      </details>
    </>
  );
}

/** What the plan no longer knows stays choosable where it is chosen. */
function withCurrent(choices: readonly { value: string; label: string }[], current: string) {
  return choices.some(({ value }) => value === current) ? choices : [...choices, { value: current, label: current }];
}
