import type { Assessment } from '../../src/domain/request/assessment';
import { Message } from '../parts/message';
import { useSay } from '../parts/words';

/** A request that is mostly not in English: said in both languages, whichever the page is in; nothing is held up (EXC-10, card 8). */
export function LanguageNotice({ assessment }: { assessment: Assessment }) {
  const say = useSay();
  if (!assessment.reasons.some(({ code }) => code === 'languageOther')) return null;
  return (
    <Message tone="information" title={say('scope.notice.title')}>
      <p lang="ja">{say('scope.notice.japanese')}</p>
      <p lang="en">{say('scope.notice.english')}</p>
    </Message>
  );
}
