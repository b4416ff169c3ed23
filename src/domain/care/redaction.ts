/** What a line of a log seems to give away. */
export type Secret = 'privateKey' | 'password' | 'token' | 'session' | 'email';

/** A line, counted from 1, and what seems to be in it. */
export interface SecretLine {
  readonly line: number;
  readonly secret: Secret;
}

/** Lines told of at most, and characters of a line that are looked at, so that a huge file does not stop the page. */
export const MOST_SECRETS = 100;
const LOOKED_AT = 2_000;

/** What is starred or left open already is no secret. */
const VALUE = String.raw`["']?(?![*•x]{3,}|\$\{|%|<)[^\s"'<>&;,]{3,}`;
const NAMED = String.raw`["']?\s*(?:[=:]|>)\s*`;

/** The worst first; a line is told of once. */
const PATTERNS: readonly (readonly [Secret, RegExp])[] = [
  ['privateKey', /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/],
  ['password', new RegExp(`(?:password|passwd|pwd|passphrase|secret)${NAMED}${VALUE}`, 'i')],
  ['password', /\w{2,20}:\/\/[^\s:@/]{1,100}:[^\s:@/*]{1,100}@/],
  ['token', new RegExp(`(?:token|api[_-]?key|access[_-]?key|authorization)${NAMED}${VALUE}`, 'i')],
  ['token', /\b(?:Bearer|Basic) [A-Za-z0-9+/._~-]{12,}|\beyJ[A-Za-z0-9_-]{10,}\.eyJ|\bAKIA[A-Z0-9]{16}\b|\bATATT[A-Za-z0-9]{10,}/],
  ['session', /\b(?:JSESSIONID|seraph\.\w{1,20}|crowd\.token_key)[=:]\s{0,3}[A-Za-z0-9%.-]{8,}/],
  ['email', /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/],
];

/** Lines of a log that seem to hold passwords, tokens or addresses (NEW-21). Only a hint: it sees nothing else, and may be wrong both ways. */
export function secretLines(text: string): readonly SecretLine[] {
  const found: SecretLine[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length && found.length < MOST_SECRETS; index++) {
    const line = (lines[index] ?? '').slice(0, LOOKED_AT);
    const secret = PATTERNS.find(([, pattern]) => pattern.test(line))?.[0];
    if (secret !== undefined) found.push({ line: index + 1, secret });
  }
  return found;
}
