import type { Exclusion } from '../plan';

/** What Premier Support does not include, and what that means for a request (EXC-1 … EXC-13). */
export const exclusions: readonly Exclusion[] = [
  { rule: 'EXC-1', label: { en: 'Not a registered contact', ja: '登録コンタクト以外のユーザー' }, effect: 'standardTrack' },
  { rule: 'EXC-2', label: { en: 'No valid maintenance', ja: '有効なメンテナンスのないインスタンス' }, effect: 'outOfScope' },
  { rule: 'EXC-3', label: { en: 'Customised version', ja: 'コードが変更された製品' }, effect: 'outOfScope' },
  { rule: 'EXC-4', label: { en: 'Third-party add-on', ja: 'サードパーティ製アドオン' }, effect: 'outOfScope' },
  { rule: 'EXC-5', label: { en: 'Ended, beta or development release', ja: 'サポート終了・ベータ・開発リリース' }, effect: 'outOfScope' },
  { rule: 'EXC-6', label: { en: 'Development question', ja: '開発に関する質問' }, effect: 'outOfScope' },
  { rule: 'EXC-7', label: { en: 'Feature or defect request', ja: '機能・不具合修正のリクエスト' }, effect: 'outOfScope' },
  { rule: 'EXC-8', label: { en: 'Third-party integration', ja: 'サードパーティ製品との連携' }, effect: 'outOfScope' },
  { rule: 'EXC-9', label: { en: 'Product training', ja: '製品のトレーニング' }, effect: 'outOfScope' },
  { rule: 'EXC-10', label: { en: 'Language other than English', ja: '英語以外の言語' }, effect: 'notice' },
  { rule: 'EXC-11', label: { en: 'Remote operation', ja: 'リモート操作' }, effect: 'outOfScope' },
  { rule: 'EXC-12', label: { en: 'Technical account manager', ja: 'テクニカル アカウント マネージャー' }, effect: 'outOfScope' },
  { rule: 'EXC-13', label: { en: 'Professional services', ja: 'プロフェッショナル サービス' }, effect: 'outOfScope' },
];
