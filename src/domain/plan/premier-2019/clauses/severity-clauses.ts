import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on hours, severities and targets (COV, SEV, PAR, INC, CHN): its own Japanese words, an ellipsis where words are left out, and our English. */
export const severityClauses: Readonly<Record<RuleId, Bilingual>> = {
  'COV-1': {
    ja: 'サービス提供時間…24/7',
    en: 'Service hours: 24 hours a day, 7 days a week.',
  },
  'COV-2': {
    ja: 'プレミア サポートのお客様が作成したすべてのリクエストは作成後ただちに、経験豊富なプレミア サポート エンジニアに転送されます (24 時間、週 5 日)。',
    en: 'Premier engineers themselves work 24 hours a day, 5 days a week.',
  },
  'SEV-1': {
    ja: '本番アプリケーションの停止…(L1)…30 分…レベル 1: 本番のアプリケーション停止、またはビジネスや多くのスタッフに影響を与える主要機能の不具合',
    en: 'Level 1, first response in 30 minutes: the production application is down, or a major function fails and affects the business or many people.',
  },
  'SEV-2': {
    ja: '深刻な機能障害…(L2)…2 時間…レベル 2: アプリケーションのパフォーマンスの深刻な悪化や機能不全',
    en: 'Level 2, first response in 2 hours: the application has become seriously slow or does not work properly.',
  },
  'SEV-3': {
    ja: '中程度の機能不具合…(L3)…8 時間…レベル 3: ビジネスにある程度の影響があるアプリケーションの問題',
    en: 'Level 3, first response in 8 hours: a problem of the application with some effect on the business.',
  },
  'SEV-4': {
    ja: '限定的な影響のある不具合…(L4)…24 時間…レベル 4: ビジネスにあまり影響のないような問題または質問',
    en: 'Level 4, first response in 24 hours: a problem with little effect on the business, or a question.',
  },
  'SEV-5': {
    ja: '初回応答時間…初回応答時間 – 問題の深刻度レベルの説明は以下の通りとなります',
    en: 'The times are for the first response, by the level of severity.',
  },
  'PAR-1': {
    ja: 'ステージング & QA 環境のお問い合わせに対する本番環境相当の応答時間の適用',
    en: 'Requests about staging and QA get the response times of production.',
  },
  'INC-1': {
    ja: '事後のインシデント レポート',
    en: 'Incident reports after the event are included.',
  },
  'CHN-1': {
    ja: '自己解決用リソース…コミュニティ サポート…サポート ポータル',
    en: 'Self-help resources, community support and the support portal are included.',
  },
  'CHN-2': {
    ja: 'サポート チーム…専任のシニア サポート チーム',
    en: 'The support team is a dedicated senior team.',
  },
};
