import type { ProductVersion } from './product-version';

/** A version as people write it, taken apart: its numbers, whether it names a whole line (`9.4.x`), and what it says it is. */
export interface VersionNumber {
  readonly numbers: readonly number[];
  readonly isLine: boolean;
  readonly kind: ProductVersion['kind'] | null;
}

const LONGEST = 120;
const KINDS: readonly (readonly [ProductVersion['kind'], RegExp])[] = [
  ['dev', /snapshot|nightly|milestone|\bdev(?:elopment)?\b|開発|[-. ]m\d+\b/i],
  ['beta', /beta|alpha|\beap\b|early access|ベータ|アルファ|β/i],
  ['rc', /release candidate|[-. (]rc\.?[- ]?\d*\b|リリース候補|リリース待ち/i],
  ['lts', /\blts\b|long[- ]term|\ber\b|enterprise release|長期サポート/i],
];
/** Numbers that belong to a word and not to the version: `beta 2`, `rc1`, `m0004`, `eap03`, `build 940001`, `#9400`. */
const BESIDE = /(?:beta|alpha|rc|eap|milestone|snapshot|build|ビルド|ベータ|β)[-. #]*\d+|#\d+|[-. ]m\d+\b/gi;
const NUMBER = /(?<![\d.])\d{1,6}(?:\.\d{1,6})*(?:\.[x*])?(?![\d.])/gi;

/**
 * Reads a version out of a text such as `8.5.1 (LTS)`, `v9.4.0`, `9.4.x`, `Jira 9.4` or `９．４`. Null where there is none, or
 * more than one: an unknown version is never held against anybody (card 6).
 */
export function versionNumber(text: string): VersionNumber | null {
  const plain = text.slice(0, LONGEST).normalize('NFKC').replaceAll('。', '.').replaceAll(/[‐-―]/g, '-');
  const found = plain.replaceAll(BESIDE, ' ').match(NUMBER) ?? [];
  const [only] = found;
  if (only === undefined || found.length !== 1 || isDate(plain)) return null;
  const pieces = only.split('.');
  const numbers = pieces.map(Number).filter(Number.isInteger);
  const kind = KINDS.find(([, sign]) => sign.test(plain))?.[0] ?? null;
  return { numbers, isLine: numbers.length < pieces.length, kind };
}

const isDate = (text: string): boolean => /\d{4}[-/年]\d{1,2}[-/月]\d{1,2}/.test(text);

/** The entry of a table that a version belongs to, the closest one; null where the table does not say. `9` alone belongs to no `9.4`. */
export function entryOfVersion(version: VersionNumber, table: readonly ProductVersion[]): ProductVersion | null {
  let closest: { readonly entry: ProductVersion; readonly length: number } | null = null;
  for (const entry of table) {
    const numbers = versionNumber(entry.version)?.numbers ?? [];
    const isIt = numbers.length > 0 && numbers.every((number, index) => version.numbers[index] === number);
    if (isIt && numbers.length > (closest?.length ?? 0)) closest = { entry, length: numbers.length };
  }
  return closest?.entry ?? null;
}
