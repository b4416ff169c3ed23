import type { ProfileField } from '../../src/domain/plan/profile-field';
import type { TypedProfile } from '../../src/domain/view/profile';
import { useReader, useSay } from '../parts/words';
import type { Told } from '../settings/field-frame';
import { AnswerField } from './answer-field';
import { AppRows } from './app-rows';
import { withAnswer } from './typed-answers';

type Typed = Pick<TypedProfile, 'apps' | 'profile'>;

/** What the plan asks about an instance beside its version, in the plan's order (ONB-3, ENV-1). */
export function ProfileFields(props: {
  readonly questions: readonly ProfileField[];
  /** Where problems are told: '' or a path that ends with a dot. */
  readonly path: string;
  readonly told: Told;
  readonly typed: Typed;
  readonly change: (typed: Partial<Typed>) => void;
}) {
  const { questions, path, told, typed, change } = props;
  const { language } = useReader();
  const say = useSay();
  const asked = questions.filter(({ key, appliesTo }) => appliesTo === 'instance' && key !== 'version' && key !== 'apps');
  const apps = questions.find(({ key }) => key === 'apps');
  return (
    <>
      <div className="fields">
        {asked.map((question) => (
          <AnswerField
            key={question.key}
            question={question}
            path={`${path}profile.${question.key}`}
            told={told}
            answer={Object.hasOwn(typed.profile, question.key) ? (typed.profile[question.key] ?? null) : null}
            change={(answer) => change({ profile: withAnswer(typed.profile, question.key, answer) })}
          />
        ))}
      </div>
      <AppRows
        label={apps?.label[language] ?? say('page.instance.apps')}
        path={`${path}apps`}
        told={told}
        apps={typed.apps}
        change={(next) => change({ apps: next })}
      />
    </>
  );
}
