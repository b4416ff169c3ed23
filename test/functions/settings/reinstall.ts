import { customerFileOf, readCustomerFile } from '../../../src/domain/transfer/customer-file';
import type { Written } from '../../../src/domain/transfer/entry-of-row';
import type { RegisterPage } from '../../../src/domain/view/register';
import type { AskSettings } from '../../../static/settings/invoke-settings';
import type { Checked } from '../../../static/settings/transfer/request-check';
import { checkRequestFile } from '../../../static/settings/transfer/request-check';
import { requestFile } from '../../../static/settings/transfer/request-export';
import { restoreRequestFile } from '../../../static/settings/transfer/request-restore';
import type { Remembered } from '../../site/store';
import type { Desk } from '../desk';
import { bulkDesk } from './bulk-desk';
import { SITE } from './customer-desk';

const asker = (desk: Desk) => (key: string, payload?: object) => desk.ask('olivia-grant', 'app-settings', key, SITE, payload);

/** The customers of a desk as its page saves them. */
export const customersFile = async (desk: Desk): Promise<string> => {
  const { customers, now } = (await asker(desk)('readRegister', { cursor: null })) as RegisterPage;
  return customerFileOf(customers, now);
};

export const importCustomers = async (desk: Desk, text: string): Promise<string> => {
  const read = readCustomerFile(text);
  if (read.state !== 'read') throw new Error(read.state);
  return (await bulkDesk(desk).handOver(read.customers as readonly Written[])).state;
};

/** The requests of a desk as its page saves them. */
export const requestsFile = async (desk: Desk): Promise<string> => {
  const file = await requestFile(asker(desk) as AskSettings, () => undefined);
  if (file === null) throw new Error('The export was refused');
  return file.pieces.join('');
};

/** A page that restores requests from a file, as an administrator uses it. */
export const restoring = (desk: Desk, text: string, strangers = false) => {
  const file = new Blob([text]);
  const ask = asker(desk) as AskSettings;
  const check = (): Promise<Checked> => checkRequestFile(file, strangers, ask, () => undefined);
  const restore = async (using: AskSettings = ask) => {
    const checked = await check();
    if (checked.state !== 'checked') throw new Error(JSON.stringify(checked));
    return restoreRequestFile(file, checked, { strangers, ask: using, wait: async () => undefined, told: () => undefined });
  };
  return { ask, check, restore };
};

/** The Jira a desk worked in, after the app was uninstalled: issues, comments and people stay, fields and storage of the app are gone. */
export const withoutApp = (remembered: Remembered, appFields: readonly string[]): Remembered =>
  new Map(
    [...remembered]
      .filter(([table]) => table === 'site' || table.startsWith('jira.'))
      .map(([table, rows]) => [
        table,
        table === 'jira.issues' ? new Map([...rows].map(([key, row]) => [key, bare(row, appFields)])) : rows,
      ]),
  );

const bare = (row: unknown, appFields: readonly string[]): unknown =>
  JSON.parse(JSON.stringify(row), function (this: unknown, key: string, value: unknown) {
    return appFields.includes(key) ? undefined : value;
  });

/** Ids of the app's own fields in Jira. */
export const appFieldsOf = async (desk: Desk): Promise<readonly string[]> => {
  const fields = (await desk.rest('olivia-grant', 'GET', '/rest/api/3/field')) as { id: string; schema?: { custom?: string } }[];
  return fields.filter(({ schema }) => schema?.custom?.includes('/static/premier-')).map(({ id }) => id);
};

/** Everything stored of a kind: attributes of indexes and the document, without the version that counts writes; of plans only what was published. */
export const storedOf = (desk: Desk, entity: 'request' | 'care' | 'rollup' | 'plan'): Readonly<Record<string, string>> =>
  Object.fromEntries(
    desk.site.host.storage
      .entity(entity)
      .entries()
      .filter(([key]) => entity !== 'plan' || (key !== 'draft' && key !== 'cases'))
      .map(([key, value]) => {
        const { version: _writes, ...row } = value as { readonly version: number };
        return [key, JSON.stringify(row)];
      }),
  );

/** How many comments each request has, whoever wrote them. */
export const commentCounts = async (desk: Desk, keys: readonly string[]): Promise<readonly number[]> =>
  Promise.all(
    keys.map(async (key) => ((await desk.rest('olivia-grant', 'GET', `/rest/api/3/issue/${key}/comment`)) as { total: number }).total),
  );

/** What engineers and instances are held for; under which key is this installation's secret. */
export const heldOf = (desk: Desk): readonly string[] =>
  desk.site.host.storage
    .entity('job')
    .entries()
    .filter(([key]) => key.startsWith('reserved-'))
    .map(([, value]) => JSON.stringify((value as { document: unknown }).document));
