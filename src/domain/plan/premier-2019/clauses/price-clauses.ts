import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on the price, and Jira Align (PRC, ALN): its own Japanese words, an ellipsis where words are left out, and our English. */
export const priceClauses: Readonly<Record<RuleId, Bilingual>> = {
  'PRC-1': {
    ja: '39.500 ドル / 年 のプレミア サポート ライセンス 1 つに、各アトラシアン製品の本番、ステージング、およびテスト用の複数のインスタンスが含まれます。',
    en: 'A Premier licence costs $39,500 a year (printed 39.500).',
  },
  'PRC-2': {
    ja: '3 名の登録コンタクトにつき $39,500',
    en: '$39,500 for 3 registered contacts.',
  },
  'ALN-1': {
    ja: 'Jira Align のサポートは既存のプレミア サポートのライセンスではカバーされません。',
    en: 'Support for Jira Align is not covered by an existing Premier licence.',
  },
  'ALN-2': {
    ja: 'Jira Align のプレミア サポートは、別の窓口となります。',
    en: 'Premier Support for Jira Align has a desk of its own.',
  },
  'ALN-3': {
    ja: '24 x 7 カバーは現在提供していません。',
    en: '24×7 cover for Jira Align is not offered at present.',
  },
  'ALN-4': {
    ja: 'Jira Align のプレミア サポートは、月 - 金 9:00-7:00 ET となります。',
    en: 'Premier Support for Jira Align works Monday to Friday, 09:00 to 19:00 US Eastern time (printed 9:00-7:00).',
  },
  'ALN-5': {
    ja: 'サポート資格はライセンスに基づき、プレミア サポートとのコンタクトには紐づいていません。',
    en: 'For Jira Align entitlement follows the licence and not the Premier contacts.',
  },
  'ALN-6': {
    ja: '24 x 7 のカバレッジを提供する際は、 サービス提供時間1 にある追加の詳細内容が適用されます。',
    en: 'Once 24×7 cover for Jira Align is offered, the details printed under service hours apply.',
  },
  'ALN-7': {
    ja: 'Jira Align のセレクト サポート提供は 9:00am - 7:00pm US 東部時間, 月-金 となります。',
    en: 'Select Support for Jira Align works Monday to Friday, 9:00 am to 7:00 pm US Eastern time.',
  },
};
