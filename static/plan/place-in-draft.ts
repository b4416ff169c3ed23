import type { Language } from '../../src/domain/plan/plan';
import { findMessage, say } from '../../src/words/say';
import { type Json, valueAt } from './json';

/** Fields of which there is one for each severity; the severity's key ends their paths. */
const BY_SEVERITY: Readonly<Record<string, string>> = {
  'coverage.weekendTargets': 'page.plan.edit.weekendTarget',
  'products.targetOverride': 'page.plan.field.products.targetOverride',
};

/**
 * A path of the draft as its form calls the place: the product, region or severity it lies in, and the label of the field. Null where no form
 * has the field, and only its path can be said.
 */
export function placeInDraft(path: string, draft: Json, language: Language): string | null {
  const [list, index, ...rest] = path.split('.');
  if (index === undefined || !/^\d+$/.test(index)) return labelOf(path, language);
  const entry = nameOf(valueAt(draft, `${list}.${index}`), language);
  const field = [list, ...rest].join('.');
  if (field === 'severities.targetMinutes') {
    const key = String(valueAt(draft, `severities.${index}.key`));
    return say('page.plan.edit.target', { severity: `${key} – ${entry}` }, language);
  }
  const label = labelOf(field, language);
  return label === null ? null : say('page.plan.edit.place', { entry, label }, language);
}

/** What an entry of a list calls itself; its key where it has no name yet. */
function nameOf(entry: Json, language: Language): string {
  const names = [`label.${language}`, 'name', 'key'].map((path) => valueAt(entry, path));
  return String(names.find((name) => typeof name === 'string' && name !== '') ?? '');
}

function labelOf(path: string, language: Language): string | null {
  const [, before = '', last = ''] = /^(.*)\.([^.]+)$/.exec(path) ?? [];
  const bySeverity = BY_SEVERITY[before];
  if (bySeverity !== undefined) return say(bySeverity, { severity: last }, language);
  const isBilingual = last === 'en' || last === 'ja';
  const label = findMessage(`page.plan.field.${isBilingual ? before : path}`, language);
  return label !== null && isBilingual ? say(`page.plan.edit.in.${last}`, { label }, language) : label;
}
