import type { SelfHelpLink } from '../request-kind';

/** Public pages that answer many questions of low severity (CHN, card 21). */
export const selfHelp: readonly SelfHelpLink[] = [
  { label: { en: 'Product documentation', ja: '製品ドキュメント' }, address: 'https://confluence.atlassian.com/' },
  { label: { en: 'Atlassian Community', ja: 'Atlassian コミュニティ' }, address: 'https://community.atlassian.com/' },
  { label: { en: 'Status of Atlassian services', ja: 'Atlassian サービスの稼働状況' }, address: 'https://status.atlassian.com/' },
];
