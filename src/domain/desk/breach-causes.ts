import type { Bilingual } from '../plan/plan';

/** Why a promise was missed; the key stays when the words are edited, so that notes keep their cause. */
export interface BreachCause {
  readonly key: string;
  readonly label: Bilingual;
}

/** The list to begin with; administrators edit it. */
export const SHIPPED_CAUSES: readonly BreachCause[] = [
  { key: 'unseen', label: { en: 'Nobody saw it in time', ja: '誰も気づかなかった' } },
  { key: 'nobodyRostered', label: { en: 'Nobody was rostered', ja: '当番が登録されていなかった' } },
  { key: 'handoff', label: { en: 'Lost between two regions', ja: '地域間の引き継ぎで漏れた' } },
  { key: 'capacity', label: { en: 'Too many requests at once', ja: '同時に対応する件数が多すぎた' } },
  { key: 'skills', label: { en: 'Nobody on duty knew the product', ja: '当番に担当製品の詳しい者がいなかった' } },
  { key: 'raisedLate', label: { en: 'Raised or completed shortly before it was due', ja: '期限の直前に重大度や内容が変わった' } },
  { key: 'answeredElsewhere', label: { en: 'Answered by phone or mail, not noted in time', ja: '電話やメールで回答したが、記録が遅れた' } },
  { key: 'outage', label: { en: 'Jira or the desk’s own systems were down', ja: 'Jira または窓口のシステムが停止していた' } },
  { key: 'other', label: { en: 'Something else', ja: 'その他' } },
];
