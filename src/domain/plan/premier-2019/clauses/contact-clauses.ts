import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on registered contacts (CON): its own Japanese words, an ellipsis where words are left out, and our English. */
export const contactClauses: Readonly<Record<RuleId, Bilingual>> = {
  'CON-1': {
    ja: 'プレミア サポート チームへの自動転送の対象となるチケットは、3 名の登録コンタクトのいずれかが作成する必要があります。',
    en: 'To go to the Premier team automatically, a request must be created by one of the 3 registered contacts.',
  },
  'CON-2': {
    ja: 'プレミア サポートでのチケットについての制限事項は登録コンタクトによる作成のみであり、チケットの参加者数などに制限はありません。',
    en: 'Creation by a registered contact is the only limit on requests; the number of participants is not limited.',
  },
  'CON-3': {
    ja: 'ソリューション パートナーをご利用の場合、登録コンタクトを 5 名にし、うち 3 名をお客様を支援するソリューション パートナーのテクニカル リソースにして、残り 2 名をお客様の直接連絡先にすることができます。',
    en: 'With a solution partner there may be 5 registered contacts: 3 technical people of the partner and 2 direct contacts of the customer.',
  },
  'CON-4': {
    ja: 'プレミア サポートのお問い合わせは、3 人の登録コンタクトのいずれかが作成する必要があります。',
    en: 'A Premier request must be created by one of the 3 registered contacts.',
  },
  'CON-5': {
    ja: 'この担当者は契約社員や外部コンサルタントでも問題ありませんが、対象の企業のドメイン名のメール アドレスを保有している必要があります。',
    en: "A registered contact may be contract staff or an outside consultant, but needs an e-mail address in the company's domain.",
  },
  'CON-6': {
    ja: '登録コンタクトは個人アカウントである必要があり、2 人以上の人間が送受信を行えるようなグループおよび共有メール アドレスを使用することはできません。',
    en: 'A registered contact is one person; a group or shared address that two or more people can use is not allowed.',
  },
  'CON-7': {
    ja: '特定のアトラシアン パートナーを利用していて、パートナーを登録コンタクトに含めたい場合、登録コンタクトから担当者を 1 人除外することで、同じプレミア サポート ライセンスで 3 人のアトラシアン パートナー登録コンタクトを作成できます。',
    en: 'To include a partner, remove one person from the registered contacts; the same licence then takes 3 partner contacts.',
  },
  'CON-8': {
    ja: 'これは、アトラシアン パートナーの担当者が同じドメインを使用していて、(パートナー企業の従業員名)_(パートナー企業)@(お客様のドメイン) の命名規則に従っている場合にのみ許可されます。',
    en: "This is allowed only if the partner's people use the customer's domain and the form (employee)_(partner company)@(customer's domain).",
  },
  'CON-9': {
    ja: 'この命名規則によって、アトラシアンではメール アドレスでパートナー企業の従業員を判別します。例: JohnSmith_PartnerCompanyA@xyz.com、JudyFinch_PartnerCompanyB@abc.org。',
    en: 'The form of the address tells who works for a partner. Examples: JohnSmith_PartnerCompanyA@xyz.com, JudyFinch_PartnerCompanyB@abc.org.',
  },
  'CON-10': {
    ja: '最高の結果を出すため、1 アカウントでは $39,500 につき、登録コンタクトが 3 名に限定されます。',
    en: 'For the best results each $39,500 brings a customer 3 registered contacts.',
  },
  'CON-11': {
    ja: '登録コンタクトを追加する必要がある場合、追加のプレミア ライセンスを購入することで、1 つ追加するごとに 3 つの登録アカウントを購入できます。',
    en: 'More registered contacts need more Premier licences; each adds 3.',
  },
  'CON-12': {
    ja: 'サポート資格…プレミアとして登録されているコンタクト',
    en: 'Entitled are the contacts registered for Premier Support.',
  },
};
