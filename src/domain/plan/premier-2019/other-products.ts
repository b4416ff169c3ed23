import type { Product } from '../plan';

/** Leaves a cloud product out of Premier Support; it has support hours of its own (GEN-3, PRD-6). */
const excluded = (key: string, name: string, formerNames: readonly string[], rules: readonly string[]): Product => ({
  key,
  name,
  formerNames,
  deployments: ['cloud'],
  scope: 'excluded',
  coverageClass: null,
  freeOrOpenSource: false,
  goTo: {
    en: `${name} has support and support hours of its own. Please ask ${name} support.`,
    ja: `${name} には専用のサポートとサポート提供時間があります。${name} のサポートにお問い合わせください。`,
  },
  rules,
});

/** Products outside a Premier licence: three without Premier Support (GEN-3, PRD-5), one with a contract of its own (ALN-1). */
export const otherProducts: readonly Product[] = [
  excluded('opsgenie', 'Opsgenie', ['OpsGenie'], ['GEN-3', 'PRD-1', 'PRD-5']),
  excluded('statuspage', 'Statuspage', ['StatusPage'], ['GEN-3', 'PRD-1', 'PRD-5', 'PRD-6']),
  excluded('trello', 'Trello', [], ['GEN-3', 'PRD-1', 'PRD-5', 'PRD-6']),
  {
    key: 'jira-align',
    name: 'Jira Align',
    formerNames: ['AgileCraft'],
    deployments: ['cloud', 'server'],
    scope: 'separate',
    coverageClass: 'jira-align',
    freeOrOpenSource: false,
    goTo: {
      en: 'Premier Support for Jira Align has a contract and a desk of its own.',
      ja: 'Jira Align のプレミア サポートは別契約で、専用の窓口が対応します。',
    },
    rules: ['ALN-1', 'ALN-2', 'GEN-4', 'PRD-5'],
  },
];
