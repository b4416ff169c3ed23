import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { decodePlan } from '../../src/domain/plan/decode-plan';
import type { Plan } from '../../src/domain/plan/plan';
import { findPreset, presets } from '../../src/domain/plan/presets/presets';
import { validatePlan } from '../../src/domain/plan/validate-plan';
import { withZoneTable } from '../../src/domain/plan/with-zone-table';
import { planFindingSentence } from '../../src/words/plan-findings';
import { simulatedLine } from '../../src/words/simulated-line';

/** Characters that are gathered before they are written. */
const CHUNK = 65_536;
const inEnglish = { language: 'en', zone: 'UTC' } as const;

/** The plan behind `--plan`, or the sentences that say why there is none. */
export type PlanFound = { readonly plan: Plan } | { readonly problems: readonly string[] };

/**
 * A preset by name, else a file: a whole plan, or parts of one that `basedOn` a preset (`{"basedOn": "premier-2019", "clock": …}`;
 * lists are taken whole). Offsets that the file lacks are those of this runtime. `now` in epoch milliseconds is for the validator.
 */
export function planOf(name: string, now: number): PlanFound {
  const preset = findPreset(name);
  if (preset !== null) return { plan: preset };
  const read = jsonOf(name);
  if ('problems' in read) return read;
  const base = isRecord(read.value) && typeof read.value.basedOn === 'string' ? findPreset(read.value.basedOn) : null;
  const isOwnTable = isRecord(read.value) && 'zones' in read.value;
  const decoded = decodePlan(base === null ? read.value : merged(base, read.value));
  if ('unreadable' in decoded)
    return { problems: decoded.unreadable.map(({ field }) => `${field || 'the file'} cannot be read as part of a plan`) };
  const plan = isOwnTable ? decoded.plan : withZoneTable(decoded.plan);
  const errors = validatePlan(plan, { now, runtimeZones: null }).filter(({ strength }) => strength === 'error');
  return errors.length === 0
    ? { plan }
    : { problems: errors.map((finding) => `${finding.field}: ${planFindingSentence(finding, inEnglish)}`) };
}

function jsonOf(path: string): { readonly value: unknown } | { readonly problems: readonly string[] } {
  try {
    return { value: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    const known = presets.map(({ id }) => id).join(', ');
    const why = error instanceof SyntaxError ? 'it is no JSON' : `there is no such file, and the plans that come along are ${known}`;
    return { problems: [`The plan ${path} cannot be read: ${why}.`] };
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects part by part, everything else whole. */
function merged(base: unknown, over: unknown): unknown {
  if (!isRecord(base) || !isRecord(over)) return over;
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(over)])].map((key) => [key, key in over ? merged(base[key], over[key]) : base[key]]),
  );
}

/** Answers line by line, in order, as they come; empty lines are nothing. Resolves to the number of lines that were refused. */
export async function simulate(plan: Plan, input: Readable, output: Writable): Promise<number> {
  let [number, errors, waiting] = [0, 0, ''];
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const { text, isError } = simulatedLine(line, number, plan);
    if (isError) errors++;
    waiting += `${text}\n`;
    if (waiting.length < CHUNK && input.readableLength > 0) continue;
    await written(output, waiting);
    waiting = '';
  }
  await written(output, waiting);
  return errors;
}

const written = (output: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) => output.write(text, (error) => (error ? reject(error) : resolve())));
