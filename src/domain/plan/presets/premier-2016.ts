import type { Plan, Product } from '../plan';
import { premier2019 } from '../premier-2019/premier-2019';

const DAY = 1440;
const aDay = { L1: DAY, L2: DAY, L3: DAY, L4: DAY };
/** Products that came later, or were not Atlassian's yet. */
const later = ['hipchat-data-center', 'jira-align', 'opsgenie', 'atlassian-access', 'statuspage', 'trello'];
/** A first response within 24 hours whatever the severity: the rule that the edition of 2019 does not have any more. */
const withinADay = ['hipchat', 'hipchat-server', 'sourcetree', 'clover'];

const names: Readonly<Record<string, string>> = {
  'bitbucket-server': 'Stash',
  hipchat: 'HipChat',
  'hipchat-server': 'HipChat Server',
  sourcetree: 'SourceTree',
  fisheye: 'FishEye',
};

function asIn2016(product: Product): Product {
  const name = names[product.key] ?? product.name;
  const formerNames = product.formerNames.filter((former) => former !== name);
  const targetOverride = withinADay.includes(product.key) ? { targetOverride: aDay } : {};
  return { ...product, name, formerNames, ...targetOverride };
}

/**
 * Premier Support of about 2016 as an example that the terms are data: 24 hours for HipChat, Sourcetree and Clover, no Jira Align
 * desk, no price (domain 5.1). The weekend is that of 2019; the clauses are those of 2019, which name the rules.
 */
export const premier2016: Plan = {
  ...premier2019,
  id: 'premier-2016',
  name: { en: 'Premier Support (about 2016)', ja: 'プレミア サポート（2016 年頃）' },
  basedOn: 'premier-2019',
  effectiveFrom: '2016-07-01',
  note: {
    en: 'An edition of about 2016 and 2017; its exact day is not known. It names no price.',
    ja: '2016 年から 2017 年頃の版です。正確な日付はわかりません。価格の記載はありません。',
  },
  source: {
    title: { en: 'Atlassian support offerings', ja: 'アトラシアンのサポートの提供内容' },
    updated: '2016-07-01',
  },
  coverage: { ...premier2019.coverage, classes: premier2019.coverage.classes.filter(({ key }) => key !== 'jira-align') },
  products: premier2019.products.filter(({ key }) => !later.includes(key)).map(asIn2016),
  price: null,
};
