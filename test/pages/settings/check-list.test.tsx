import type { InstallationFacts } from '../../../src/domain/view/installation';
import { installationChecks } from '../../../src/domain/view/installation-checks';
import { CheckList } from '../../../static/settings/check-list';
import { inTokyo, rendered } from '../rendered';

const facts: InstallationFacts = {
  missingFields: ['premier-first-response-due'],
  trackClause: '"Premier track"',
  projects: [
    { projectName: 'Support desk', missingPermissions: ['EDIT_ISSUES', 'ADD_COMMENTS'], hiddenRequestTypes: ['Security incident'] },
  ],
  nativeSlas: [{ name: 'Time to first response', counts: true }],
  premiumRequest: 'PREM-7',
};

test('problems come first, each with why and the fix in words, names as people call them', () => {
  const page = rendered(<CheckList checks={installationChecks(facts)} />);
  const cards = page('li.card')
    .toArray()
    .map((card) => page(card).text());
  expect(cards).toHaveLength(6);
  expect(cards[0]).toContain('This field is missing: First response due.');
  expect(cards[1]).toContain('Permissions of the app: Support desk');
  expect(cards[1]).toContain('Edit issues, Add comments');
  expect(cards[2]).toContain('Security incident');
  expect(cards[3]).toContain('“Time to first response” counts on the premium request PREM-7 too.');
  expect(cards[4]).toContain('Cannot be seen');
});

test('the exclusion is there to copy', () => {
  const page = rendered(<CheckList checks={installationChecks(facts)} />, inTokyo);
  expect(page('input[readonly]').val()).toBe('"Premier track" is EMPTY OR "Premier track" = standard');
  expect(page('input[readonly]').attr('aria-label')).toBe('貼り付ける JQL');
});

test('what is in order has no fix and nothing to paste', () => {
  const page = rendered(<CheckList checks={installationChecks({ ...facts, nativeSlas: [], projects: [], missingFields: [] })} />);
  const card = page('li.card').last();
  expect(card.find('.tag').text()).toBe('In order');
  expect(card.find('p')).toHaveLength(2);
  expect(page('input')).toHaveLength(0);
});
