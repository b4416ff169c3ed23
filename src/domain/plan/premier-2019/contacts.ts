import type { Plan } from '../plan';

/** Who may be a registered contact: 3 of the customer, or 2 and up to 3 of a partner (CON-1, CON-3, CON-7 … CON-9). */
export const contacts: Plan['contacts'] = {
  perLicence: 3,
  partnerMode: { direct: 2, partner: 3 },
  entitledBy: 'reporter',
  matchSubdomains: false,
  partnerAddress: {
    separator: '_',
    splitAt: 'last',
    example: 'JohnSmith_PartnerCompanyA@xyz.com',
    unlistedPartner: 'review',
  },
  approveOnAdd: true,
  removeAtOnce: true,
  showNamesToColleagues: false,
};
