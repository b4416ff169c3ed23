import type { FactChange } from '../../src/domain/customer/customer';
import type { Bilingual } from '../../src/domain/plan/plan';
import { factText, fieldText } from '../../src/words/profile';
import { useReader } from '../parts/words';

/** A change with the plan's name for its field, and a word on when, where there is one. */
export interface ListedChange extends FactChange {
  readonly label: Bilingual | null;
  readonly when?: string;
}

/** What reads differently: struck out as it was, then as it is or is wanted. */
export function ChangeList({ changes, label }: { changes: readonly ListedChange[]; label: string }) {
  const { language } = useReader();
  return (
    <ul className="changes" aria-label={label}>
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field may have changed more than once
        <li key={`${change.field} ${index}`}>
          {fieldText(change, language)}: <del>{factText(change.from, change.field, language)}</del> →{' '}
          <ins>{factText(change.to, change.field, language)}</ins>
          {change.when !== undefined && <span className="hint block">{change.when}</span>}
        </li>
      ))}
    </ul>
  );
}
