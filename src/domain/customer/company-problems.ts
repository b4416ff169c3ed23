import { isSharedSuffix } from './address/registrable-domain';
import type { CustomerDraft } from './draft';
import { readDomain } from './email-domain';
import { type FieldProblem, problem, textProblems } from './field-problem';
import { isZone } from './local-day';

type Company = Pick<CustomerDraft, 'name' | 'zone' | 'emailDomains' | 'organizationIds' | 'partners'>;

/** What is wrong with the company itself: its name, zone, e-mail domains, organizations and partners (CON-5, CON-8, DEC-6). */
export function companyProblems(company: Company): readonly FieldProblem[] {
  return [
    ...textProblems('name', company.name, 'nameMissing'),
    ...(isZone(company.zone) ? [] : [problem('zone', 'zoneUnknown')]),
    ...domainProblems(company.emailDomains),
    ...organizationProblems(company.organizationIds),
    ...company.partners.flatMap((partner, index) => textProblems(`partners.${index}`, partner, 'partnerMissing')),
  ];
}

function domainProblems(domains: readonly string[]): readonly FieldProblem[] {
  const read = domains.map(readDomain);
  return read.flatMap((entry, index) => {
    const path = `emailDomains.${index}`;
    if (entry.state === 'wrong') return [problem(path, entry.code)];
    if (isSharedSuffix(entry.domain)) return [problem(path, 'domainShared', { domain: entry.domain })];
    const isTwice = read.slice(0, index).some((other) => other.state === 'domain' && other.domain === entry.domain);
    return isTwice ? [problem(path, 'domainTwice', { domain: entry.domain })] : [];
  });
}

function organizationProblems(ids: readonly string[]): readonly FieldProblem[] {
  return ids.flatMap((id, index) => {
    if (!/^\d{1,19}$/.test(id)) return [problem(`organizationIds.${index}`, 'organizationForm')];
    return ids.indexOf(id) < index ? [problem(`organizationIds.${index}`, 'organizationTwice')] : [];
  });
}

/** International domains in their ASCII form: allowed, and named so that a look-alike is seen. */
export function companyNotices({ emailDomains }: Company): readonly FieldProblem[] {
  return emailDomains.flatMap((typed, index) => {
    const read = readDomain(typed);
    return read.state === 'domain' && read.encoded ? [problem(`emailDomains.${index}`, 'domainEncoded', { domain: read.domain })] : [];
  });
}
