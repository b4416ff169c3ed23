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
    targetMinutes: 1440,
    rule: 'SEV-4',
  },
];
