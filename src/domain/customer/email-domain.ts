import { unicodeDomainOf } from './address/unicode-domain';

/** How an e-mail domain reads: its one stored form, or why it is none. `encoded` = an international name in its ASCII form. */
export type ReadDomain =
  | { readonly state: 'domain'; readonly domain: string; readonly encoded: boolean }
  | {
      readonly state: 'wrong';
      readonly code: 'domainMissing' | 'domainSpace' | 'domainAddress' | 'domainForm' | 'domainMixed';
    }
  /** A domain, and not one by which a company is known. */
  | { readonly state: 'wrong'; readonly code: 'domainPublic'; readonly domain: string };

/** Mail anybody can have: as a customer's domain it would make strangers its people. */
const PUBLIC: ReadonlySet<string> = new Set(
  'gmail.com googlemail.com outlook.com outlook.jp hotmail.com hotmail.co.jp live.com live.jp msn.com yahoo.com yahoo.co.jp icloud.com me.com mac.com aol.com gmx.net gmx.de web.de proton.me protonmail.com qq.com 163.com 126.com naver.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp'.split(
    ' ',
  ),
);

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const LONGEST = 253;
/** Longer texts are not looked into; no encoding shortens one to a host's length. */
const LONGEST_TYPED = 1_000;

type Wrong = Exclude<Extract<ReadDomain, { state: 'wrong' }>['code'], 'domainPublic'>;
const wrong = (code: Wrong): ReadDomain => ({ state: 'wrong', code });

/**
 * Reads a typed e-mail domain: case and full width are folded, an international name becomes its ASCII form (punycode), a
 * leading `@` is dropped. Blanks and invisible characters inside, whole addresses, letters of look-alike scripts in one label
 * and mail services that anybody can use are refused by name. Source: CON-5, DEC-6; UTS 46 through the platform's URL.
 */
export function readDomain(typed: string): ReadDomain {
  const text = typed.normalize('NFKC').trim().replace(/^@/, '').toLowerCase();
  if (text === '') return wrong('domainMissing');
  if (text.length > LONGEST_TYPED) return wrong('domainForm');
  if (/[\s\p{Cc}\p{Cf}\p{Z}]/u.test(text)) return wrong('domainSpace');
  if (text.includes('@')) return wrong('domainAddress');
  if (text.split('.').some(isMixed)) return wrong('domainMixed');
  const ascii = asciiOf(text);
  if (ascii === null || ascii.length > LONGEST) return wrong('domainForm');
  const labels = ascii.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || !/[a-z]/.test(last)) return wrong('domainForm');
  if (labels.some((label) => isMixed(unicodeDomainOf(label)))) return wrong('domainMixed');
  if (PUBLIC.has(ascii)) return { state: 'wrong', code: 'domainPublic', domain: ascii };
  return { state: 'domain', domain: ascii, encoded: labels.some((label) => label.startsWith('xn--')) };
}

/** A label that borrows letters of other scripts to look Latin; Japanese names mix their own scripts and Latin freely. */
function isMixed(label: string): boolean {
  return /\p{Script=Latin}/u.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(label);
}

/** The host a browser would ask for, which is the ASCII form; null where the text has anything beyond a host name. */
function asciiOf(text: string): string | null {
  if (/[/\\?#:%[\]<>|^"'`{}!$&()*+,;=~]/.test(text)) return null;
  try {
    return new URL(`http://${text}`).hostname.replace(/\.$/, '');
  } catch {
    return null;
  }
}
