import { surfaceOf } from '../../../static/portal/surface-of';

describe('one bundle serves every portal surface, told apart by extension.type', () => {
  test.each([
    ['jiraServiceManagement:portalRequestCreatePropertyPanel', 'create'],
    ['portalRequestCreatePropertyPanel', 'create'],
    ['PORTAL_REQUEST_CREATE_PROPERTY_PANEL', 'create'],
    ['jiraServiceManagement:portalRequestDetail', 'request'],
    ['jiraServiceManagement:portalRequestDetailPanel', 'request'],
    ['portal_request_detail', 'request'],
    ['jiraServiceManagement:portalUserMenuAction', 'ownPage'],
    ['PORTAL_USER_MENU_ACTION', 'ownPage'],
    ['jiraServiceManagement:portalSubheader', 'subheader'],
    ['jira-service-management:portal-subheader', 'subheader'],
    ['jiraServiceManagement:portalHeader', 'unknown'],
    ['jiraServiceManagement:portalFooter', 'unknown'],
    [undefined, 'unknown'],
  ])('%s is the %s surface', (type, surface) => {
    expect(surfaceOf(type)).toBe(surface);
  });
});
