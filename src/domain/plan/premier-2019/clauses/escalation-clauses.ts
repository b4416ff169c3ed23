import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on escalation to development, calls and screen sharing (ESC, SCR): its own Japanese words, an ellipsis where words are left out, and our English. */
export const escalationClauses: Readonly<Record<RuleId, Bilingual>> = {
  'ESC-1': {
    ja: '開発チームへのエスカレーション キューでの優先対応により、お客様の問題がエスカレーションされた際に開発および製品チームが迅速なトリアージを行います。',
    en: 'Priority in the escalation queue makes development and product teams triage an escalated problem sooner.',
  },
  'ESC-2': {
    ja: 'プレミア サポートのお客様は、製品チームの協力が必要な問題が確認された際に高い優先度およびサービス レベルで支援を受けられるため、根本原因の分析や次に行うべきことを最適なタイミングで行うことができます。',
    en: 'When a problem needs the product team, help comes at high priority and service level, in time for root-cause analysis and the next steps.',
  },
  'ESC-3': {
    ja: 'また、プレミア サポートに割り当てられる専任リソースが、アトラシアン内部のさまざまな製品チームへのエスカレーションの管理や調整を行います。',
    en: 'A person dedicated to Premier Support manages and coordinates escalations across the product teams.',
  },
  'ESC-4': {
    ja: '開発チームへの優先的なエスカレーション…エスカレーションの管理',
    en: 'Priority escalation to development and management of escalations are included.',
  },
  'SCR-1': {
    ja: '重大な問題が発生した際に時間の削減や詳細情報の確実な共有によって問題を素早く解決するため、電話、画面共有、チーム ミーティングを活用します。',
    en: 'In serious problems, phone, screen sharing and team meetings save time and make sure that details are shared.',
  },
};
