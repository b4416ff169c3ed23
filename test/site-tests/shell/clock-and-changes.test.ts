import type { Site } from '../../site/site';
import { AOI, FRIDAY_1630_LOS_ANGELES, openFakeSite } from './fake-site';

let site: Site;
let siteUrl: string;

beforeAll(async () => {
  site = await openFakeSite();
  siteUrl = site.urls?.site ?? '';
});
afterAll(() => site.close());

const post = async (person: { accountId: string }, path: string, body: unknown): Promise<{ status: number; body: unknown }> => {
  const headers = { 'content-type': 'application/json', 'x-local-person': person.accountId };
  const response = await fetch(siteUrl + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
};

describe('the clock', () => {
  test.each([
    ['two hours', { minutes: 120 }, '2026-01-10T02:30:00.000Z'],
    ['to a wall clock time of a zone', { local: '2026-01-10T15:00', zone: 'Asia/Tokyo' }, '2026-01-10T06:00:00.000Z'],
    ['to Monday 10:00 in Sydney', { weekday: 1, time: '10:00', zone: 'Australia/Sydney' }, '2026-01-11T23:00:00.000Z'],
    [
      'to Friday 16:30 in Los Angeles, the next one',
      { weekday: 5, time: '16:30', zone: 'America/Los_Angeles' },
      '2026-01-17T00:30:00.000Z',
    ],
  ])('moves %s', async (_, move, expected) => {
    const { body } = await post(AOI, '/local/clock', move);
    expect(new Date((body as { now: number }).now).toISOString()).toBe(expected);
  });
  test('moves forward only, and says so', async () => {
    const { status, body } = await post(AOI, '/local/clock', { moveTo: FRIDAY_1630_LOS_ANGELES });
    expect([status, body]).toEqual([400, { code: 'backwards', message: expect.stringContaining('only moves forward') }]);
    expect((await post(AOI, '/local/clock', { local: '', zone: 'Asia/Tokyo' })).body).toMatchObject({ code: 'unreadable' });
  });
});

test('open screens hear of changes without asking', async () => {
  const leaving = new AbortController();
  const response = await fetch(`${siteUrl}/local/changes`, { signal: leaving.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const heard = async (): Promise<unknown> => JSON.parse(((await reader?.read())?.value ?? '').replace(/^data: /, ''));
  expect(await heard()).toMatchObject({ kind: 'hello' });
  await post(AOI, '/local/portal/requests', {
    serviceDeskId: '1',
    requestTypeId: '11',
    summary: 'Nightly batch has stopped',
    description: '',
    fields: [],
  });
  expect(await heard()).toMatchObject({ kind: 'changed' });
  leaving.abort();
});
