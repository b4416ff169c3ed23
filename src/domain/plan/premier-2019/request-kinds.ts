import type { RequestKind } from '../request-kind';

/** Makes one kind from its names, hints and the words that suggest it. */
const kind = (key: string, label: [string, string], hint: [string, string], words: readonly string[] = []): RequestKind => ({
  key,
  label: { en: label[0], ja: label[1] },
  hint: { en: hint[0], ja: hint[1] },
  words,
});

/** What a request may be about: two kinds the offering is for, then those that belong elsewhere (EXC-4, EXC-6 … EXC-13, card 7). */
export const requestKinds: readonly RequestKind[] = [
  kind('problem', ['Something does not work', '問題が発生している'], ['A problem of a covered product', 'サポート対象製品の問題']),
  kind('question', ['A question about using the product', '製品の使い方の質問'], ['How to set up or operate it', '設定や運用の方法']),
  kind(
    'app',
    ['A problem with an app (add-on)', 'アプリ（アドオン）の問題'],
    ['An app from the Marketplace or made by another company', 'Marketplace などで提供されているほかの会社のアプリ'],
    ['marketplace app', 'third-party app', 'third party app', 'add-on', 'plugin', 'アドオン', 'プラグイン', 'サードパーティ'],
  ),
  kind(
    'integration',
    ['Connecting a product of another vendor', 'ほかの会社の製品との連携'],
    ['Integration with a product that is not ours', '対象外の製品との連携'],
    ['integrate with', 'integration with', 'と連携', '連携方法', '連携設定'],
  ),
  kind(
    'development',
    ['A question about our own development', '自社開発に関する質問'],
    ['Code, scripts or apps you write yourselves', 'お客様が作成するコード、スクリプト、アプリ'],
    ['write a script', 'write a plugin', 'develop an app', 'groovy script', 'スクリプトの書き方', '開発方法', 'プラグイン開発'],
  ),
  kind(
    'feature',
    ['A wish for a new feature', '新しい機能の要望'],
    ['Something the product cannot do today', '現在の製品にない機能'],
    ['feature request', 'new feature', 'please add', 'would be nice if', '機能要望', '機能追加', '追加してほしい'],
  ),
  kind(
    'defect',
    ['Asking when a known defect is fixed', '既知の不具合の修正依頼'],
    ['A fix or a date from the product team', '製品チームによる修正や時期の確約'],
    ['when will this bug be fixed', 'fix this bug', 'bug fix request', '不具合修正の依頼', 'バグ修正の依頼', 'いつ修正'],
  ),
  kind(
    'training',
    ['Training', 'トレーニング'],
    ['Courses and teaching for people', '利用者向けの研修や講習'],
    ['training', 'workshop', 'トレーニング', '研修', '講習'],
  ),
  kind(
    'remote-operation',
    ['Operate our system for us', 'システムの操作の代行'],
    ['Somebody of ours would control your machines', '弊社がお客様の環境を操作する作業'],
    ['remote control', 'log in to our server', 'do it for us remotely', 'リモート操作', '遠隔操作', '代わりに操作'],
  ),
  kind(
    'technical-account-manager',
    ['A technical account manager', 'テクニカル アカウント マネージャー'],
    ['Somebody who plans with you all year', '年間を通じた計画の支援'],
    ['technical account manager', 'テクニカルアカウントマネージャー', 'テクニカル アカウント マネージャー'],
  ),
  kind(
    'professional-services',
    ['Consulting or carrying out a project', 'コンサルティングや構築の依頼'],
    ['Design, migration or customising as a project', '設計、移行、カスタマイズなどの作業'],
    ['consulting', 'professional services', 'statement of work', 'コンサルティング', '構築の依頼', '移行作業の依頼', '見積もり'],
  ),
];
