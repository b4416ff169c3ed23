import { awaitsDecision } from '../../../src/domain/customer/awaits';
import type { InstanceProposal } from '../../../src/domain/customer/customer';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { inboxMarks } from '../../../src/domain/view/inbox';
import { kitaBank } from '../../pages/kita-bank';

const MONDAY = Date.parse('2026-10-26T09:00:00+09:00');
const proposal: InstanceProposal = {
  ...{ id: 'proposal-1', instanceId: 'bamboo-production', by: 'account-aoi', at: MONDAY },
  changes: [{ field: 'db', from: null, to: 'PostgreSQL 16.4' }],
};
const declined = { ...proposal, declined: { by: 'account-maya', at: MONDAY, note: 'Next week.' } };
const waiting = (proposals: readonly InstanceProposal[]) => {
  const customer = { ...kitaBank, instanceProposals: proposals };
  return [awaitsDecision(customer), inboxMarks([customer], premier2019, () => 'Aoi Tanaka', MONDAY).profiles] as const;
};

test('card 15 a proposed change waits in the inbox with its difference, the plan’s words and who proposed it', () => {
  const [awaits, profiles] = waiting([proposal]);
  expect(awaits).toBe(true);
  expect(profiles).toEqual([
    {
      ...{ customerId: 'kita-bank', customerName: 'Kita Bank', instanceName: 'Bamboo Tokyo' },
      proposal: {
        ...{ id: 'proposal-1', at: MONDAY, by: 'Aoi Tanaka', isOwn: false, declined: null },
        changes: [{ field: 'db', from: null, to: 'PostgreSQL 16.4', label: { en: 'Database', ja: 'データベース' } }],
      },
    },
  ]);
});

test('one that was declined waits for nobody', () => {
  expect(waiting([declined])).toEqual([false, []]);
});
