import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import { contactVerdictOf } from '../../../static/agent/contact-verdict';
import { assessed, facts } from '../kita-bank';

const nobody = { reporterAccountId: 'account-ren', match: { by: 'domain' } } as const;

describe('what an agent reads about the reporter', () => {
  test.each([
    { name: 'a direct contact', facts: {}, contact: { name: 'Aoi Tanaka', kind: 'direct', partner: null }, verdict: 'direct' },
    {
      name: 'a partner contact (CON-7)',
      facts: {},
      contact: { name: 'Ken Suzuki', kind: 'partner', partner: 'Ricksoft' },
      verdict: 'partner',
    },
    { name: 'a colleague (CON-1)', facts: nobody, contact: null, verdict: 'not' },
    {
      name: 'anybody on Jira Align (ALN-5)',
      facts: { ...nobody, choice: { productKey: 'jira-align', instanceId: null, severity: 'L3' } },
      contact: null,
      verdict: 'notNeeded',
    },
  ] as const)('$name: $verdict', ({ facts: changes, contact, verdict }) => {
    expect(contactVerdictOf({ assessment: assessed(changes), contact })).toBe(verdict);
  });

  test('nobody known: no check was reached', () => {
    const assessment = assess(facts({ ...nobody, match: { by: 'none' } }), null, premier2019);
    expect(contactVerdictOf({ assessment, contact: null })).toBe('unknown');
  });
});
