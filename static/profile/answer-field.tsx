import type { ProfileAnswer } from '../../src/domain/customer/customer';
import type { ProfileField } from '../../src/domain/plan/profile-field';
import { useReader, useSay } from '../parts/words';
import { Around, type Told, useTied } from '../settings/field-frame';
import { linesOf } from './typed-answers';

interface AnswerProps {
  readonly question: ProfileField;
  readonly path: string;
  readonly told: Told;
  /** null = not recorded. */
  readonly answer: ProfileAnswer | null;
  readonly change: (answer: ProfileAnswer | null) => void;
}

/** The answer to one question of the plan, in the control its kind asks for. */
export function AnswerField(props: AnswerProps) {
  const { question, path, told, answer, change } = props;
  const { language } = useReader();
  const { id, input } = useTied({ path, told });
  const field = { label: question.label[language], path, told, id };
  if (question.type === 'list') return <ListField {...props} />;
  const text = typeof answer === 'string' ? answer : '';
  if (question.type === 'choice') {
    const listed = (question.options ?? []).map((option) => ({ value: option.en, label: option[language] }));
    return (
      <Around {...field}>
        <select {...input} value={text} onChange={(event) => change(event.currentTarget.value)}>
          <Unknown />
          {listed.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </Around>
    );
  }
  return (
    <Around {...field}>
      <input
        {...input}
        className="input"
        inputMode={question.type === 'number' ? 'numeric' : undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Around>
  );
}

function Unknown() {
  const say = useSay();
  return <option value="">{say('profile.edit.unknown')}</option>;
}

/** Several answers, one to a line; that there are none is an answer too. */
function ListField({ question, path, told, answer, change }: AnswerProps) {
  const { language } = useReader();
  const say = useSay();
  const tied = useTied({ path, told, hint: '' });
  const lines = Array.isArray(answer) ? answer : [];
  const isNone = Array.isArray(answer) && answer.length === 0;
  return (
    <div className="field-with-none">
      <Around label={question.label[language]} path={path} told={told} hint={say('profile.edit.lines')} id={tied.id}>
        <textarea
          {...tied.input}
          className="input"
          rows={3}
          disabled={isNone}
          value={lines.join('\n')}
          onChange={(event) => change(linesOf(event.currentTarget.value))}
        />
      </Around>
      <None label={question.label[language]} isNone={isNone} change={(none) => change(none ? [] : null)} />
    </div>
  );
}

/** The tick that says that there are none. */
export function None({ label, isNone, change }: { label: string; isNone: boolean; change: (none: boolean) => void }) {
  const say = useSay();
  return (
    <label className="tick">
      <input type="checkbox" checked={isNone} onChange={(event) => change(event.currentTarget.checked)} />
      <span>
        {say('profile.edit.none')}
        <span className="only-heard"> ({label})</span>
      </span>
    </label>
  );
}
