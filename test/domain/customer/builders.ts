import type { ContactDraft, CustomerDraft, LicenceDraft } from '../../../src/domain/customer/draft';
import { blankDraft } from '../../../src/domain/customer/draft';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';

/** Wednesday 28 October 2026, 09:00 in Los Angeles. */
export const WEDNESDAY = Date.parse('2026-10-28T09:00:00-07:00');
export const sizes = premier2019.contacts;

export const licenceOf = (order: string, from: string, to: string, contactMode: LicenceDraft['contactMode'] = 'direct'): LicenceDraft => ({
  id: order.toLowerCase(),
  order,
  from,
  to,
  contactMode,
});

export const contactsOf = (direct: number, partner: number): readonly ContactDraft[] =>
  (['direct', 'partner'] as const).flatMap((kind) =>
    Array.from({ length: kind === 'direct' ? direct : partner }, (_, at) => ({
      id: `${kind}-${at}`,
      accountId: `person:${kind}-${at}`,
      kind,
      partner: kind === 'partner' ? 'Northlight' : '',
      email: kind === 'partner' ? `guest${at}_Northlight@harborlogistics.example` : `person${at}@harborlogistics.example`,
      removed: false,
    })),
  );

/** Harbor Logistics of Los Angeles with one Premier licence of three direct seats. */
export const harbor = (more: Partial<CustomerDraft> = {}): CustomerDraft => ({
  ...blankDraft('America/Los_Angeles'),
  name: 'Harbor Logistics',
  emailDomains: ['harborlogistics.example'],
  licences: [licenceOf('HL-77120', '2026-01-15', '2027-01-14')],
  contacts: contactsOf(2, 0),
  ...more,
});
