import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on products and instances in scope (PRD): its own Japanese words, an ellipsis where words are left out, and our English. */
export const productClauses: Readonly<Record<RuleId, Bilingual>> = {
  'PRD-1': {
    ja: 'ご利用のすべてのアトラシアン製品とアトラシアン認定プラグインがサポート対象になり (Opegenie、Statuspage、Trello、および Jira Align を除く)、製品数などによる追加料金は発生しません。',
    en: "All of the customer's Atlassian products and Atlassian-certified plugins are covered, except Opsgenie, Statuspage, Trello and Jira Align.",
  },
  'PRD-2': {
    ja: '製品数などによる追加料金は発生しません。',
    en: 'The number of products costs nothing extra.',
  },
  'PRD-3': {
    ja: 'プレミア サポート ライセンス 1 つに、各アトラシアン製品の本番、ステージング、およびテスト用の複数のインスタンスが含まれます。',
    en: 'One licence includes several production, staging and test instances of each product.',
  },
  'PRD-4': {
    ja: '対応するプラットフォーム…すべて',
    en: 'All platforms are supported.',
  },
  'PRD-5': {
    ja: 'OpsGenie、Statuspage、および Trello を除くすべての製品。Jira Align のプレミア サポートへの連絡は別窓口となります。',
    en: 'All products except Opsgenie, Statuspage and Trello are covered; Premier Support for Jira Align has a desk of its own.',
  },
  'PRD-6': {
    ja: 'セレクトおよびプレミア サポート- Statuspage (Statuspage Support Hours) と Trello (Trello Support Hours) 以外のすべてのアトラシアン製品を対象とします。',
    en: 'Select and Premier Support cover all Atlassian products except Statuspage and Trello, which have support hours of their own.',
  },
  'PRD-7': {
    ja: 'アカウントの有効範囲は、アクティブなすべてのアトラシアンのサーバー製品のライセンスにおよびますが、オープンソース製品やサードパーティのプラグインは含まれません。',
    en: 'Cover reaches all active Server product licences, but not open-source products or third-party plugins.',
  },
};
