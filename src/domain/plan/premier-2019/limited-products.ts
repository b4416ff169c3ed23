import type { Deployment, Product } from '../plan';

interface Limited {
  readonly key: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly deployments: readonly Deployment[];
}

/** Includes a product with L1 only at weekends. */
const l1Only = (product: Limited, rules: readonly string[]): Product => ({
  ...product,
  scope: 'included',
  coverageClass: 'l1-only',
  freeOrOpenSource: false,
  goTo: null,
  rules,
});

/** Includes a product without weekend support. */
const none = (product: Limited, rules: readonly string[], freeOrOpenSource: boolean): Product => ({
  ...product,
  scope: 'included',
  coverageClass: 'none',
  freeOrOpenSource,
  goTo: null,
  rules,
});

const both = ['WKD-5', 'WKD-10', 'PRD-1'];
const free = ['WKD-3', 'WKD-11', 'PRD-7', 'PRD-1'];
const unsupported = ['WKD-4', 'PRD-1'];

/** Products the offering names as exceptions at the weekend: the union of its body and its first footnote (WKD-3 … WKD-5, WKD-10, WKD-11). */
export const limitedProducts: readonly Product[] = [
  l1Only({ key: 'bitbucket-server', name: 'Bitbucket Server', formerNames: ['Stash'], deployments: ['server', 'data-center'] }, both),
  l1Only({ key: 'bamboo', name: 'Bamboo', formerNames: [], deployments: ['server', 'data-center'] }, both),
  l1Only({ key: 'crucible', name: 'Crucible', formerNames: [], deployments: ['server'] }, both),
  l1Only({ key: 'fisheye', name: 'Fisheye', formerNames: ['FishEye'], deployments: ['server'] }, both),
  l1Only({ key: 'hipchat-data-center', name: 'Hipchat Data Center', formerNames: ['HipChat Data Center'], deployments: ['data-center'] }, [
    'WKD-10',
    'PRD-1',
  ]),
  none({ key: 'hipchat', name: 'Hipchat', formerNames: ['HipChat', 'HipChat Cloud'], deployments: ['cloud'] }, unsupported, false),
  none({ key: 'hipchat-server', name: 'Hipchat Server', formerNames: ['HipChat Server'], deployments: ['server'] }, unsupported, false),
  none({ key: 'bitbucket-cloud', name: 'Bitbucket Cloud', formerNames: ['Bitbucket'], deployments: ['cloud'] }, unsupported, false),
  none({ key: 'sourcetree', name: 'Sourcetree', formerNames: ['SourceTree'], deployments: ['server'] }, free, true),
  none({ key: 'clover', name: 'Clover', formerNames: [], deployments: ['server'] }, free, true),
];
