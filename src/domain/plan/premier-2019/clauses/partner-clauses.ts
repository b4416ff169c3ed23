import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on technical account managers and partners (TAM): its own Japanese words, an ellipsis where words are left out, and our English. */
export const partnerClauses: Readonly<Record<RuleId, Bilingual>> = {
  'TAM-1': {
    ja: 'プレミア サポートは、お客様の貴重な時間を節約してエンタープライズ要件を実現するため、テクニカル アカウント マネージャーやエンタープライズ パートナーと協働することができます。',
    en: 'Premier Support can work together with technical account managers and enterprise partners.',
  },
  'TAM-2': {
    ja: 'TAM は、お客様の組織向けのプロアクティブな計画や戦略的なガイダンスを提供する、横断型のテクニカル アドバイザーです。',
    en: 'A technical account manager is a cross-functional adviser for proactive planning and strategic guidance.',
  },
  'TAM-3': {
    ja: '製品エスカレーションや機能リクエストについての専任のカスタマー アドボケイト…運用状況の詳細な調査や、拡張および可用性のためのプロアクティブな計画…ビジネスクリティカルな環境での移行リスクをプロアクティブに軽減…サードパーティ製製品とアトラシアン製品間の連携のガイダンス…アトラシアン ソリューションのデプロイおよび使用のためのベスト プラクティスのガイダンス…4 半期に一度、進行中の戦略プランをオンサイトでレビュー…お客様のツール ガバナンス フレームワークの構築を支援',
    en: 'The programme: an advocate for escalations and feature requests, operational review and planning, lower migration risk, guidance on integration, guidance on best practice, a quarterly on-site review, and help with tool governance.',
  },
  'TAM-4': {
    ja: 'TAM プログラムに加えて、アトラシアンには、オンサイトでのカスタム ソリューションおよびサービス提供の専門知識を持つ、全世界で 30 社以上の認定済みのエンタープライズ パートナーがいます。',
    en: 'More than 30 certified enterprise partners worldwide offer on-site solutions and services.',
  },
  'TAM-5': {
    ja: 'TAM の提供やその他のエンタープライズ サービスおよび製品の詳細については、atlassian.com/enterprise/services をご参照ください。',
    en: 'More about technical account managers and enterprise services is at atlassian.com/enterprise/services.',
  },
  'TAM-6': {
    ja: 'プレミア サポートには次の内容は含まれません。…テクニカル アカウント マネージャー',
    en: 'A technical account manager is not part of Premier Support.',
  },
};
