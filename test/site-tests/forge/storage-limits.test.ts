import { PLATFORM_STORAGE_LIMITS } from '../../site/forge/storage/limits';
import { codeOf, type Desk, openDesk } from './desk';

const MINUTE = 60_000;

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const limit = (limits: Partial<typeof PLATFORM_STORAGE_LIMITS>): void => {
  desk.host.faults.storageLimits = { ...PLATFORM_STORAGE_LIMITS, ...limits };
};
const read = (times: number) =>
  codeOf(desk.asAgent(async () => Promise.all(Array.from({ length: times }, (_, index) => desk.packages.kvs.kvs.get(`k${index}`)))));
const write = (characters: number) => codeOf(desk.asAgent(() => desk.packages.kvs.kvs.set('k', 'x'.repeat(characters))));
const change = () => codeOf(desk.asAgent(() => desk.packages.kvs.kvs.transact().set('k', 1).execute()));
const pass = (milliseconds: number) => desk.clock.moveTo(desk.clock.now() + milliseconds);

test('the platform’s limits are 1,000 requests in a second and 4,000 units each way in a minute', () => {
  expect(PLATFORM_STORAGE_LIMITS).toEqual({ requestsPerSecond: 1_000, readUnitsPerMinute: 4_000, writeUnitsPerMinute: 4_000 });
});

test('1,000 requests in a second are answered, the next is refused with 429 RATE_LIMIT_EXCEEDED until the second is over', async () => {
  limit({});
  expect(await read(1_000)).toBe('no error');
  expect(await read(1)).toBe('RATE_LIMIT_EXCEEDED');
  expect(await change()).toBe('TOO_MANY_REQUESTS');
  await pass(1_000);
  expect(await read(1)).toBe('no error');
  expect(desk.host.storage.most()).toEqual({ requests: 1_002, reads: 1_001, writes: 0, refused: 2 });
});

test('units that a minute has are refused beyond, whichever way they were spent, until the next minute', async () => {
  limit({ writeUnitsPerMinute: 3 });
  expect(await write(25_000)).toBe('no error');
  expect(await write(1)).toBe('RATE_LIMIT_EXCEEDED');
  await pass(MINUTE);
  expect(await write(1)).toBe('no error');
  limit({ readUnitsPerMinute: 2 });
  await pass(MINUTE);
  expect(await read(2)).toBe('no error');
  expect(await read(1)).toBe('RATE_LIMIT_EXCEEDED');
});

test('without them nothing is refused, because a frozen clock gives a function no time', async () => {
  expect(await read(1_500)).toBe('no error');
  expect(desk.host.storage.most()).toMatchObject({ requests: 1_500, refused: 0 });
});
