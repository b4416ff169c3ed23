import type { Plan } from '../../plan/plan';
import { domainStanding } from './listed-domain';
import type { MailAddress } from './read-address';

type Terms = Pick<Plan['contacts'], 'matchSubdomains' | 'partnerAddress'>;

/** The company whose rules an address is read by. */
export interface Company {
  readonly emailDomains: readonly string[];
  readonly partners: readonly string[];
}

/** How one part of a partner's address was read: its text, and what is wrong with it; `worth` = right, and worth a look. */
export interface ReadPart {
  readonly part: 'employee' | 'partner' | 'domain';
  readonly text: string;
  readonly state: 'right' | 'worth' | 'wrong';
  /** Said by words; '' where it is right. */
  readonly code: string;
}

/** A partner's address taken apart (CON-8); `partner` = the company as listed, or as written where it is not on the list. */
export interface PartnerAddress {
  readonly employee: string;
  readonly partner: string;
  readonly isListed: boolean;
  /** The separator is there more than once. */
  readonly isSplitAtLast: boolean;
  readonly parts: readonly ReadPart[];
}

/** Names of companies are the same whatever their case, width and punctuation. */
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The partner of the list that a text names, or null. */
export function listedPartner(text: string, partners: readonly string[]): string | null {
  if (folded(text) === '') return null;
  return partners.find((partner) => folded(partner) === folded(text)) ?? null;
}

/**
 * Reads an address by the rule (employee)_(partner)@(customer's domain), split at the last separator (CON-8, CON-9), and says of
 * each part whether it holds, so that people see exactly which one failed.
 */
export function readPartnerAddress({ local, domain }: MailAddress, company: Company, terms: Terms): PartnerAddress {
  const { separator, splitAt } = terms.partnerAddress;
  const cut = splitAt === 'last' ? local.lastIndexOf(separator) : local.indexOf(separator);
  const [employee, written] = cut < 0 ? [local, ''] : [local.slice(0, cut), local.slice(cut + separator.length)];
  const listed = listedPartner(written, company.partners);
  const employeePart: ReadPart = { part: 'employee', text: employee, ...employeeState(employee, written, cut, company.partners) };
  return {
    employee,
    partner: listed ?? written,
    isListed: listed !== null,
    isSplitAtLast: cut >= 0 && local.split(separator).length > 2,
    parts: [
      employeePart,
      { part: 'partner', text: listed ?? written, ...partnerState({ local, cut, written, listed, employeePart }, company.partners, terms) },
      { part: 'domain', text: domain, ...domainState(domain, company, terms) },
    ],
  };
}

type State = Pick<ReadPart, 'state' | 'code'>;
const RIGHT: State = { state: 'right', code: '' };
const wrong = (code: string): State => ({ state: 'wrong', code });

function employeeState(employee: string, written: string, cut: number, partners: readonly string[]): State {
  if (cut >= 0 && employee === '') return wrong('employeeEmpty');
  return cut >= 0 && listedPartner(employee, partners) !== null && listedPartner(written, partners) === null
    ? wrong('partnerReversed')
    : RIGHT;
}

function partnerState(
  read: { local: string; cut: number; written: string; listed: string | null; employeePart: ReadPart },
  partners: readonly string[],
  { partnerAddress }: Terms,
): State {
  const { local, cut, written, listed, employeePart } = read;
  if (cut < 0) return wrong(endsWithPartner(local, partners) ? 'partnerSeparator' : 'partnerPartMissing');
  if (folded(written) === '') return wrong('partnerEmpty');
  if (listed !== null || employeePart.code === 'partnerReversed' || partnerAddress.unlistedPartner === 'off') return RIGHT;
  return partnerAddress.unlistedPartner === 'reject' ? wrong('partnerNotListed') : { state: 'worth', code: 'partnerUnlisted' };
}

/** `JohnSmith-PartnerCompanyA`: a partner is named, after another sign than the separator. */
function endsWithPartner(local: string, partners: readonly string[]): boolean {
  const signs = [...local.matchAll(/[^\p{L}\p{N}]/gu)].map(({ index }) => index);
  return signs.some((at) => listedPartner(local.slice(at + 1), partners) !== null);
}

function domainState(domain: string, { emailDomains, partners }: Company, terms: Terms): State {
  const standing = domainStanding(domain, emailDomains, terms);
  if (standing === 'listed') return RIGHT;
  if (standing === 'subdomain') return wrong('domainSubdomain');
  return wrong(domain.split('.').some((label) => listedPartner(label, partners) !== null) ? 'domainOfPartner' : 'domainForeign');
}
