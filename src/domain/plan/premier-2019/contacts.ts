import type { Plan } from '../plan';

/** Who may be a registered contact: 3 of the customer, or 2 and up to 3 of a partner (CON-1, CON-3, CON-7 … CON-9). */
export const contacts: Plan['contacts'] = {
  perLicence: 3,
  partnerMode: { direct: 2, partner: 3 },
  acceptsPartners: true,
  emailDomainsMustMatch: true,
  shared: {
    roleWords: [
      ...['admin', 'admins', 'administrator', 'contact', 'desk', 'dev', 'devops', 'group', 'help', 'helpdesk', 'hotline', 'info'],
      ...['infra', 'it', 'jira', 'mail', 'office', 'operations', 'ops', 'service', 'servicedesk', 'support', 'sysadmin', 'system'],
      ...['systems', 'team', 'tech', 'webmaster'],
    ],
    displayWords: [
      ...['admins', 'department', 'desk', 'group', 'helpdesk', 'office', 'support', 'team'],
      ...['部', '課', '係', '室', 'グループ', 'チーム', '窓口', 'サポート', 'ヘルプデスク', '担当'],
    ],
    listPrefixes: ['dl-', 'grp-', 'list-', 'ml-'],
    onSuspicion: 'review',
    refuseAppAccounts: true,
    attestation: 'suspectedOnly',
  },
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
