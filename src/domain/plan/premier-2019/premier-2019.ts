import type { Plan, Product } from '../plan';
import { shippedZones } from '../shipped-zones';
import { care } from './care';
import { clauses } from './clauses/clauses';
import { contacts } from './contacts';
import { coverage } from './coverage';
import { environments } from './environments';
import { exclusions } from './exclusions';
import { includedProducts } from './included-products';
import { limitedProducts } from './limited-products';
import { otherProducts } from './other-products';
import { productVersions } from './product-versions';
import { regions } from './regions';
import { requestKinds } from './request-kinds';
import { selfHelp } from './self-help';
import { severities } from './severities';
import { teams } from './teams';

const withVersions = (product: Product): Product => {
  const versions = productVersions[product.key];
  return versions === undefined ? product : { ...product, versions };
};

/**
 * Premier Support as offered on 2019-11-06, the plan a new site starts with. Where the offering is silent or contradicts itself
 * the choice made is a value here, never code. Plain data: it survives JSON unchanged.
 */
export const premier2019: Plan = {
  id: 'premier-2019',
  version: 1,
  name: { en: 'Premier Support (2019-11-06)', ja: 'プレミア サポート（2019 年 11 月 6 日）' },
  basedOn: null,
  effectiveFrom: '2019-11-06',
  note: null,
  source: {
    title: { en: 'Premier Support offering details', ja: 'プレミア サポートの提供の詳細' },
    updated: '2019-11-06',
  },
  teams,
  severities,
  defaultSeverity: 'L4',
  environments,
  coverage,
  clock: {
    start: 'qualified',
    severityChange: 'fairFromChange',
    outOfScope: 'run',
    expiredMaintenance: 'none',
    atRiskAt: [0.5, 0.8],
    keepBreachWhenLowered: true,
    loggedCallResponds: true,
    callStartsClock: true,
    onPlanChange: 'keepVersion',
    confirmResponseUnderSeconds: 60,
  },
  regions,
  products: [...includedProducts, ...limitedProducts, ...otherProducts].map(withVersions),
  contacts,
  price: { amount: 39_500, currency: 'USD', period: 'year', perContacts: 3, rule: 'PRC-1' },
  maintenance: { validThrough: 'endOfDay', zone: 'customer', warnDaysBefore: [60, 30, 14, 7, 1], graceDays: 0 },
  exclusions,
  requestKinds,
  selfHelp,
  ...care,
  language: { required: 'en', latinShareMin: 0.7 },
  clauses,
  zones: shippedZones,
};
