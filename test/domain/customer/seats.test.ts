import { isLegalMix, type SeatUse, seatsOf, seatVerdict, withoutSeat } from '../../../src/domain/customer/seats';
import { sizes } from './builders';

type Mode = 'direct' | 'withPartner';
const licences = (...modes: Mode[]) => modes.map((contactMode) => ({ contactMode }));
const count = (licenceCount: number, partnered: number) =>
  licences(...Array.from({ length: licenceCount }, (_, at): Mode => (at < partnered ? 'withPartner' : 'direct')));

describe('DEC-4 seats of licences', () => {
  test.each<[string, Mode[], number, number]>([
    ['CON-10 one licence', ['direct'], 3, 0],
    ['CON-3 one licence with a partner', ['withPartner'], 2, 3],
    ['X10 two licences, one with a partner', ['direct', 'withPartner'], 5, 3],
    ['two licences with partners', ['withPartner', 'withPartner'], 4, 6],
    ['no licence', [], 0, 0],
  ])('%s: %j has %i direct and %i partner seats', (_title, modes, direct, partner) => {
    expect(seatsOf(licences(...modes), sizes)).toEqual({ direct, partner });
  });

  test.each<[string, Mode[], SeatUse, unknown]>([
    ['X05 a fourth direct contact', ['direct'], { direct: 4, partner: 0 }, { state: 'over', kind: 'direct', used: 4, total: 3 }],
    ['X07 three direct on a licence with a partner', ['withPartner'], { direct: 3, partner: 0 }, { state: 'modes', partnered: 0 }],
    ['X08 two direct and three partner', ['withPartner'], { direct: 2, partner: 3 }, { state: 'fits' }],
    ['X09 three direct and one partner', ['withPartner'], { direct: 3, partner: 1 }, { state: 'over', kind: 'direct', used: 3, total: 2 }],
    ['a partner on three direct seats', ['direct'], { direct: 2, partner: 1 }, { state: 'modes', partnered: 1 }],
    ['a fourth partner', ['withPartner'], { direct: 0, partner: 4 }, { state: 'over', kind: 'partner', used: 4, total: 3 }],
    ['OQ-14 fewer than three', ['direct'], { direct: 1, partner: 0 }, { state: 'fits' }],
  ])('%s', (_title, modes, use, verdict) => {
    expect(seatVerdict(licences(...modes), use, sizes)).toEqual(verdict);
  });

  test('the formula is exactly "some way of setting the modes seats everybody", for up to six licences', () => {
    for (let all = 0; all <= 6; all++)
      for (let direct = 0; direct <= 20; direct++)
        for (let partner = 0; partner <= 20; partner++) {
          const use = { direct, partner };
          const isSeated = Array.from({ length: all + 1 }, (_, partnered) => count(all, partnered)).some(
            (modes) => withoutSeat(modes, use, sizes) === 0,
          );
          expect([all, direct, partner, isLegalMix(all, use, sizes)]).toEqual([all, direct, partner, isSeated]);
        }
  });

  test('other modes are proposed only where they do seat everybody', () => {
    for (let all = 1; all <= 4; all++)
      for (let direct = 0; direct <= 13; direct++)
        for (let partner = 0; partner <= 13; partner++) {
          const verdict = seatVerdict(count(all, 0), { direct, partner }, sizes);
          if (verdict.state === 'modes') expect(withoutSeat(count(all, verdict.partnered), { direct, partner }, sizes)).toBe(0);
        }
  });
});
