import { type Desk, openDesk } from '../desk';
import { REGIONS, roster } from '../rostered';
import { SITE } from './customer-desk';
import {
  appFieldsOf,
  commentCounts,
  customersFile,
  heldOf,
  importCustomers,
  requestsFile,
  restoring,
  storedOf,
  withoutApp,
} from './reinstall';
import { playFriday } from './reinstall-story';

const careTypes = { onboarding: '13', 'health-check': '14', booking: '15' };
const FRIDAY = '2026-10-30 09:00 America/Los_Angeles';

/** What was on the site before, and the files its administrator saved. */
interface Before {
  readonly jira: ReturnType<typeof withoutApp>;
  readonly keys: readonly string[];
  readonly customers: string;
  readonly requests: string;
  readonly stored: Readonly<Record<'request' | 'care' | 'rollup' | 'plan', Readonly<Record<string, string>>>>;
  readonly held: readonly string[];
  readonly comments: readonly number[];
  readonly fields: readonly unknown[];
}

let before: Before;
let desk: Desk;
beforeAll(async () => {
  const { desk: first, requests } = await playFriday();
  const keys = Object.values(requests).map(({ issueKey }) => issueKey);
  const stored = {
    ...{ request: storedOf(first, 'request'), care: storedOf(first, 'care') },
    ...{ rollup: storedOf(first, 'rollup'), plan: storedOf(first, 'plan') },
  };
  const [customersText, requestsText, comments] = [await customersFile(first), await requestsFile(first), await commentCounts(first, keys)];
  const fields = await Promise.all(keys.map((key) => first.fieldsOf(key)));
  const held = heldOf(first);
  expect(held).toHaveLength(1);
  const jira = withoutApp(first.site.remember(), await appFieldsOf(first));
  await first.site.close();
  before = { jira, keys, customers: customersText, requests: requestsText, stored, held, comments, fields };
});

const ask = (key: string, payload: object = {}) => desk.ask('olivia-grant', 'app-settings', key, SITE, payload);

const customersIn = (text: string): unknown => (JSON.parse(text) as { customers: unknown }).customers;

/** The app installed anew on the same Jira: nothing is known, no field is filled. */
const reinstall = async (): Promise<void> => {
  desk = await openDesk(FRIDAY, { remembered: before.jira });
  await desk.site.host.lifecycle('installed');
  expect([storedOf(desk, 'request'), storedOf(desk, 'care')]).toEqual([{}, {}]);
};
const setUp = async (takeIn: boolean): Promise<void> => {
  await ask('serveProject', { projectId: '10001', requestTypeIds: [], on: true, careTypes, takeIn });
  if (takeIn) await desk.pass(1);
  expect(await importCustomers(desk, before.customers)).toBe('imported');
  expect(customersIn(await customersFile(desk))).toEqual(customersIn(before.customers));
  await roster(desk, REGIONS);
};
const expectAsBefore = async (): Promise<void> => {
  for (const entity of ['request', 'care', 'rollup', 'plan'] as const) expect(storedOf(desk, entity)).toEqual(before.stored[entity]);
  expect([heldOf(desk), await commentCounts(desk, before.keys)]).toEqual([before.held, before.comments]);
};

test('the file says what each of its requests was, and holds nothing of the site beside', () => {
  const lines = before.requests
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { schema: string });
  expect(lines[0]).toMatchObject({ format: 'premier-desk/requests', version: 1, requests: 7 });
  expect(lines.map(({ schema }) => schema).filter((schema) => schema === 'request')).toHaveLength(7);
  const leaks = ['harborlogistics.example', 'KB-2026-014', 'premier-emea'].filter((text) => before.requests.includes(text));
  expect(leaks).toEqual([]);
});

/** Booked after its answer: today Bamboo has a class of its own for this customer, which changes no promise. */
const differing = [{ name: 'PREM-2', differs: ['coverageClass', 'reasons'] }];

describe('after a new installation', () => {
  afterEach(() => desk.site.close());

  test.each([
    ['nothing was taken in yet', false, { restored: 7 }],
    ['open requests were taken in before', true, { replaced: 7 }],
  ])(
    'where %s every record, figure and plan is the same to the byte, fields are filled again, nobody is told',
    async (_, takeIn, outcomes) => {
      await reinstall();
      await setUp(takeIn);
      const { check, restore } = restoring(desk, before.requests);
      expect(await check()).toMatchObject({
        ...{ state: 'checked', isCutOff: false },
        tally: { problems: [], plans: { restored: 1 }, requests: outcomes },
      });
      const done = await restore();
      expect(done).toMatchObject({ problems: [], differing, plans: { restored: 1 }, requests: outcomes });
      await desk.pass(6);
      await expectAsBefore();
      expect(await Promise.all(before.keys.map((key) => desk.fieldsOf(key)))).toEqual(before.fields);
    },
  );

  test('cut off anywhere and begun again, or imported twice, it comes to the same; the second time nothing is written', async () => {
    await reinstall();
    await setUp(false);
    const { restore } = restoring(desk, before.requests);
    const { around } = desk.site.host.faults;
    let [writes, deaths] = [0, 0];
    desk.site.host.faults.around = async (call, proceed) => {
      if (call.path.endsWith('/transaction') && ++writes % 4 === 0) throw new Error('The invocation died.');
      return proceed();
    };
    const dies = async (): Promise<boolean> =>
      restore().then(
        () => false,
        () => true,
      );
    while (deaths < 50 && (await dies())) deaths++;
    expect(deaths).toBeGreaterThan(2);
    desk.site.host.faults.around = around;
    const done = await restore();
    expect(done?.requests).toEqual({ same: 7 });
    await desk.pass(6);
    await expectAsBefore();
  });

  test('a reporter who was erased before stays erased: another installation’s ids compare with nobody', async () => {
    await reinstall();
    await setUp(false);
    const erased = before.requests.replaceAll('"reporterAccountId":"person:kenji-sato"', '"reporterAccountId":"erased-0123456789ab"');
    await restoring(desk, erased).restore();
    await desk.pass(6);
    const record = Object.values(storedOf(desk, 'request')).find((row) => row.includes('erased-0123456789ab'));
    expect(record).toContain('"reporterAccountId":"erased-0123456789ab"');
    expect(record).not.toContain('"changes"');
  });

  test('of another Jira, where the ids are other issues, nothing is taken, nor of customers nobody knows', async () => {
    await reinstall();
    await setUp(false);
    const elsewhere = before.requests.replaceAll('"createdAt":1793', '"createdAt":1792');
    expect(await restoring(desk, elsewhere).check()).toMatchObject({ tally: { requests: { otherIssue: 7 } } });
    const strange = before.requests.replaceAll('"customerId":"kita-bank"', '"customerId":"gone-inc"');
    expect(await restoring(desk, strange).check()).toMatchObject({ tally: { requests: { restored: 5, noCustomer: 2 } } });
    expect(await restoring(desk, strange, true).check()).toMatchObject({ tally: { requests: { restored: 7 } } });
    expect(storedOf(desk, 'request')).toEqual({});
  });
});
