/** RFC 3492, section 5: the parameters of Punycode. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
const LAST_CODE = 0x10ffff;

/** A domain as people write it, label by label: `xn--r8jz45g.jp` is 例え.jp; what does not decode stays as it is. Source: RFC 3492. */
export function unicodeDomainOf(ascii: string): string {
  return ascii
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decoded(label.slice(4)) ?? label) : label))
    .join('.');
}

/** The letters of an encoded label; null where it is malformed. */
function decoded(label: string): string | null {
  const cut = label.lastIndexOf('-');
  const letters = [...label.slice(0, Math.max(0, cut))].map((letter) => letter.codePointAt(0) ?? 0);
  let [code, place, bias, at] = [FIRST_CODE, 0, FIRST_BIAS, cut + 1];
  while (at < label.length) {
    const number = numberAt(label, at, bias);
    if (number === null) return null;
    at = number.next;
    const count = letters.length + 1;
    bias = adapted(number.value, count, place === 0 && letters.length === Math.max(0, cut));
    const whole = place + number.value;
    code += Math.floor(whole / count);
    place = whole % count;
    if (code > LAST_CODE) return null;
    letters.splice(place, 0, code);
    place++;
  }
  return String.fromCodePoint(...letters);
}

/** One generalised variable-length integer, and where the next one begins. */
function numberAt(label: string, start: number, bias: number): { value: number; next: number } | null {
  let [value, weight] = [0, 1];
  for (let at = start, k = BASE; at < label.length; at++, k += BASE) {
    const digit = digitOf(label.charCodeAt(at));
    if (digit === null) return null;
    value += digit * weight;
    const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
    if (digit < threshold) return { value, next: at + 1 };
    weight *= BASE - threshold;
  }
  return null;
}

function digitOf(code: number): number | null {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : null;
}

function adapted(delta: number, count: number, isFirst: boolean): number {
  let left = Math.floor(isFirst ? delta / DAMP : delta / 2);
  left += Math.floor(left / count);
  let steps = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) / 2; steps += BASE) left = Math.floor(left / (BASE - T_MIN));
  return steps + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
}
