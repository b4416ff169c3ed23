import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { dutyNow } from '../../../src/domain/view/plan-duty';
import { at } from '../request/builders';

const stateOf = (wallClock: string) =>
  Object.fromEntries(dutyNow(premier2019, at(wallClock)).regions.map(({ key, state, until }) => [key, [state, until]]));

describe('on duty now', () => {
  test('Wednesday 28 October 2026 at 10:00 in Amsterdam: Amsterdam answers until 18:00, the others come back in their morning', () => {
    expect(stateOf('2026-10-28 10:00 Europe/Amsterdam')).toEqual({
      apac: ['off', at('2026-10-29 10:00 Australia/Sydney')],
      emea: ['onDuty', at('2026-10-28 18:00 Europe/Amsterdam')],
      amer: ['off', at('2026-10-28 07:00 America/Los_Angeles')],
    });
  });

  test('the next change is the earliest of all', () => {
    expect(dutyNow(premier2019, at('2026-10-28 10:00 Europe/Amsterdam')).nextChange).toBe(at('2026-10-28 07:00 America/Los_Angeles'));
  });

  test('TEA-5 on Christmas Day Amsterdam keeps its holiday by name', () => {
    const emea = dutyNow(premier2019, at('2026-12-25 10:00 Europe/Amsterdam')).regions.find(({ key }) => key === 'emea');
    expect([emea?.state, emea?.holiday]).toEqual(['holiday', expect.any(String)]);
  });

  test('X30 Friday 15 November 2019 at 16:30 PST: Premier, and the weekend team from 17:00', () => {
    const { team, weekend } = dutyNow(premier2019, at('2019-11-15 16:30 America/Los_Angeles'));
    expect([team, weekend.inside, weekend.from]).toEqual(['premier', false, at('2019-11-15 17:00 America/Los_Angeles')]);
  });

  test.each([
    ['Amsterdam in the morning, to San Francisco', '2026-10-28 10:00 Europe/Amsterdam', { emea: 'amer' }],
    ['Sydney in the overlap, to Amsterdam', '2026-10-28 18:30 Australia/Sydney', { apac: 'emea', emea: 'amer' }],
    ['X30 San Francisco on Friday at 16:30, to the weekend team', '2019-11-15 16:30 America/Los_Angeles', { amer: 'weekend' }],
    ['Amsterdam on Thanksgiving, when San Francisco is closed', '2019-11-28 17:30 Europe/Amsterdam', { emea: 'holiday' }],
  ])('NEW-11 %s', (_title, wallClock, expected) => {
    const { regions } = dutyNow(premier2019, at(wallClock));
    expect(Object.fromEntries(regions.flatMap(({ key, handsOverTo }) => (handsOverTo === null ? [] : [[key, handsOverTo]])))).toEqual(
      expected,
    );
  });

  test.each([
    ['R01 Thanksgiving at 10:00 in San Francisco', '2019-11-28 10:00 America/Los_Angeles', 'holiday'],
    ['R02 Australia Day at 11:00 in Sydney', '2020-01-27 11:00 Australia/Sydney', 'holiday'],
    ['R04 King’s Day at 10:00 in Amsterdam, Sydney still on duty', '2020-04-27 10:00 Europe/Amsterdam', 'premier'],
    ['R04 King’s Day at 11:30 in Amsterdam', '2020-04-27 11:30 Europe/Amsterdam', 'holiday'],
    ['R05 Christmas Day at 10:00 in Amsterdam', '2019-12-25 10:00 Europe/Amsterdam', 'holiday'],
  ])('%s: who answers', (_title, wallClock, team) => {
    expect(dutyNow(premier2019, at(wallClock)).team).toBe(team);
  });

  test('a holiday is coming until its day is over where it is kept', () => {
    const nextOf = (wallClock: string) => dutyNow(premier2019, at(wallClock)).regions.find(({ key }) => key === 'apac')?.nextHoliday?.date;
    expect(nextOf('2026-10-05 23:00 Australia/Sydney')).toBe('2026-10-05');
    expect(nextOf('2026-10-06 00:30 Australia/Sydney')).toBeUndefined();
  });

  test('on Saturday the weekend team answers until Monday 10:00 in Sydney', () => {
    const { team, weekend } = dutyNow(premier2019, at('2026-10-31 12:00 Europe/Amsterdam'));
    expect([team, weekend.to]).toEqual(['weekend', at('2026-11-02 10:00 Australia/Sydney')]);
  });

  test('OQ-30 without a rota weekdays are Premier', () => {
    expect(dutyNow({ ...premier2019, regions: [] }, at('2026-10-28 10:00'))).toMatchObject({ team: 'premier', regions: [] });
  });
});
