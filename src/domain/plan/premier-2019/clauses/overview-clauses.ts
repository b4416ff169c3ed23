import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on what Premier Support is and who works in it (GEN, TEA): its own Japanese words, an ellipsis where words are left out, and our English. */
export const overviewClauses: Readonly<Record<RuleId, Bilingual>> = {
  'GEN-1': {
    ja: 'アトラシアンのプレミア サポートは、短い SLA と迅速なトリアージおよび解決を提供する、シニア サポート エンジニアとエンタープライズ マネージャの専任チームです。',
    en: 'Premier Support is a dedicated team of senior support engineers and enterprise managers with short response times, quick triage and quick resolution.',
  },
  'GEN-2': {
    ja: 'ビジネスクリティカルなエンタープライズのお客様のカスタマー エクスペリエンス、システム可用性、およびシステム パフォーマンスの改善を実現する、新しいサービス形態です。',
    en: 'It is a new form of service that improves customer experience, system availability and system performance for business-critical enterprise customers.',
  },
  'GEN-3': {
    ja: 'アトラシアンのプレミア サポートには、Opsgenie、Statuspage、または Trello は含まれません。',
    en: 'Premier Support does not include Opsgenie, Statuspage or Trello.',
  },
  'GEN-4': {
    ja: 'Jira Align のプレミア サポートの契約は個別に行う必要があります。',
    en: 'Premier Support for Jira Align needs a contract of its own.',
  },
  'GEN-5': {
    ja: 'ご質問がある場合は、sales@atlassian.com にお問い合わせください。',
    en: 'Questions about the offering go to sales@atlassian.com.',
  },
  'TEA-1': {
    ja: 'プレミア サポートのお客様が作成したすべてのリクエストは作成後ただちに、経験豊富なプレミア サポート エンジニアに転送されます (24 時間、週 5 日)。',
    en: 'Every request of a Premier customer goes to an experienced Premier engineer as soon as it is created, 24 hours a day, 5 days a week.',
  },
  'TEA-2': {
    ja: 'これにより、標準サポートで通常必要となる、初回応答、基本的なトリアージ、環境についてのご質問、上位のエンジニアへの内部エスカレーション プロセスでかかる時間を削減できます。',
    en: 'This saves the time that standard support spends on the first reply, basic triage, questions about the environment and internal escalation to a senior engineer.',
  },
  'TEA-3': {
    ja: 'プレミア サポート チームは、プレミア サポートのお客様向けのサービスのみを行う専任チームです。',
    en: 'The Premier team serves Premier customers only.',
  },
  'TEA-4': {
    ja: 'プレミア サポートのエンジニアは幅広い経験を持ち、複雑でクリティカルな要件に高い品質で素早く対応するために、標準サポート チームよりも高度なトレーニングを受けています。',
    en: 'Premier engineers have broad experience and more advanced training than the standard team, so that complex and critical needs are met quickly and well.',
  },
  'TEA-5': {
    ja: '各地域の祝日や週末にはプレミア サポート チームは稼働しません。',
    en: 'The Premier team does not work at weekends or on the public holidays of its region.',
  },
  'TEA-6': {
    ja: 'このような場合、プレミア サポートのお客様のリクエストは、週末および祝日のサポート業務を行っている標準サポート チームが担当します。',
    en: 'At those times the standard team on weekend and holiday duty takes the requests of Premier customers.',
  },
  'TEA-7': {
    ja: '週末および祝日のサポートは標準サポートのお客様には提供されていません。',
    en: 'Weekend and holiday support is not offered to standard customers.',
  },
  'TEA-8': {
    ja: '注: サポート提供時間 (24 時間、週 5 日) 以外の時間帯でサポートが必要な場合、リソースの空き状況に応じ、計画的なアップグレード、メンテナンス、およびその他の週末行うべき作業についてプレミア サポート エンジニアによるサポートを予約することができます。',
    en: 'Outside 24 hours, 5 days a week, a Premier engineer can be booked for planned upgrades, maintenance and other weekend work, if someone is free.',
  },
  'TEA-9': {
    ja: 'アドバンス チームおよび専任のシニア チームはいずれも 高度な技術を持ち、お客様の環境の問題の原因を突き止めます。専任のシニア サポート チームはお客様の会社の 3 名のプライマリー コンタクトを通じ、お客様のネットワークや環境に習熟します。',
    en: "Both the advanced and the dedicated senior team are highly skilled and find the cause of a problem in the customer's environment; the dedicated team learns that environment through the company's 3 primary contacts.",
  },
};
