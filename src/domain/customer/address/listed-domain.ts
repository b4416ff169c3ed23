import type { Plan } from '../../plan/plan';
import { readDomain } from '../email-domain';

type Terms = Pick<Plan['contacts'], 'matchSubdomains'>;

/** How a domain (ASCII form) stands to the domains listed for a customer: exactly one of them, below one, or neither (CON-5, DEC-6, OQ-17). */
export function domainStanding(domain: string, listed: readonly string[], { matchSubdomains }: Terms): 'listed' | 'subdomain' | 'foreign' {
  const known = listed.flatMap((entry) => {
    const read = readDomain(entry);
    return read.state === 'domain' ? [read.domain] : [];
  });
  if (known.includes(domain)) return 'listed';
  if (!known.some((entry) => domain.endsWith(`.${entry}`))) return 'foreign';
  return matchSubdomains ? 'listed' : 'subdomain';
}
