import type { Severity } from '../plan';

/** The four levels, their targets in minutes and the words that tell them apart (SEV-1 … SEV-4). */
export const severities: readonly Severity[] = [
  {
    key: 'L1',
    rank: 1,
    label: { en: 'Production application down', ja: '本番アプリケーションの停止' },
    description: {
      en: 'The production application is down, or a major function fails and affects the business or many people.',
      ja: '本番のアプリケーション停止、またはビジネスや多くのスタッフに影響を与える主要機能の不具合',
    },
    characteristics: [
      { en: 'The application hangs or crashes.', ja: 'アプリケーションが応答しない、または停止している' },
      { en: 'A critical function is gone.', ja: '重要な機能が使えない' },
      { en: 'Data is lost or corrupt.', ja: 'データの消失や破損がある' },
      { en: 'Many people are blocked, or the effect grows fast.', ja: '多くのユーザーが作業できない、または影響が急速に広がっている' },
    ],
    impactTextRequired: true,
    targetMinutes: 30,
    rule: 'SEV-1',
  },
  {
    key: 'L2',
    rank: 2,
    label: { en: 'Serious degradation', ja: '深刻な機能障害' },
    description: {
      en: 'The application has become seriously slow or does not work properly.',
      ja: 'アプリケーションのパフォーマンスの深刻な悪化や機能不全',
    },
    characteristics: [
      { en: 'The application is clearly slower.', ja: '明らかに動作が遅い' },
      { en: 'An important function is gone.', ja: '重要な機能の一部が使えない' },
      { en: 'A few people are blocked, or the effect grows.', ja: '一部のユーザーが作業できない、または影響が広がっている' },
    ],
    impactTextRequired: true,
    targetMinutes: 120,
    rule: 'SEV-2',
  },
  {
    key: 'L3',
    rank: 3,
    label: { en: 'Moderate impact', ja: '中程度の機能不具合' },
    description: {
      en: 'A problem of the application with some effect on the business.',
      ja: 'ビジネスにある程度の影響があるアプリケーションの問題',
    },
    characteristics: [
      { en: 'Some functions are gone.', ja: '一部の機能が使えない' },
      { en: 'The application is slightly slower.', ja: '動作がわずかに遅い' },
      { en: 'Few people are affected, and the effect does not grow.', ja: '影響を受けるユーザーが少なく、影響が広がっていない' },
    ],
    impactTextRequired: false,
    targetMinutes: 480,
    rule: 'SEV-3',
  },
  {
    key: 'L4',
    rank: 4,
    label: { en: 'Limited impact', ja: '限定的な影響のある不具合' },
    description: {
      en: 'A problem with little effect on the business, or a question.',
      ja: 'ビジネスにあまり影響のないような問題または質問',
    },
    characteristics: [
      { en: 'Something behaves wrongly, without effect on the business.', ja: 'ビジネスに影響のない誤動作' },
      { en: 'A question about the product, or a wish.', ja: '製品に関する質問や要望' },
    ],
    impactTextRequired: false,
    targetMinutes: 1440,
    rule: 'SEV-4',
  },
];
