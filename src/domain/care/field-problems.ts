import { type FieldProblem, problem } from '../customer/field-problem';
import type { CareField } from './kind';
import type { CareDetails, CareValue } from './record';

/** Longest short text and longest note, in characters. */
const LONGEST = { text: 200, longText: 5_000, link: 2_000 } as const;
/** A day: no call lasts longer. */
const MOST_MINUTES = 1_440;
/** Options that may be chosen at once. */
const MOST_CHOICES = 50;

/** What is wrong with what was filled in, field by field: missing, of another type, too long, not one of the options. */
export function careFieldProblems(fields: readonly CareField[], filled: CareDetails): readonly FieldProblem[] {
  return fields.flatMap((field) => {
    const value = filled[field.name] ?? null;
    const isEmpty = value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
    if (isEmpty) return field.required ? [problem(field.name, 'missing')] : [];
    return valueProblems(field, value);
  });
}

function valueProblems({ name, type, options }: CareField, value: CareValue): readonly FieldProblem[] {
  switch (type) {
    case 'flag':
      return typeof value === 'boolean' ? [] : [problem(name, 'notValid')];
    case 'instant':
      return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8e14 ? [] : [problem(name, 'notAnInstant')];
    case 'minutes': {
      const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_MINUTES;
      return isCount ? [] : [problem(name, 'notMinutes', { most: MOST_MINUTES })];
    }
    case 'choice':
      return typeof value === 'string' && (options === undefined ? value.length <= LONGEST.text : options.includes(value))
        ? []
        : [problem(name, 'notAnOption')];
    case 'choices':
      return areChoices(value, options) ? [] : [problem(name, 'notAnOption')];
    default:
      return textProblems(name, type, value);
  }
}

function areChoices(value: CareValue, options: CareField['options']): boolean {
  if (!Array.isArray(value) || value.length > MOST_CHOICES || new Set(value).size !== value.length) return false;
  return value.every((one) => typeof one === 'string' && (options === undefined ? one.length <= LONGEST.text : options.includes(one)));
}

function textProblems(name: string, type: 'text' | 'longText' | 'link', value: CareValue): readonly FieldProblem[] {
  if (typeof value !== 'string') return [problem(name, 'notValid')];
  if (value.trim().length > LONGEST[type]) return [problem(name, 'tooLong', { most: LONGEST[type] })];
  // Anything but https could run script or lead astray when it is pressed.
  return type === 'link' && !/^https:\/\/[^\s/]+(\/\S*)?$/i.test(value.trim()) ? [problem(name, 'notALink')] : [];
}

/** Only what the form has, with texts trimmed and empty ones left out: nothing else is ever kept. */
export function keptFields(fields: readonly CareField[], filled: CareDetails): CareDetails {
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = filled[name] ?? null;
      const kept = typeof value === 'string' ? value.trim() : value;
      return kept === null || kept === '' ? [] : [[name, kept] as const];
    }),
  );
}
