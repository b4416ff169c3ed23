import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { issuePlace } from './changing';
import { at, type Desk, openDesk, type Raised } from './desk';
import { REGIONS, roster } from './rostered';
import { customerDesk } from './settings/customer-desk';

/** A row as storage holds it. */
export type Row = { readonly version: number; readonly document: Record<string, unknown>; readonly [attribute: string]: unknown };
/** Every row of the entities that migrations bring forward. */
export type Rows = readonly (readonly [entity: string, key: string, row: Row])[];

const ENTITIES = ['request', 'customer', 'care', 'plan'];
/** More than a page of an index. */
const CLONES = 104;
const BORN = at('2026-10-30 16:00 America/Los_Angeles');
const NEVER = '9999-12-31T23:59:59.999Z';
const HOW_TO = { en: 'Send the support zip.', ja: 'サポート zip を送ってください。' };

export const rowsOf = (desk: Desk): Rows =>
  ENTITIES.flatMap((entity) =>
    desk.site.host.storage
      .entity(entity)
      .entries()
      .map(([key, row]) => [entity, key, row as Row] as const),
  );

export const put = (desk: Desk, rows: Rows): void => {
  for (const [entity, key, row] of rows) desk.site.host.storage.entity(entity).put(key, row);
};

const without = (row: Row, ...attributes: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !attributes.includes(name))) as Row;

/** A row as the app's first versions wrote it: fewer attributes; a plan with one way to make a kind of information. */
export const firstForm = ([entity, key, row]: Rows[number]): Rows[number] => {
  if (entity === 'request') return [entity, key, without(row, 'unresolved', 'nextAt', 'updateAt')];
  if (entity === 'customer') return [entity, key, without(row, 'awaits', 'links')];
  if (entity === 'care') return [entity, key, { ...row, nextAt: NEVER }];
  return [entity, key, row];
};

const published = {
  id: 'kita',
  version: 2,
  name: premier2019.name,
  effectiveFrom: '2030-01-01',
  note: null,
  publishedBy: '',
  publishedAt: BORN,
};
const [kind] = premier2019.informationRequests.kinds;
const { howTos: _howTos, ...bare } = kind ?? {};

/** The plan of the first versions, published and not yet in effect. */
const EARLIER_PLAN = {
  ...premier2019,
  ...published,
  clauses: {},
  products: [],
  informationRequests: { ...premier2019.informationRequests, kinds: [{ ...bare, howTo: HOW_TO }] },
};

/** Care that waits for nobody's time and is not closed. */
const COLD = {
  id: 'handoff-424242-1',
  kind: 'handoff',
  customerId: 'harbor-robotics',
  issueId: '424242',
  state: 'cold',
  owner: null,
  nextAt: null,
  details: {},
  steps: [],
};

/** Forty minutes before the weekend: a critical request open, one answered with an update promised, a proposed contact, and many old ones. */
export const settleDesk = async (): Promise<{ desk: Desk; critical: Raised; promised: Raised }> => {
  const desk = await openDesk('2026-10-30 16:20 America/Los_Angeles');
  await roster(desk, REGIONS, { nextUpdates: true, quiet: { '10001': true } });
  const critical = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L1' });
  const promised = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  await desk.raise('haruka-ito', null);
  await desk.comment('maya-torres', promised.issueKey, true);
  const soon = desk.site.clock.now() + 20 * 60_000;
  await desk.ask('maya-torres', 'issue-context', 'promiseUpdate', issuePlace(promised), { id: 'update-0001', at: soon });
  const contact = { accountId: null, email: 'jira-admins@kitabank.example.jp', name: 'システム部', kind: 'direct', partner: '' };
  const command = { act: 'add', person: contact, replaces: null, attested: true };
  await customerDesk(desk).ask('changeContact', { customerId: 'kita-bank', command, accepted: false });
  const [, , row] = rowsOf(desk).find(([, key]) => key === promised.issueId) ?? ['', '', { version: 1, document: {} }];
  put(
    desk,
    Array.from({ length: CLONES }, (_, number) => {
      const issueId = String(500_000 + number);
      const facts = {
        ...(row.document.facts as object),
        issueId,
        issueKey: `PREM-${issueId}`,
        createdAt: BORN + Math.floor(number / 3),
      };
      const { desk: _desk, ...rest } = row.document;
      return ['request', issueId, { ...row, createdAt: new Date(facts.createdAt).toISOString(), document: { ...rest, facts } }] as const;
    }),
  );
  put(desk, [
    ['care', COLD.id, { version: 1, document: COLD, customerId: COLD.customerId, issueId: COLD.issueId, kind: COLD.kind, nextAt: NEVER }],
    ['plan', 'published', { version: 1, document: [published] as never, planId: 'published' }],
    ['plan', 'kita:2', { version: 1, document: EARLIER_PLAN, planId: 'kita' }],
  ]);
  return { desk, critical, promised };
};
