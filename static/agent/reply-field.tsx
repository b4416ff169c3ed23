import type { Language } from '../../src/domain/plan/plan';
import { useSay } from '../parts/words';

interface ReplyFieldProps {
  readonly reply: string;
  readonly write: (reply: string) => void;
  readonly language: Language;
  readonly translate: (language: Language) => void;
}

/** The prepared comment, free to be changed, in the customer's language or the other one. */
export function ReplyField({ reply, write, language, translate }: ReplyFieldProps) {
  const say = useSay();
  const other: Language = language === 'en' ? 'ja' : 'en';
  return (
    <div className="field">
      <label className="field">
        <span className="label">{say('scope.form.reply')}</span>
        <textarea rows={4} lang={language} value={reply} onChange={(event) => write(event.currentTarget.value)} />
        <span className="hint">{say('scope.form.replyHint', { language: say(`scope.form.language.${language}`) })}</span>
      </label>
      <div>
        <button type="button" className="link" onClick={() => translate(other)}>
          {say('scope.form.other', { language: say(`scope.form.language.${other}`) })}
        </button>
      </div>
    </div>
  );
}
