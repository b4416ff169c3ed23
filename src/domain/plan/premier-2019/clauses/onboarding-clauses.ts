import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on onboarding and the environment profile (ONB, ENV): its own Japanese words, an ellipsis where words are left out, and our English. */
export const onboardingClauses: Readonly<Record<RuleId, Bilingual>> = {
  'ONB-1': {
    ja: 'プレミア サポートの購入後、プレミア サポート チームによってオンボーディング プロセスが提供されます。',
    en: 'After the purchase the Premier team runs the onboarding.',
  },
  'ONB-2': {
    ja: '登録コンタクトのご確認 - アトラシアン製品の管理に精通した 3 名の登録コンタクトを指定していただきます。',
    en: 'Registered contacts: the customer names 3 people who know the administration of the products well.',
  },
  'ONB-3': {
    ja: '環境情報の収集 - プレミア サポート サービスで重要な部分となります。基本製品、バージョン、プラグイン、仮想マシン、OS、DB、ネットワーク、および使用状況についての情報を収集し、将来に向けて時間を削減します。',
    en: 'Environment: products, versions, plugins, virtual machines, operating systems, databases, network and usage are collected, which saves time later.',
  },
  'ONB-4': {
    ja: '既存の課題の確認 - 既存の問題について確認し、現在のサポート ケースの優先付けを行い、安定性やパフォーマンスの向上に向けての戦略を構築して、チーム間のやり取りを支援します。この間にアトラシアンのチームは、3 名の登録コンタクトのいずれかが起票している既存のサポート ケースをプレミア サポートに転送します。',
    en: 'Existing problems: they are reviewed and put in order, and open requests of any of the 3 registered contacts move to Premier Support.',
  },
  'ONB-5': {
    ja: 'お電話での対応手順の確認 - お住まいの地域でご利用いただける、プレミア サポート チームへの直通電話番号を発行します。お住まいの地域の営業時間外にこの番号に発信した場合、その時点でオンラインである他拠点のいずれかのオフィスのプレミア サポート チームに自動的に転送されます。',
    en: "Phone: a direct number for the customer's region is issued; outside the region's hours a call goes to the Premier team of another site that is online.",
  },
  'ONB-6': {
    ja: '初回ヘルス チェックの実行',
    en: 'First health check: carried out as the last step of onboarding.',
  },
  'ONB-7': {
    ja: 'オンボーディング & 環境のヒアリング',
    en: 'Onboarding and a hearing about the environment are included.',
  },
  'ENV-1': {
    ja: '環境 (仮想マシン、OS、DB、ドライバ、ネットワークなど)、プラグイン、バージョン、対象インスタンス、および弊社のシステムに登録されている過去の課題についてご説明する、導入およびオンボーディング プロセスが提供されます。',
    en: 'The environment profile covers virtual machines, operating systems, databases, drivers, network, plugins, versions, instances in scope and past issues on record.',
  },
  'ENV-2': {
    ja: 'プレミア サポートでは、ご利用の形態について理解し、サポート リクエストでの調査時間を削減するために、お客様の環境情報を統合管理しています。',
    en: 'Premier Support keeps the environment information in one place, to understand how the products are used and to shorten investigations.',
  },
};
