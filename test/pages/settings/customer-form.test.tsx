import { draftOf } from '../../../src/domain/customer/draft';
import type { FieldProblem } from '../../../src/domain/customer/field-problem';
import { findMessage } from '../../../src/words/say';
import { ChoiceField } from '../../../static/settings/choice-field';
import { openToTakeIn } from '../../../static/settings/open-to-take-in';
import { settingsPathOf, settingsRouteOf } from '../../../static/settings/settings-route';
import { shownProblems, stillTold } from '../../../static/settings/shown-problems';
import { kitaBank } from '../kita-bank';
import { inTokyo, rendered } from '../rendered';

const draft = draftOf(kitaBank);
const wrong: FieldProblem = { path: 'emailDomains.0', code: 'domainSpace', values: {} };

describe('what is told at a field', () => {
  const field = (problems: readonly FieldProblem[]) =>
    rendered(
      <ChoiceField
        label="ドメイン"
        path="emailDomains.0"
        told={{ problems, notices: [] }}
        value="x"
        choices={[{ value: 'x', label: 'x' }]}
        change={() => {}}
        hint="例"
      />,
      inTokyo,
    );
  test('a problem is tied to the field and said in the reader’s language', () => {
    const page = field([wrong]);
    const described = (page('select').attr('aria-describedby') ?? '').split(' ');
    expect(page('select').attr('aria-invalid')).toBe('true');
    expect(described).toHaveLength(2);
    expect(described.map((id) => page(`[id="${id}"]`).text())).toEqual(['例', findMessage('problem.domainSpace', 'ja')]);
  });
  test('a field without a problem is not marked', () => {
    const page = field([{ ...wrong, path: 'emailDomains.1' }]);
    expect(page('select').attr('aria-invalid')).toBeUndefined();
  });
});

describe('when problems are told', () => {
  const missing: FieldProblem = { path: 'name', code: 'nameMissing', values: {} };
  test('what is not filled in yet is told only once somebody tried to save', () => {
    expect(shownProblems([missing, wrong], false)).toEqual([wrong]);
    expect(shownProblems([missing, wrong], true)).toEqual([missing, wrong]);
  });
  test('what the server said goes when its field changes, and only then', () => {
    const taken: FieldProblem = { path: 'emailDomains.0', code: 'domainTaken', values: {} };
    const told = { problems: [taken], draft };
    expect(stillTold(told, { ...draft, name: 'Kita' })).toEqual([taken]);
    expect(stillTold(told, { ...draft, emailDomains: ['other.example'] })).toEqual([]);
    expect(stillTold(null, draft)).toEqual([]);
  });
});

describe('open requests to take in', () => {
  const view = {
    requestTypes: [
      { id: '11', name: 'Report a problem', open: 3 },
      { id: '12', name: 'Ask a question', open: 4 },
    ],
    openOfNoType: 2,
  };
  test.each([
    ['all types, and those of none', [], 9],
    ['one type', ['12'], 4],
    ['a type that is gone', ['99'], 0],
  ])('%s', (_title, typeIds, count) => {
    expect(openToTakeIn(view, typeIds)).toBe(count);
  });
});

test.each([
  ['/', { page: 'customers' }],
  ['/new', { page: 'customer', id: null }],
  ['/customers/%E5%8C%97%2F1', { page: 'customer', id: '北/1' }],
  ['/projects', { page: 'projects' }],
] as const)('the path %s is a place, both ways', (path, route) => {
  expect(settingsRouteOf(path)).toEqual(route);
  expect(settingsPathOf(route)).toBe(path);
});

test('a path nobody knows shows the customers', () => {
  expect(['/nowhere', '/customers', '/customers/%E0%A4%A'].map(settingsRouteOf)).toEqual(Array(3).fill({ page: 'customers' }));
});
