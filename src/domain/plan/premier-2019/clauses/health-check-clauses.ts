import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on health checks (HLT): its own Japanese words, an ellipsis where words are left out, and our English. */
export const healthCheckClauses: Readonly<Record<RuleId, Bilingual>> = {
  'HLT-1': {
    ja: '本番環境、QA 環境、およびステージング環境にあるインストール済みの製品について 4 半期に 1 度ヘルス チェックを依頼し、障害の事前回避を行ったり、ベスト プラクティスを確実に利用しているかどうかを確認したりすることができます。',
    en: 'Once a quarter the customer can ask for a health check of the products installed in production, QA and staging.',
  },
  'HLT-2': {
    ja: '障害の事前回避を行ったり、ベスト プラクティスを確実に利用しているかどうかを確認したりすることができます。',
    en: 'A health check prevents failures and confirms that best practice is followed.',
  },
  'HLT-3': {
    ja: 'アトラシアンのチームはヘルス チェックで、構成、互換性、ドライバ バージョン、パフォーマンス状況、メモリ設定の既知の問題や、ほかの改善事項があるかどうかを確認します。',
    en: 'A health check looks for known problems in configuration, compatibility, driver versions, performance and memory settings, and for other improvements.',
  },
  'HLT-4': {
    ja: 'ヘルス チェックは、本番環境の障害や速度低下を回避したり、システム アップグレードを正常に完了したりするにあたって非常に役立ちます。',
    en: 'Health checks help to avoid failures and slowdowns in production and to finish upgrades well.',
  },
  'HLT-5': {
    ja: '初回ヘルス チェックの実行 - オンボーディングの一環として、指名担当者が担当しているインスタンスに対して初回ヘルス チェックを行います。',
    en: 'The first health check is part of onboarding and covers the instances that the named contacts look after.',
  },
  'HLT-6': {
    ja: '能動的なヘルスチェック (QA & ステージング環境含む)',
    en: 'Proactive health checks are included, QA and staging as well.',
  },
};
