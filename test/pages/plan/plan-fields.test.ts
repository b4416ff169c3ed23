import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { findMessage } from '../../../src/words/say';
import { checkDraft } from '../../../static/plan/draft-check';
import { type Json, parsedJson, valueAt, withValue } from '../../../static/plan/json';
import { FIELD_GROUPS, type PlanField, shownValue, storedValue, WEEKEND_FIELDS } from '../../../static/plan/plan-fields';

const draft: Json = parsedJson(JSON.stringify(premier2019))?.json ?? null;
const NOW = Date.parse('2026-10-28T16:00:00Z');
const fields: readonly PlanField[] = [...WEEKEND_FIELDS, ...FIELD_GROUPS.flatMap((group) => group.fields)];

describe('the fields of the plan’s form', () => {
  test.each(fields.map((field) => [field.path, field] as const))(
    '%s is in the plan, and what it shows can be stored again',
    (path, field) => {
      expect(valueAt(draft, path)).not.toBeNull();
      if (field.kind !== 'tick') expect(storedValue(field, shownValue(draft, path))).toBe(valueAt(draft, path));
      if (field.kind === 'choice') expect(field.choices).toContain(shownValue(draft, path));
    },
  );

  test.each(['en', 'ja'] as const)('every label, choice and title has words in %s', (language) => {
    const choiceKey = (path: string): string => (path.endsWith('.weekday') ? 'weekday' : path);
    const keys = [
      ...fields.map(({ path }) => `page.plan.field.${path}`),
      ...['id', 'name.en', 'name.ja'].map((path) => `page.plan.field.${path}`),
      ...fields.flatMap((field) =>
        field.kind === 'choice' ? field.choices.map((choice) => `page.plan.choice.${choiceKey(field.path)}.${choice}`) : [],
      ),
      ...['name', 'targets', 'weekend', ...FIELD_GROUPS.map(({ key }) => key)].map((key) => `page.plan.group.${key}`),
      ...['byClass', 'always', 'never', 'l1OnlyEverywhere', 'custom'].map((reading) => `page.plan.reading.${reading}`),
    ];
    expect(keys.filter((key) => findMessage(key, language) === null)).toEqual([]);
  });
});

describe('a draft is checked as it is typed', () => {
  test('the shipped plan has no error', () => {
    const { plan, unreadable, findings } = checkDraft(draft, NOW);
    expect([plan?.id, unreadable, findings.filter(({ strength }) => strength === 'error')]).toEqual(['premier-2019', [], []]);
  });

  test('an emptied target is named as unreadable, and one of zero minutes by the validator', () => {
    expect(checkDraft(withValue(draft, 'severities.0.targetMinutes', ''), NOW)).toMatchObject({
      plan: null,
      unreadable: ['severities.0.targetMinutes'],
    });
    expect(checkDraft(withValue(draft, 'severities.0.targetMinutes', 0), NOW).findings).toContainEqual(
      expect.objectContaining({ code: 'targetNotPositive', field: 'severities.0.targetMinutes' }),
    );
  });

  test('a zone half typed is an error at its field; a new one has its offsets at once', () => {
    expect(checkDraft(withValue(draft, 'coverage.weekend.end.zone', 'Australia/Syd'), NOW).findings).toContainEqual(
      expect.objectContaining({ code: 'zoneUnknown', field: 'coverage.weekend.end.zone' }),
    );
    const moved = checkDraft(withValue(draft, 'coverage.weekend.end.zone', 'Pacific/Auckland'), NOW);
    expect(moved.plan?.zones.zones).toHaveProperty(['Pacific/Auckland']);
    expect(moved.findings.filter(({ strength }) => strength === 'error')).toEqual([]);
  });
});
