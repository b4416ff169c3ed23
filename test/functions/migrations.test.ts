import { NEWEST } from '../../src/functions/migrations/migrations';
import { FunctionDied, type SeamCall } from '../site/forge/faults';
import { type Desk, openDesk, PREM, type Raised } from './desk';
import { firstForm, put, type Row, type Rows, rowsOf, settleDesk } from './first-form';
import { customerDesk } from './settings/customer-desk';

const place = { type: 'jira:projectPage', project: { id: PREM, key: 'PREM', type: 'service_desk' } };
const FORM_0 = { shape: 0, highest: 0, since: 0, running: null, left: [] };

let desk: Desk;
let critical: Raised;
let promised: Raised;
let first: Rows;
beforeAll(async () => {
  ({ desk, critical, promised } = await settleDesk());
  first = rowsOf(desk).map(firstForm);
});
afterAll(() => desk.site.close());
const calm = (): void => {
  desk.site.host.faults.around = (_call, proceed) => proceed();
};
afterEach(calm);

const jobs = () => desk.site.host.storage.entity('job');
const shapeOf = () => (jobs().get('shape') as { document: typeof FORM_0 } | undefined)?.document;
const setShape = (shape: object): void => jobs().put('shape', { version: 1, document: shape });
/** A site as the app's first versions left it. */
const toFirstForm = (): void => {
  put(desk, first);
  setShape(FORM_0);
};
const sweep = (): Promise<unknown> => desk.site.host.runSchedule('sweep').catch(() => undefined);
const health = async () => (await customerDesk(desk).ask('health', {})) as { data: Record<string, unknown> };

const isOf = (call: SeamCall, ...parts: readonly string[]): boolean => parts.every((part) => `${call.path} ${call.body}`.includes(part));
/** Calls between the reading of the form and the sweep itself, numbered from 1. */
const during = (answer: (number: number, call: SeamCall, proceed: () => Promise<Response>) => Promise<Response>): void => {
  let number = 0;
  let isRunning = false;
  const dead = new WeakSet<object>();
  desk.site.host.faults.around = async (call, proceed) => {
    if (dead.has(call.run)) throw new FunctionDied();
    if (isOf(call, '/entity/get', '"key":"shape"')) isRunning = true;
    if (isOf(call, '"key":"settings"')) isRunning = false;
    try {
      return await (isRunning ? answer(++number, call, proceed) : proceed());
    } catch (fault) {
      if (fault instanceof FunctionDied) dead.add(call.run);
      throw fault;
    }
  };
};
const isWrite = (call: SeamCall): boolean => isOf(call, '/transaction');

describe('from the form of the first versions', () => {
  let todays: Rows;
  const calls: boolean[] = [];
  beforeAll(async () => {
    toFirstForm();
    during((_number, call, proceed) => {
      calls.push(isWrite(call));
      return proceed();
    });
    await sweep();
    calm();
    todays = rowsOf(desk);
  });

  test('lists find what they missed: the critical request’s change of hands, the promised update, the proposed contact', async () => {
    const agent = (key: string) => desk.ask('maya-torres', 'project-page', key, place);
    const lists = async () => {
      const { toDo } = (await agent('handoffs')) as { toDo: { issueKey: string }[] };
      const { rows } = (await agent('deskBoard')) as { rows: { key: string; isUpdate?: true }[] };
      const inbox = await desk.ask('hana-lee', 'project-settings', 'inbox', { ...place, type: 'jira:projectSettingsPage' });
      const { proposals } = inbox as { proposals: unknown[] };
      const updates = rows.filter(({ isUpdate }) => isUpdate).map(({ key }) => key);
      return [toDo.map(({ issueKey }) => issueKey), updates, proposals.length];
    };
    toFirstForm();
    expect(await lists()).toEqual([[], [], 0]);
    await sweep();
    expect(await lists()).toEqual([[critical.issueKey], [promised.issueKey], 1]);
  });

  test('form changes and nothing else: documents and versions stay to the byte, but for a plan’s ways to make information', () => {
    const changed = todays.filter(([, key, row]) => JSON.stringify(row.document) !== JSON.stringify(rowIn(first, key).document));
    expect(changed.map(([, key]) => key)).toEqual(['kita:2']);
    const bumped = todays.filter(([, key, { version }]) => version !== rowIn(first, key).version);
    expect(bumped.map(([, key]) => key)).toEqual(['kita:2']);
    expect(changed[0]?.[2].document.informationRequests).toMatchObject({
      kinds: [{ howTos: [{ text: { en: 'Send the support zip.', ja: 'サポート zip を送ってください。' } }] }],
    });
    expect(JSON.stringify(changed)).not.toContain('"howTo"');
    expect(rowIn(todays, 'handoff-424242-1').nextAt).toBe('9999-12-30T00:00:00.000Z');
    expect(todays.filter(([entity, , row]) => entity === 'request' && row.updateAt === undefined)).toEqual([]);
  });

  test('killed before and after each of its storage operations, the next run ends with the same bytes', async () => {
    const wrong: string[] = [];
    for (const [index, writes] of calls.entries())
      for (const isDone of writes ? [false, true] : [false]) {
        toFirstForm();
        during(async (number, _call, proceed) => {
          if (number !== index + 1) return proceed();
          if (isDone) await proceed();
          throw new FunctionDied();
        });
        await sweep();
        const isHalf = shapeOf()?.shape !== NEWEST || (index === calls.length - 1 && isDone);
        calm();
        await sweep();
        const isSame = JSON.stringify(rowsOf(desk)) === JSON.stringify(todays) && shapeOf()?.shape === NEWEST;
        if (!isHalf || !isSame) wrong.push(`call ${index + 1} ${isDone ? 'done' : 'not done'}: ${isHalf ? 'other bytes' : 'not killed'}`);
      }
    expect(wrong).toEqual([]);
    expect(calls.length).toBeGreaterThan(20);
  });

  test('done twice it writes no row, and two runs at once end with the same bytes', async () => {
    put(desk, todays);
    setShape(FORM_0);
    const written: string[] = [];
    during((_number, call, proceed) => {
      if (isWrite(call) && !isOf(call, '"shape"')) written.push(call.body ?? '');
      return proceed();
    });
    await sweep();
    expect([written, rowsOf(desk), shapeOf()?.shape]).toEqual([[], todays, NEWEST]);
    toFirstForm();
    await Promise.all([sweep(), sweep()]);
    expect([rowsOf(desk), shapeOf()?.shape]).toEqual([todays, NEWEST]);
  });

  test('what somebody writes between reading and writing a page stands', async () => {
    toFirstForm();
    const { issueId } = promised;
    const theirs = { ...rowIn(first, issueId), version: 99, document: { ...rowIn(first, issueId).document, deleted: true } };
    during(async (_number, call, proceed) => {
      if (isWrite(call) && isOf(call, `"${issueId}"`) && rowIn(rowsOf(desk), issueId).version !== 99)
        put(desk, [['request', issueId, theirs]]);
      return proceed();
    });
    await sweep();
    const row = rowIn(rowsOf(desk), issueId);
    expect([row.version, row.document]).toEqual([99, theirs.document]);
    expect(row.unresolved).toBe('no');
    expect(rowsOf(desk).filter(([, key]) => key !== issueId)).toEqual(todays.filter(([, key]) => key !== issueId));
  });

  test('a row that cannot have today’s form is left and told; all others have it', async () => {
    toFirstForm();
    put(desk, [['request', '500007', { ...rowIn(first, '500007'), document: { broken: true } }]]);
    await sweep();
    expect(shapeOf()).toMatchObject({ shape: NEWEST, left: [{ row: 'request 500007', reason: expect.stringContaining('TypeError') }] });
    expect((await health()).data).toMatchObject({ standing: 'current', left: ['request 500007'] });
    expect(rowIn(rowsOf(desk), '500007').document).toEqual({ broken: true });
    put(desk, [['request', '500007', rowIn(first, '500007')]]);
  });

  test('storage that refuses to hurry stops it where it is; the next sweep goes on from there', async () => {
    toFirstForm();
    during(async (number, _call, proceed) =>
      number < 12 ? proceed() : new Response(JSON.stringify({ code: 'RATE_LIMIT_EXCEEDED', message: '' }), { status: 429 }),
    );
    await sweep();
    calm();
    expect((await health()).data).toMatchObject({ standing: 'moving', form: 0, newest: NEWEST, step: 'request-indexes' });
    await sweep();
    expect([rowsOf(desk), shapeOf()?.shape]).toEqual([todays, NEWEST]);
  });
});

const rowIn = (rows: Rows, wanted: string): Row => rows.find(([, key]) => key === wanted)?.[2] ?? { version: 0, document: {} };

describe('when it begins', () => {
  test('ten minutes after an upgrade, when functions of the version before have ended', async () => {
    put(desk, first);
    jobs().put('shape', { version: 1, document: { ...FORM_0, since: null } });
    await desk.site.host.lifecycle('upgraded');
    expect((await health()).data).toMatchObject({ standing: 'waiting', form: 0 });
    await desk.pass(9);
    expect(shapeOf()?.shape).toBe(0);
    await desk.pass(6);
    expect(shapeOf()).toMatchObject({ shape: NEWEST, highest: NEWEST, running: null, since: null });
  });

  test('at today’s form a sweep reads the form once and writes nothing for it', async () => {
    const seen: string[] = [];
    during((_number, { path }, proceed) => {
      seen.push(path);
      return proceed();
    });
    await sweep();
    expect(seen).toHaveLength(1);
  });

  test('a form of a newer version: nothing is migrated, the app reads on, app health says so; that version looks through it again', async () => {
    put(desk, first);
    setShape({ ...FORM_0, shape: NEWEST + 1, highest: NEWEST + 1, since: null });
    await sweep();
    expect(rowsOf(desk)).toEqual(first);
    expect(shapeOf()).toMatchObject({ shape: NEWEST, highest: NEWEST + 1 });
    expect((await health()).data).toMatchObject({ standing: 'newer', form: NEWEST, highest: NEWEST + 1 });
    await desk.pass(20);
    expect(rowsOf(desk).filter(([entity]) => entity === 'customer')).toEqual(first.filter(([entity]) => entity === 'customer'));
    const { issueKey } = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L3' });
    expect(await desk.fieldsOf(issueKey)).toMatchObject({ 'first-response-state': 'open' });
  });
});

test('a new installation starts at the newest form', async () => {
  const fresh = await openDesk('2026-10-28 09:00 America/Los_Angeles', { configured: false });
  const row = fresh.site.host.storage.entity('job').get('shape') as { document: object };
  expect(row.document).toMatchObject({ shape: NEWEST, highest: NEWEST, since: null });
  await fresh.site.close();
});
