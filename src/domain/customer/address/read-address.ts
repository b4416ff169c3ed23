import { readDomain } from '../email-domain';
import { type FieldProblem, problem } from '../field-problem';
import { unicodeDomainOf } from './unicode-domain';

/** An address that can be one person's mailbox, in the one form it is kept in. */
export interface MailAddress {
  /** As typed, trimmed, the domain in its ASCII form. */
  readonly address: string;
  /** Before the @, as typed. */
  readonly local: string;
  readonly domain: string;
  /** One mailbox, one key: lower case and without the `+tag`. */
  readonly mailbox: string;
  /** The domain as people write it, where it is an international one; null = plain ASCII. */
  readonly unicodeDomain: string | null;
}

/** An address as read, or the one thing that is wrong with it; a pasted `A B <a@xyz.com>` offers its `repair`. */
export type ReadAddress =
  | { readonly state: 'address'; readonly mail: MailAddress }
  | { readonly state: 'wrong'; readonly code: string; readonly values: FieldProblem['values'] };

/** RFC 5321, 4.5.3.1: characters before the @, of one label, and of the whole path without its brackets. */
const LONGEST = { local: 64, label: 63, address: 254 };
/** Longer texts, names and brackets around an address included, are not looked into. */
const LONGEST_TYPED = 1_000;
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

const wrong = (code: string, values: FieldProblem['values'] = {}): ReadAddress => ({ state: 'wrong', code, values });

/**
 * Reads a typed address: invisible characters and blanks inside are refused, exactly one @, lengths 64 / 63 / 254, Latin letters
 * before the @, the domain by its own rules. Source: RFC 5321, UTS 46, CON-5, DEC-6.
 */
export function readAddress(typed: string): ReadAddress {
  const trimmed = typed.trim();
  if (trimmed === '') return wrong('addressMissing');
  if (trimmed.length > LONGEST_TYPED) return wrong('addressLong', LONGEST);
  const pasted = pastedAddress(trimmed);
  if (pasted !== null) return wrong('addressPasted', { repair: pasted });
  if (/[\s\p{Cc}\p{Cf}\p{Z}]/u.test(trimmed)) return wrong('addressSpace');
  const parts = trimmed.normalize('NFKC').split('@');
  const [local = '', typedDomain = ''] = parts;
  if (parts.length !== 2 || local === '' || typedDomain === '') return wrong('addressAt');
  const domain = readMailDomain(typedDomain);
  if (domain === 'long' || local.length > LONGEST.local) return wrong('addressLong', LONGEST);
  if (!LOCAL.test(local)) return wrong('addressLetters');
  if (domain === 'mixed') return wrong('addressMixed');
  if (domain === 'none') return wrong('addressForm');
  const address = `${local}@${domain}`;
  if (address.length > LONGEST.address) return wrong('addressLong', LONGEST);
  const shown = unicodeDomainOf(domain);
  return {
    state: 'address',
    mail: { address, local, domain, mailbox: mailboxOf(local, domain), unicodeDomain: shown === domain ? null : shown },
  };
}

/** What is inside the brackets of `A B <a@xyz.com>`; null where nothing was pasted like that. */
function pastedAddress(text: string): string | null {
  const inside =
    /^[^<>@]*<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>[\s;,]*$/i.exec(text)?.[1] ?? /^mailto:([^\s?]+@[^\s?]+)$/i.exec(text)?.[1];
  return inside ?? null;
}

function readMailDomain(typed: string): string | 'long' | 'mixed' | 'none' {
  const read = readDomain(typed);
  const ascii = read.state === 'domain' ? read.domain : typed;
  if (ascii.length > LONGEST.address || ascii.split('.').some((label) => label.length > LONGEST.label)) return 'long';
  if (read.state === 'domain') return read.domain;
  if (read.code === 'domainPublic') return read.domain;
  return read.code === 'domainMixed' ? 'mixed' : 'none';
}

function mailboxOf(local: string, domain: string): string {
  const tag = local.indexOf('+');
  return `${(tag > 0 ? local.slice(0, tag) : local).toLowerCase()}@${domain}`;
}

/** What is worth a look about an address that was read: an international domain, and a tag that is no mailbox of its own. */
export function addressNotices(path: string, { address, mailbox, domain, unicodeDomain, local }: MailAddress): readonly FieldProblem[] {
  const encoded = unicodeDomain === null ? [] : [problem(path, 'addressEncoded', { shown: unicodeDomain, domain })];
  return local.indexOf('+') > 0 ? [...encoded, problem(path, 'addressTagged', { address, mailbox })] : encoded;
}

/** Whether two addresses are two mailboxes; one that cannot be read is judged elsewhere. */
export function isOtherMailbox(one: string, other: string): boolean {
  const [first, second] = [readAddress(one), readAddress(other)];
  return first.state === 'address' && second.state === 'address' && first.mail.mailbox !== second.mail.mailbox;
}
