import type { Plan } from '../plan/plan';
import { domainStanding } from './address/listed-domain';
import { type Company, listedPartner, type PartnerAddress, readPartnerAddress } from './address/partner-address';
import { addressNotices, type MailAddress, readAddress } from './address/read-address';
import { sharedSigns } from './address/shared-signs';
import type { ProposedPerson } from './contact-command';
import { type FieldProblem, problem } from './field-problem';

export type ContactTerms = Plan['contacts'];

/** What the rules say of somebody who is to be registered or to stand in. */
export interface PersonVerdict {
  readonly problems: readonly FieldProblem[];
  readonly notices: readonly FieldProblem[];
  /** Why a reviewer must look before the person is entitled (CON-6, CON-8). */
  readonly signals: readonly string[];
  /** null = no address was given, or it cannot be read. */
  readonly mail: MailAddress | null;
  /** The partner's company; null for a direct contact. */
  readonly partner: string | null;
  /** How the address reads as a partner's; null where it is none. */
  readonly preview: PartnerAddress | null;
}

const NOTHING: PersonVerdict = { problems: [], notices: [], signals: [], mail: null, partner: null, preview: null };

/**
 * Judges a person by the rules for registered contacts: address, domain, partner naming, signs of a shared mailbox (CON-5 to
 * CON-9). Pages ask as people type, the server asks again. Where Jira hides the address and nobody typed one, a reviewer looks.
 */
export function judgePerson(person: ProposedPerson, company: Company, terms: ContactTerms): PersonVerdict {
  const { kind, email } = person;
  const refusals = kind === 'partner' && !terms.acceptsPartners ? [problem('person.kind', 'partnersNotAccepted')] : [];
  if (email.trim() === '') return withoutAddress(person, refusals);
  const read = readAddress(email);
  if (read.state === 'wrong') return { ...NOTHING, problems: [...refusals, problem('person.email', read.code, read.values)] };
  const preview = readPartnerAddress(read.mail, company, terms);
  const verdict = kind === 'partner' ? asPartner(person, preview) : asDirect(read.mail, preview, company, terms);
  const signs = sharedSigns(kind === 'partner' ? preview.employee : withoutTag(read.mail.local), person.name, terms.shared);
  const suspicion = signs.map((sign) => problem('person.email', `signal.${sign}`));
  const signals = [...verdict.signals, ...(terms.shared.onSuspicion === 'review' ? signs : [])];
  return {
    problems: [...refusals, ...verdict.problems, ...(terms.shared.onSuspicion === 'reject' ? suspicion : [])],
    notices: [...addressNotices('person.email', read.mail), ...verdict.notices, ...(terms.shared.onSuspicion === 'warn' ? suspicion : [])],
    signals,
    mail: read.mail,
    partner: kind === 'partner' ? preview.partner : null,
    preview: kind === 'partner' ? preview : null,
  };
}

const withoutTag = (local: string): string => (local.indexOf('+') > 0 ? local.slice(0, local.indexOf('+')) : local);

type Part = Pick<PersonVerdict, 'problems' | 'notices' | 'signals'>;

/** Only the account is known: a reviewer asks for the address, which CON-5 and CON-8 are judged by. */
function withoutAddress({ accountId, kind, partner }: ProposedPerson, refusals: readonly FieldProblem[]): PersonVerdict {
  if (accountId === null) return { ...NOTHING, problems: [...refusals, problem('person.email', 'addressMissing')] };
  const isNameless = kind === 'partner' && partner.trim() === '';
  const problems = isNameless ? [...refusals, problem('person.partner', 'partnerMissing')] : refusals;
  return { ...NOTHING, problems, signals: ['addressHidden'], partner: kind === 'partner' ? partner.trim() : null };
}

function asPartner({ partner }: ProposedPerson, preview: PartnerAddress): Part {
  const wrong = preview.parts.filter(({ state }) => state === 'wrong');
  const worth = preview.parts.filter(({ state }) => state === 'worth');
  const isOther = partner.trim() !== '' && listedPartner(partner, [preview.partner]) === null;
  const values = { employee: preview.employee, partner: preview.partner };
  return {
    problems: [
      ...wrong.map(({ code, text }) => problem('person.email', code, { text, ...values })),
      ...(wrong.length === 0 && isOther ? [problem('person.partner', 'partnerOther', { chosen: partner.trim(), ...values })] : []),
    ],
    notices: preview.isSplitAtLast && wrong.length === 0 ? [problem('person.email', 'partnerSplit', values)] : [],
    signals: worth.map(({ code }) => code),
  };
}

/** A direct contact has an address of a listed domain that names no partner of the list (CON-5, CON-9). */
function asDirect({ domain }: MailAddress, preview: PartnerAddress, company: Company, terms: ContactTerms): Part {
  const standing = domainStanding(domain, company.emailDomains, terms);
  const isListed = standing === 'listed' || !terms.emailDomainsMustMatch;
  const isPartner = isListed && preview.isListed && preview.employee !== '' && terms.acceptsPartners;
  const domainCode =
    company.emailDomains.length === 0 ? 'domainNoneListed' : standing === 'subdomain' ? 'domainSubdomain' : 'domainForeign';
  return {
    problems: [
      ...(isListed ? [] : [problem('person.email', domainCode, { text: domain })]),
      ...(isPartner ? [problem('person.kind', 'directNamesPartner', { partner: preview.partner })] : []),
    ],
    notices: [],
    signals: [],
  };
}
