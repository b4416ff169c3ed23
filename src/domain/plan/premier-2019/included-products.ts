import type { Deployment, Product } from '../plan';

/** Includes a product with full weekend support (PRD-1, WKD-1). */
function full(key: string, name: string, formerNames: readonly string[], deployments: readonly Deployment[]): Product {
  const placed = { scope: 'included', coverageClass: 'full', freeOrOpenSource: false, goTo: null } as const;
  return { key, name, formerNames, deployments, ...placed, rules: ['PRD-1', 'WKD-1'] };
}

const everywhere: readonly Deployment[] = ['cloud', 'server', 'data-center'];
const installed: readonly Deployment[] = ['server', 'data-center'];

/** Products under the general rule "all products" (PRD-1, PRD-4); the offering names none of them as an exception. */
export const includedProducts: readonly Product[] = [
  full('jira-software', 'Jira Software', ['JIRA', 'JIRA Agile', 'GreenHopper'], everywhere),
  full('jira-service-desk', 'Jira Service Desk', ['JIRA Service Desk'], everywhere),
  full('jira-core', 'Jira Core', ['JIRA Core'], everywhere),
  full('portfolio-for-jira', 'Portfolio for Jira', ['JIRA Portfolio'], everywhere),
  full('confluence', 'Confluence', [], everywhere),
  full('crowd', 'Crowd', [], installed),
  full('atlassian-access', 'Atlassian Access', ['Identity Manager'], ['cloud']),
];
