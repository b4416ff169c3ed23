import type { Environment } from '../plan';

/** Staging and QA are timed as production (PAR-1); development is not among the instances of a licence (PRD-3). */
export const environments: readonly Environment[] = [
  {
    key: 'production',
    label: { en: 'Production', ja: '本番環境' },
    parity: true,
    inScope: true,
    healthCheck: true,
    rule: 'PRD-3',
  },
  {
    key: 'staging',
    label: { en: 'Staging', ja: 'ステージング環境' },
    parity: true,
    inScope: true,
    healthCheck: true,
    rule: 'PAR-1',
  },
  {
    key: 'qa',
    label: { en: 'QA and test', ja: 'QA・テスト環境' },
    parity: true,
    inScope: true,
    healthCheck: true,
    rule: 'PAR-1',
  },
  {
    key: 'development',
    label: { en: 'Development', ja: '開発環境' },
    parity: false,
    inScope: false,
    healthCheck: false,
    rule: 'PRD-3',
  },
];
