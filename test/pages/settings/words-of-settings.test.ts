import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS } from '../../../src/domain/customer/merge-drafts';
import { TABLE_NAMES, TABLES } from '../../../src/domain/transfer/tables';
import { findMessage } from '../../../src/words/say';

const source = join(__dirname, '../../../src');
const read = (folder: string): readonly string[] =>
  readdirSync(join(source, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(source, folder, name), 'utf8'));

/** Codes as the rules write them out: the second argument of `problem`, the third of `textProblems`, and those of files and domains. */
const folders = [
  'domain/customer',
  'domain/customer/address',
  'domain/customer/acts',
  'domain/transfer',
  'functions',
  'functions/contacts',
  'functions/transfer',
];
const codes = folders
  .flatMap(read)
  .flatMap((text) =>
    [
      ...text.matchAll(
        /problem\([^,()]*(?:\([^()]*\))?[^,()]*, '(\w+)'|textProblems\([^;]*?'(\w+)'\)|code: '(domain[A-Z]\w+)'|'(domain[A-Z]\w+)'/g,
      ),
    ].flatMap((found) => found.slice(1).filter((code) => code !== undefined)),
  );

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'page.edit.part': [...PARTS, 'company'],
  'page.edit.mode': ['direct', 'withPartner'],
  'page.edit.deployment': ['cloud', 'server', 'data-center'],
  'page.edit.emailDomains': ['hint', 'one', 'add'],
  'page.edit.partners': ['hint', 'one', 'add'],
  'page.edit': ['licences.add', 'alignLicences.add', 'refused', 'gone', 'removeConflict'],
  'page.edit.confirm': ['instanceInUse', 'lastContact', 'customerInUse'],
  'page.edit.done': ['saved', 'removed'],
  'page.edit.history': ['added', 'removed', 'changed', 'fact'],
  'page.edit.history.act': ['added', 'changed', 'removed', 'undone', 'imported'],
  'page.team': ['engineer', 'backup', 'coordinator'],
  'page.serving.takingIn': ['running', 'done', 'stopped'],
  'page.settings.place': ['customers', 'inbox', 'transfer', 'projects', 'app'],
  'bulk.table': TABLE_NAMES,
  'bulk.column': TABLE_NAMES.flatMap((table) => TABLES[table].map(({ key }) => key)),
  'bulk.file': [
    ...['fileLarge', 'fileShiftJis', 'fileDamaged', 'fileNotText', 'fileEmpty', 'csvNoRows', 'csvQuote', 'csvHeadingTwice', 'csvColumns'],
    ...['csvHeadingEmpty', 'notJson', 'otherFormat', 'newerVersion', 'noList'],
  ],
  'bulk.job': [
    'handing',
    'checking',
    'applying',
    'done',
    'refused',
    'cancelled',
    'failed',
    'undoing',
    'undone',
    'answer.gone',
    'answer.refused',
  ],
  bulk: ['files', 'reading', 'checking', 'handing', 'linking.running', 'linking.idle', 'export.reading', 'export.done'],
  'bulk.problems': ['row', 'column', 'customer', 'what'],
  'register.status': ['active', 'pending', 'overLimit', 'removed', 'rejected'],
  'register.orphan': ['deactivated', 'gone', 'domain'],
  'inbox.orphan': ['deactivated', 'gone', 'domain'],
  'register.done': ['add', 'approve', 'reject', 'remove', 'keep', 'standIn', 'endStandIn', 'mode', 'link'],
  register: ['undone', 'moved'],
  'licence.state': ['draft', 'active', 'grace', 'expired', 'cancelled'],
  team: ['accountManager', 'accountManager.email', 'sales', 'sales.email'],
  'history.act': ['added', 'changed', 'removed', 'undone', 'imported'],
  'history.kind': ['added', 'removed', 'changed', 'confirmed'],
  'history.head': ['when', 'who', 'act', 'part', 'change', 'what'],
  problem: [
    ...['accountForm', 'currencyWrong', 'seatsUnknown', 'kindUnknown', 'statusUnknown', 'deploymentUnknown', 'notYesNo', 'notNumber'],
    ...['customerMissing', 'customerNotFound', 'customerAmbiguous', 'rowTooLong', 'rowTwice', 'licenceKind', 'customerTwice'],
    'seatsDirect',
    'seatsPartner',
    'notText',
    'isEmpty',
    'keyForm',
    'instantWrong',
    'notCustomers',
    'tooMany',
    'notList',
    'otherShape',
  ],
};

const keys = [
  ...codes.map((code) => `problem.${code}`),
  ...Object.entries(FAMILIES).flatMap(([family, members]) => members.map((member) => `${family}.${member}`)),
];

test('the rules write out their codes', () => {
  expect(new Set(codes).size).toBeGreaterThan(25);
});

test.each(['en', 'ja'] as const)('every word of the settings is there in %s', (language) => {
  expect([...new Set(keys)].filter((key) => findMessage(key, language) === null)).toEqual([]);
});
