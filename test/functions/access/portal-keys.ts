import type { PortalApi } from '../../../src/contract';
import { cells, type Row } from './roles';

//                        customers' side           | staff
const ONLY_CONTACTS = cells('- - - + - - + + | - - - - -');
const THE_COMPANY = cells('  - - + + + - + + | - - - - -');
const WHO_SEES_IT = cells('  - - + + + - + - | + - + - -');
const ITS_CUSTOMER = cells(' - - + + + - + - | - - - - -');
const ITS_CONTACTS = cells(' - - - + - - + - | - - - - -');
const EVERYBODY = cells('    - + + + + + + + | + + + + +');
const OWN_PAGE = cells('     ? ? + + + ? + + | ? ? ? ? ?');
const SUBHEADER = cells('    o o + + + o + + | o o o o o');

const person = { accountId: null, email: '', name: '', kind: 'direct', partner: '' };
const press = 'press-0001';

/** Every key of the portal's resolver. Whose page it is comes from the account alone, so another's contact gets his own. */
export const PORTAL_KEYS: Readonly<Record<keyof PortalApi, Row>> = {
  createPanel: { checks: 'the portal', payload: { customerId: '$customerId' }, from: { createPanel: EVERYBODY } },
  requestPanel: { checks: 'the request', from: { request: WHO_SEES_IT } },
  completeRequest: {
    checks: 'the request',
    payload: { choice: { productKey: 'bamboo', instanceId: '$instanceId', severity: 'L2' } },
    from: { request: ITS_CUSTOMER },
  },
  act: {
    checks: 'the request, and that its customer is the contact’s own',
    payload: { kind: 'handoff', recordId: 'handoff-$issueId', action: 'accept', id: press, fields: {} },
    from: { request: cells('- - - - - - - - | - - - - -') },
  },
  phone: { checks: 'the account’s own customer', from: { ownPage: ONLY_CONTACTS } },
  adoptRequest: {
    checks: 'the request, and the account’s own customer',
    payload: { issueId: '$issueId', id: press },
    from: { ownPage: ITS_CONTACTS },
  },
  adoptable: { checks: 'the account’s own customer', from: { ownPage: ONLY_CONTACTS } },
  ownPage: { checks: 'the account’s own customer', from: { ownPage: OWN_PAGE } },
  subheader: { checks: 'the account’s own customer', from: { subheader: SUBHEADER } },
  ownRequests: { checks: 'the account’s own customer, and each request as its viewer', from: { ownPage: THE_COMPANY } },
  ownContacts: { checks: 'the account’s own customer', from: { ownPage: ONLY_CONTACTS } },
  changeOwnContacts: {
    checks: 'the account’s own customer',
    payload: { accepted: false, command: { act: 'standIn', contactId: '$contactId', person, from: '', to: '' } },
    from: { ownPage: ONLY_CONTACTS },
  },
  ownBookings: { checks: 'the account’s own customer', from: { ownPage: THE_COMPANY } },
  raiseCare: {
    checks: 'the account’s own customer',
    payload: { kind: 'booking', id: press, fields: {} },
    from: { ownPage: ONLY_CONTACTS },
  },
  undoOwnContacts: { checks: 'the account’s own customer', payload: { version: 1 }, from: { ownPage: ONLY_CONTACTS } },
  ownHealth: { checks: 'the account’s own customer', from: { ownPage: THE_COMPANY } },
  ownOnboarding: { checks: 'the account’s own customer', from: { ownPage: THE_COMPANY } },
  outsidePremium: { checks: 'the account’s own customer', from: { ownPage: THE_COMPANY } },
  ownProfile: { checks: 'the account’s own customer', from: { ownPage: THE_COMPANY } },
  changeOwnProfile: {
    checks: 'the account’s own customer',
    payload: { act: 'confirm', instanceIds: ['$instanceId'] },
    from: { ownPage: ONLY_CONTACTS },
  },
};
