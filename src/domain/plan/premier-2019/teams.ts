import type { Bilingual, TeamKey } from '../plan';

/** Names of those who answer (TEA-1, TEA-6, WKD-13, ALN-2). */
export const teams: Readonly<Record<TeamKey, Bilingual>> = {
  premier: { en: 'Premier Support', ja: 'プレミア サポート' },
  weekend: { en: 'Weekend support (Select/standard)', ja: '週末サポート（セレクト／標準）' },
  holiday: { en: 'Holiday support (Select/standard)', ja: '祝日サポート（セレクト／標準）' },
  align: { en: 'Jira Align Premier desk', ja: 'Jira Align プレミア サポート窓口' },
  standard: { en: 'Standard support', ja: '標準サポート' },
};
