import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMessage } from '../../src/words/say';

const top = join(__dirname, '..', '..', 'static');

/** Every outcome of the installation check that is not in order, as `check.code`. */
const CHECKS = [
  ...['fields.missing', 'fields.unread', 'projects.none', 'permissions.missing', 'permissions.unread', 'requestTypes.hidden'],
  ...['requestTypes.unread', 'nativeSlas.counting', 'nativeSlas.noRequest', 'distribution.unseen', 'customerAccess.unseen'],
];

/** Keys that pages put together from a state, a field or a column. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'page.tone': ['information', 'warning', 'danger', 'success'],
  'page.drawer.reason': ['counted', 'weekend', 'outsideHours'],
  'page.drawer': ['from', 'to', 'what', 'length', 'rule'],
  'page.outcome': ['ok', 'notice', 'standard', 'out', 'review', 'uncovered', 'notRecorded'],
  'page.clock': ['running', 'held', 'overdue'],
  'page.notice': ['standard', 'scope', 'review'],
  'page.contact': ['direct', 'partner', 'notNeeded', 'pending', 'overLimit', 'not', 'unknown'],
  'page.instance': ['name', 'environment', 'version', 'deployment', 'baseUrl', 'maintenanceTo', 'codeModified'],
  'page.licence': ['none', 'draft', 'active', 'ending', 'expired'],
  'page.contacts': ['name', 'kind', 'status', 'since', 'direct', 'partner', 'active', 'pending', 'rejected', 'removed', 'overLimit'],
  'page.customers': ['name', 'seats', 'licence', 'products', 'open'],
  'page.project': ['customers', 'figures'],
  'page.requests': ['open', 'openNone', 'recent', 'recentNone'],
  'page.figures': ['severity', 'product', 'attainment', 'kept', 'missed', 'open', 'ended', 'held', 'by.severity', 'by.product'],
  'page.language': ['en', 'ja'],
  ...Object.fromEntries(
    ['off', 'never', 'well', 'waiting', 'behind', 'late'].map((standing) => [`page.health.${standing}`, ['what', 'next']]),
  ),
  ...Object.fromEntries(CHECKS.map((check) => [`page.check.${check}`, ['why', 'fix']])),
  ...Object.fromEntries(
    ['fields', 'project', 'customer', 'contact', 'request'].map((step) => [`page.first.${step}`, ['title', 'why', 'do']]),
  ),
  'page.first': ['done', 'next', 'later'],
  'page.letters': ['request', 'reason', 'since', 'state'],
  'page.check': ['fields', 'projects', 'permissions', 'requestTypes', 'nativeSlas', 'distribution', 'customerAccess', 'fields.there.why'],
  'page.check.state': ['ok', 'problem', 'unknown'],
  'page.check.permission': ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADD_COMMENTS', 'SERVICEDESK_AGENT'],
};

const written = readdirSync(top, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('build'))
  .flatMap((path) => [...readFileSync(join(top, path), 'utf8').matchAll(/'(page\.[A-Za-z.]+[A-Za-z])'/g)].map(([, key = '']) => key));
const built = Object.entries(FAMILIES).flatMap(([family, members]) => members.map((member) => `${family}.${member}`));

test('pages write out their words', () => {
  expect(written.length).toBeGreaterThan(100);
});

test.each(['en', 'ja'] as const)('every word a page can say is there in %s', (language) => {
  expect([...new Set([...written, ...built])].filter((key) => findMessage(key, language) === null)).toEqual([]);
});
