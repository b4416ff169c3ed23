import * as v from 'valibot';
import { decodePlan } from '../plan/decode-plan';
import type { Plan } from '../plan/plan';
import { inOrderOf } from './request-in-order';
import { type CareLine, type HeaderLine, type PlanLine, type RequestLine, requestFileLine } from './request-lines';

/** A value of storage has at most 240 KiB, and a line a little more (Forge, limits-kvs-ce). */
export const LONGEST_LINE = 260_000;
/** Deeper than anything that is stored (Forge, limits-kvs-ce: 31 levels). */
const DEEPEST = 40;

/** What is wrong with a line of a file: its number (from 1), the member, and a code that words say. */
export interface LineProblem {
  readonly line: number;
  readonly field: string;
  readonly code: string;
}

export type UsableLine = HeaderLine | RequestLine | CareLine | (Omit<PlanLine, 'plan'> & { readonly plan: Plan });

/** A line that can be used, or what is wrong with it; an empty line is neither. */
export type LineRead =
  | { readonly state: 'read'; readonly line: UsableLine }
  | { readonly state: 'wrong'; readonly problem: LineProblem }
  | { readonly state: 'empty' };

const CODES: ReadonlySet<string> = new Set(
  'notText tooLong notNumber notList tooMany keyForm idForm instantWrong lineNewer otherFormat'.split(' '),
);

/** Reads one line of a file, whatever somebody put there; `text` null = it was longer than any line may be. */
export function readRequestLine(text: string | null, number: number): LineRead {
  if (text === null || text.length > LONGEST_LINE) return wrong(number, 'lineTooLong');
  if (text.trim() === '') return { state: 'empty' };
  if (depthOf(text) > DEEPEST) return wrong(number, 'lineTooDeep');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong(number, 'lineNotJson');
  }
  return decodeRequestLine(value, number);
}

/** Decodes a line that was parsed; unknown members are left out, the others keep their order. */
export function decodeRequestLine(value: unknown, number: number): LineRead {
  const decoded = v.safeParse(requestFileLine, value, { abortEarly: true });
  if (!decoded.success) {
    const [issue] = decoded.issues;
    const field = v.getDotPath(issue) ?? '';
    if (field === 'schema' || field === '') return wrong(number, 'lineUnknown', field);
    return wrong(number, CODES.has(issue.message) ? issue.message : 'otherShape', field);
  }
  const line = decoded.output;
  if (line.schema !== 'plan') return { state: 'read', line: inOrderOf(value, line) as typeof line };
  const read = decodePlan(line.plan);
  if ('unreadable' in read) return wrong(number, 'otherShape', `plan.${read.unreadable[0]?.field ?? ''}`);
  return { state: 'read', line: { ...line, plan: inOrderOf(line.plan, read.plan) as Plan } };
}

const wrong = (line: number, code: string, field = ''): LineRead => ({ state: 'wrong', problem: { line, field, code } });

/** How deep lists and objects stand in each other: told before parsing, since what reads them goes as deep as they do. */
function depthOf(text: string): number {
  let [deepest, depth] = [0, 0];
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isText) {
      if (sign === '\\') at++;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth);
    else if (sign === '}' || sign === ']') depth--;
  }
  return deepest;
}
