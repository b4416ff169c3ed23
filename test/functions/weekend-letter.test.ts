import { commentsByApp, recordWith } from './changing';
import { type Desk, openDesk, type Raised } from './desk';

const SETTINGS = { type: 'jira:adminPage' };

let desk: Desk;
afterEach(() => desk.site.close());

const switchOn = (person = 'olivia-grant', on: unknown = true) => desk.ask(person, 'app-settings', 'setWeekendLetter', SETTINGS, { on });
const raise = (reporter: string, productKey: string, severity: string): Promise<Raised> =>
  desk.raise(reporter, { productKey, severity }, { organizationIds: [reporter === 'aoi-tanaka' ? '101' : '102'] });
const letters = async (request: Raised): Promise<readonly (readonly string[])[]> =>
  (await commentsByApp(desk, request)).flatMap(({ isPublic, lines }) => (isPublic ? [lines] : []));

test('off by default: nobody is written to; only a site administrator switches it on', async () => {
  desk = await openDesk('2026-10-30 11:50 America/Los_Angeles');
  const request = await raise('grace-miller', 'bamboo', 'L2');
  expect(await switchOn('maya-torres')).toEqual({ state: 'refused' });
  expect(await switchOn('olivia-grant', 'yes')).toEqual({ state: 'refused' });
  await desk.pass(30);
  expect(await letters(request)).toEqual([]);
  expect(await desk.ask('olivia-grant', 'app-settings', 'settings', SETTINGS)).toMatchObject({ weekendLetter: false });
});

test('NEW-31 Friday 12:00 in Los Angeles, once each however often schedules repeat, in the customer’s language, never an answer', async () => {
  desk = await openDesk('2026-10-30 11:00 America/Los_Angeles');
  await switchOn();
  const [bamboo, jira] = [await raise('grace-miller', 'bamboo', 'L2'), await raise('aoi-tanaka', 'jira-software', 'L1')];
  const answered = await raise('grace-miller', 'jira-software', 'L3');
  const standard = await raise('dana-brooks', 'bamboo', 'L2');
  await desk.comment('maya-torres', answered.issueKey, true);
  await desk.pass(55);
  expect(await letters(bamboo)).toEqual([]);
  await desk.pass(15);
  const [english] = await letters(bamboo);
  expect(english?.[0]).toBe(
    'This weekend is 47 h long: Fri 17:00 Los Angeles to Mon 10:00 Sydney, for you Fri 30 Oct 17:00 PDT to Sun 1 Nov 15:00 PST. The Premier team is back after it.',
  );
  expect(english?.[1]).toContain('for Bamboo it takes L1 only, and this is L2');
  expect((await letters(jira))[0]?.[1]).toContain('Jira Software の L1 は週末も計測されます');
  expect(await letters(answered)).toHaveLength(1);
  expect(await letters(standard)).toEqual([]);
  for (let again = 0; again < 3; again++) await desk.site.host.runSchedule('sweep');
  const late = await raise('grace-miller', 'bamboo', 'L3');
  await desk.pass(240);
  expect([(await letters(bamboo)).length, (await letters(jira)).length, (await letters(late)).length]).toEqual([1, 1, 0]);
  expect(recordWith(desk, bamboo).facts).toMatchObject({ response: null });
  expect(recordWith(desk, bamboo).assessment.clock.state).toBe('open');
});

test('an evaluation that is lost is asked for again before the weekend, and no letter is written once it runs', async () => {
  desk = await openDesk('2026-10-30 11:40 America/Los_Angeles');
  await switchOn();
  const request = await raise('grace-miller', 'bamboo', 'L2');
  desk.site.host.faults.around = async (call, proceed) => {
    if (JSON.stringify(call).includes('/comment')) throw new Error('killed');
    return proceed();
  };
  await desk.pass(30);
  expect(await letters(request)).toEqual([]);
  desk.site.host.faults.around = (_call, proceed) => proceed();
  await desk.pass(30);
  expect(await letters(request)).toHaveLength(1);
});
