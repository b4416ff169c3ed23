import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on maintenance, and information the customer provides (LIC, INF): its own Japanese words, an ellipsis where words are left out, and our English. */
export const licenceClauses: Readonly<Record<RuleId, Bilingual>> = {
  'LIC-1': {
    ja: 'プレミア サポートの対象となるインスタンスは、最新の標準サポート メンテナンスを保持している必要があります。',
    en: 'An instance must hold current standard maintenance to be covered.',
  },
  'LIC-2': {
    ja: '保持しているライセンスの日付の同期を希望される場合はお問い合わせください。',
    en: 'Customers who want the dates of their licences aligned can ask.',
  },
  'LIC-3': {
    ja: 'プレミア サポートには次の内容は含まれません。…有効なメンテナンス合意を締結していないアトラシアン製品のインスタンスのサポート。',
    en: 'Instances without a valid maintenance agreement are not supported.',
  },
  'INF-1': {
    ja: '依頼された情報やログをタイムリーに提供 - プレミア サポートのメリットを活用するにあたっては、根本原因の分析や全体的な解決のため、アトラシアン サポートに適切な情報を提供することが重要です。',
    en: 'Information and logs that are asked for must come in time; root-cause analysis and resolution depend on them.',
  },
  'INF-2': {
    ja: 'プレミア サポートにサインアップした際には、このサービスのための情報共有の要件について、内部で適切な見通しを設定しておくことが重要です。',
    en: 'On signing up, the customer should set the right expectations inside the company about sharing information.',
  },
  'INF-3': {
    ja: 'プレミア サポートのサービス モデルでは、アトラシアン サポートの依頼に応じ、統一性のある適切な構造の形式でタイムリーに情報をお渡しいただくことを想定しています。',
    en: 'Information is expected in time and in a consistent, well-structured form.',
  },
  'INF-4': {
    ja: 'このような情報には、構成ファイル、アクセス ログ ファイル、ヒープ ダンプ、スレッド ダンプ、GC ログ、匿名化された DB バックアップなどが含まれます。',
    en: 'It includes configuration files, access logs, heap dumps, thread dumps, GC logs and anonymised database backups.',
  },
  'INF-5': {
    ja: 'より良いサービスの実現のため、アトラシアンとプレミア サポートのお客様との間に優れたパートナーシップを構築することが不可です。',
    en: 'A good partnership between both sides is indispensable (printed 不可, meant 不可欠).',
  },
};
