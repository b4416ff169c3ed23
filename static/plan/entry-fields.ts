import type { Plan } from '../../src/domain/plan/plan';
import type { Json } from './json';
import type { PlanField } from './plan-fields';

/** The fields of one product of a draft; `shown` = the last draft that could be read, whose classes and severities can be chosen. */
export function productFields(path: string, shown: Plan, language: 'en' | 'ja'): readonly PlanField[] {
  const classes = Object.fromEntries(shown.coverage.classes.map(({ key, label }) => [key, label[language]]));
  const at = (name: string): { readonly path: string; readonly words: string } => ({ path: `${path}.${name}`, words: `products.${name}` });
  return [
    { ...at('name'), kind: 'text' },
    { ...at('key'), kind: 'text' },
    { ...at('formerNames'), kind: 'texts' },
    { ...at('scope'), kind: 'choice', choices: ['included', 'excluded', 'separate'] },
    { ...at('coverageClass'), kind: 'choice', choices: ['', ...Object.keys(classes)], texts: classes, empty: 'null' },
    { ...at('supportEndsAt'), kind: 'date', empty: 'absent' },
    ...(['cloud', 'server', 'data-center'] as const).map(
      (deployment): PlanField => ({ ...at(`supportEndsByDeployment.${deployment}`), kind: 'date', empty: 'absent' }),
    ),
    ...shown.severities.map(
      ({ key }): PlanField => ({ ...at(`targetOverride.${key}`), words: 'products.targetOverride', kind: 'number', empty: 'absent' }),
    ),
    { ...at('goTo'), kind: 'bilingual', empty: 'null' },
    { ...at('rules'), kind: 'texts' },
    { ...at('deployments'), kind: 'ticks', choices: ['cloud', 'server', 'data-center'] },
    { ...at('freeOrOpenSource'), kind: 'tick' },
  ];
}

/** A product as the form begins it: included, in the class of products nobody named. */
export const blankProduct = (key: string, { coverage }: Plan): Json => ({
  key,
  name: '',
  formerNames: [],
  deployments: ['cloud', 'server', 'data-center'],
  scope: 'included',
  coverageClass: coverage.defaultClass,
  freeOrOpenSource: false,
  goTo: null,
  rules: ['PRD-1'],
});

/** The plain fields of one region of a draft; hours, handoffs and holidays have inputs of their own. */
export function regionFields(path: string): readonly PlanField[] {
  const at = (name: string): { readonly path: string; readonly words: string } => ({ path: `${path}.${name}`, words: `regions.${name}` });
  return [
    { ...at('label'), kind: 'bilingual' },
    { ...at('hours.zone'), kind: 'zone' },
    { ...at('phone'), kind: 'text', empty: 'null' },
    { ...at('jiraGroup'), kind: 'text', empty: 'null' },
    { ...at('minOverlapMinutes'), kind: 'number' },
    { ...at('isSample'), kind: 'tick' },
  ];
}

/** A region as the form begins it: in office hours, keeping no holidays, handing over to nobody yet. */
export const blankRegion = (key: string): Json => {
  const day = [['09:00', '18:00']];
  return {
    key,
    label: { en: '', ja: '' },
    hours: { zone: 'UTC', days: { 1: day, 2: day, 3: day, 4: day, 5: day } },
    holidays: [],
    holidaySource: null,
    phone: null,
    dutyLead: null,
    jiraGroup: null,
    handoffTo: [],
    minOverlapMinutes: 60,
    isSample: false,
  };
};

/** A key that no entry has yet, such as `region-4`. */
export function freeKey(kind: 'product' | 'region', taken: readonly string[]): string {
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => `${kind}-${index + 1}`);
  return numbers.find((key) => !taken.includes(key)) ?? kind;
}
