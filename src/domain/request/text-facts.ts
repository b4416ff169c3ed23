import { exclusionOf } from '../plan/exclusion-of';
import type { Plan } from '../plan/plan';

/** What was measured of a request's words when it was first seen; the words themselves are not kept (EXC-10, card 7). */
export interface TextFacts {
  /** Letters that were counted. */
  readonly letters: number;
  /** Share of them outside the Latin script, 0 to 1, to the hundredth. */
  readonly otherShare: number;
  /** Keys of excluded kinds whose words were found, in the plan's order. */
  readonly suggests: readonly string[];
}

const LONGEST = 30_000;
/** Nobody's own words: code between fences or in Jira's own macros, addresses, and lines as machines write them. */
const FOREIGN: readonly RegExp[] = [
  /```[\s\S]*?(?:```|$)/g,
  /\{(code|noformat)(?::[^}\n]{0,200})?\}[\s\S]*?(?:\{\1\}|$)/g,
  /`[^`\n]*`/g,
  /\b(?:https?|ftp|file|ssh):\/\/[^\s<>"'、。）」]+/gi,
  /\bwww\.[^\s<>"'、。）」]+/gi,
  /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+/g,
];
/** A line as a machine writes it: a level with a number behind it, a time at its beginning, a frame of a stack. */
const LEVEL = /\b(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE)\b(.*)$/s;
const STAMP = /^\s*\[?\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}/;
const FRAME = /^\s*(?:at\s+[\w$.]+\(.*\)|Caused by:.*|\.\.\. \d+ more)\s*$/s;

const isLogged = (line: string): boolean => STAMP.test(line) || FRAME.test(line) || /\d/.test(LEVEL.exec(line)?.[1] ?? '');

/** Measures what a customer wrote, without code, logs and addresses; the same words give the same facts. */
export function textFactsOf(written: string, plan: Plan): TextFacts {
  const quoted = FOREIGN.reduce((text, foreign) => text.replaceAll(foreign, ' '), written.slice(0, LONGEST));
  const lines = quoted.split('\n').map((line) => (isLogged(line) ? ' ' : line));
  const own = lines.join('\n').normalize('NFKC');
  const letters = own.match(/\p{L}/gu)?.length ?? 0;
  const latin = own.match(/(?=\p{L})\p{Script=Latin}/gu)?.length ?? 0;
  const otherShare = letters === 0 ? 0 : Math.round(((letters - latin) / letters) * 100) / 100;
  return { letters, otherShare, suggests: suggestedKinds(own, plan) };
}

function suggestedKinds(text: string, plan: Plan): readonly string[] {
  const english = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  const dense = text.replaceAll(/\s+/g, '');
  const isIn = (word: string): boolean =>
    word !== '' &&
    (/^[\p{ASCII}]+$/u.test(word) ? english.includes(` ${word.toLowerCase()} `) : dense.includes(word.replaceAll(/\s+/g, '')));
  return (plan.requestKinds ?? [])
    .filter(({ key }) => exclusionOf(plan, 'requestKind', key) !== null)
    .filter(({ words }) => words.some((word) => isIn(word.normalize('NFKC').trim())))
    .map(({ key }) => key);
}
