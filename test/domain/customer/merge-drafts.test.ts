import { mergeDrafts } from '../../../src/domain/customer/merge-drafts';
import { contactsOf, harbor, licenceOf } from './builders';

const base = harbor();

describe('two administrators at one customer', () => {
  test('what only they changed is taken over, what only I changed stays', () => {
    const merged = mergeDrafts(base, { ...base, name: 'Harbor Europe' }, { ...base, zone: 'Europe/Amsterdam' });
    expect(merged.draft).toEqual({ ...base, name: 'Harbor Europe', zone: 'Europe/Amsterdam' });
    expect(merged).toMatchObject({ taken: ['zone'], clashes: [] });
  });

  test('what both changed stays mine and is named with theirs', () => {
    const merged = mergeDrafts(base, { ...base, name: 'Mine' }, { ...base, name: 'Theirs' });
    expect(merged.draft.name).toBe('Mine');
    expect(merged).toMatchObject({ taken: [], clashes: [{ path: 'name', theirs: 'Theirs' }] });
  });

  test('the same change on both sides is no clash', () => {
    const same = { ...base, name: 'Harbor Europe' };
    expect(mergeDrafts(base, same, same)).toEqual({ draft: same, taken: [], clashes: [] });
  });

  test('entries of a list are brought together one by one', () => {
    const theirs = { ...base, contacts: [...base.contacts.slice(1), ...contactsOf(3, 0).slice(2)] };
    const mine = { ...base, contacts: [...base.contacts, ...contactsOf(0, 1)] };
    const merged = mergeDrafts(base, mine, theirs);
    expect(merged.draft.contacts.map(({ id }) => id)).toEqual(['direct-1', 'partner-0', 'direct-2']);
    expect(merged).toMatchObject({ taken: ['contacts'], clashes: [] });
  });

  test('a licence I changed and they removed stays mine, and is told', () => {
    const mine = { ...base, licences: [licenceOf('HL-77120', '2026-01-15', '2028-01-14')] };
    const merged = mergeDrafts(base, mine, { ...base, licences: [] });
    expect(merged.draft.licences).toEqual(mine.licences);
    expect(merged.clashes).toEqual([{ path: 'licences.hl-77120', theirs: '' }]);
  });

  test('what I removed and they changed stays removed, with theirs told in words', () => {
    const theirs = { ...base, licences: [licenceOf('HL-77120', '2026-01-15', '2028-01-14')] };
    const merged = mergeDrafts(base, { ...base, licences: [] }, theirs);
    expect(merged.draft.licences).toEqual([]);
    expect(merged.clashes).toEqual([{ path: 'licences.hl-77120', theirs: 'HL-77120 · 2026-01-15 · 2028-01-14 · direct' }]);
  });
});
