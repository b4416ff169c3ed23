import type { Bilingual, LocalDate, Plan, Product } from '../plan';
import { premier2019 } from '../premier-2019/premier-2019';

const SERVER_ENDED = '2024-02-15';
const DATA_CENTER_ENDS = '2029-03-28';

const cloud: Bilingual = {
  en: 'Premier Support covers Data Center products. Cloud products have support through their own plan.',
  ja: 'プレミア サポートは Data Center 製品が対象です。Cloud 製品のサポートは各プランに含まれています。',
};
const retired: Bilingual = { en: 'Hipchat is retired and has no support any more.', ja: 'Hipchat は提供を終了し、サポートはありません。' };

/** Takes a product out of the offering, which its requests are told. */
const without = (product: Product, goTo: Bilingual | null, ended: { supportEndsAt?: LocalDate } = {}): Product => ({
  ...product,
  scope: 'excluded',
  coverageClass: null,
  goTo: goTo ?? product.goTo,
  ...ended,
});

const renamed: Readonly<Record<string, string>> = {
  'jira-service-desk': 'Jira Service Management',
  'portfolio-for-jira': 'Advanced Roadmaps for Jira',
  'bitbucket-server': 'Bitbucket',
};
/** Server products whose support did not end with the others. */
const stayedOnServer = ['crucible', 'fisheye', 'sourcetree', 'clover'];

function asIn2026(product: Product): Product {
  if (product.key === 'opsgenie') return { ...product, supportEndsAt: '2027-04-05' };
  if (product.key === 'hipchat-data-center') return without(product, retired, { supportEndsAt: '2019-07-26' });
  if (product.key.startsWith('hipchat')) return without(product, retired);
  if (product.scope !== 'included') return without(product, product.scope === 'separate' ? cloud : null);
  const deployments = product.deployments.filter((deployment) => deployment !== 'cloud');
  if (deployments.length === 0) return without(product, cloud);
  const name = renamed[product.key] ?? product.name;
  const formerNames = name === product.name ? product.formerNames : [...product.formerNames, product.name];
  return { ...product, name, formerNames, deployments, ...supportEnd(product) };
}

function supportEnd({ key, deployments }: Product): Pick<Product, 'supportEndsByDeployment'> {
  const server = deployments.includes('server') && !stayedOnServer.includes(key) ? { server: SERVER_ENDED } : {};
  const dataCenter = deployments.includes('data-center') ? { 'data-center': DATA_CENTER_ENDS } : {};
  return { supportEndsByDeployment: { ...server, ...dataCenter } };
}

/**
 * Premier Support for Data Center in 2026 as an example that the terms are data: no Cloud product and no Jira Align, Server ended,
 * Opsgenie ends, Hipchat retired (domain 5.1). The ends of Data Center are those of a third party's account.
 */
export const dataCenter2026: Plan = {
  ...premier2019,
  id: 'data-center-2026',
  name: { en: 'Premier Support for Data Center (2026)', ja: 'Data Center 向けプレミア サポート（2026 年）' },
  basedOn: 'premier-2019',
  effectiveFrom: '2026-01-01',
  note: {
    en: 'Made from public pages of 2024 to 2026; its price is a matter of the contract.',
    ja: '2024 年から 2026 年の公開ページにもとづいています。価格は契約によります。',
  },
  source: {
    title: { en: 'Atlassian Premier Support for on-premises products', ja: 'オンプレミス製品向けアトラシアン プレミア サポート' },
    updated: '2026-01-01',
  },
  teams: {
    ...premier2019.teams,
    weekend: { en: 'Weekend support (Select)', ja: '週末サポート（セレクト）' },
    holiday: { en: 'Holiday support (Select)', ja: '祝日サポート（セレクト）' },
  },
  products: premier2019.products.map(asIn2026),
  price: null,
};
