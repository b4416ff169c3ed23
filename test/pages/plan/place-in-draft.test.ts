import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { parsedJson } from '../../../static/plan/json';
import { placeInDraft } from '../../../static/plan/place-in-draft';

const draft = parsedJson(JSON.stringify(premier2019))?.json ?? null;

describe('a mistake in a draft names its place as the form does', () => {
  test.each<[string, string | null]>([
    ['severities.3.targetMinutes', 'L4 – Limited impact, minutes'],
    ['coverage.weekendTargets.L2', 'L2 raised at a weekend, minutes (empty: the same)'],
    ['contacts.perLicence', 'Contacts per licence'],
    ['teams.premier.ja', 'Premier team in Japanese'],
    ['products.0.targetOverride.L1', 'Jira Software – L1 target of its own, minutes'],
    ['regions.0.label.en', 'APAC (Sydney) – Name in English'],
    ['zones', null],
  ])('%s', (path, english) => {
    expect(placeInDraft(path, draft, 'en')).toBe(english);
  });
});
