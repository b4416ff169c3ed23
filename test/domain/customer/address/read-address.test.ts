import { addressNotices, readAddress } from '../../../../src/domain/customer/address/read-address';

const long = (length: number): string => 'a'.repeat(length);

describe('quality 3.1: hostile addresses', () => {
  test.each<[string, string, string]>([
    ['Cyrillic letters that look Latin', 'user@аррle.com', 'addressMixed'],
    ['a zero-width space at the end', 'a@evil.com\u200b', 'addressSpace'],
    ['a zero-width joiner inside', 'aiko\u200d.tanaka@xyz.com', 'addressSpace'],
    ['a line break inside', 'aiko@xyz.com\nbcc:eve@evil.com', 'addressSpace'],
    ['an ideographic space inside', 'aiko　tanaka@xyz.com', 'addressSpace'],
    ['a right-to-left override', 'aiko\u202e@xyz.com', 'addressSpace'],
    ['a quoted local part', '"quoted str"@x.com', 'addressSpace'],
    ['quotes without a blank', '"quoted"@x.com', 'addressLetters'],
    ['two @', 'a@b@xyz.com', 'addressAt'],
    ['no @', 'aiko.tanaka', 'addressAt'],
    ['nothing before the @', '@xyz.com', 'addressAt'],
    ['nothing after the @', 'aiko@', 'addressAt'],
    ['65 characters before the @', `${long(65)}@xyz.com`, 'addressLong'],
    ['a label of 64 characters', `a@${long(64)}.com`, 'addressLong'],
    ['a label of 250 characters', `a@${long(250)}.com`, 'addressLong'],
    ['255 characters in all', `${long(64)}@${long(63)}.${long(63)}.${long(58)}.com`, 'addressLong'],
    ['a dot in front', '.aiko@xyz.com', 'addressLetters'],
    ['two dots in a row', 'aiko..tanaka@xyz.com', 'addressLetters'],
    ['letters beyond Latin before the @', '田中@xyz.com', 'addressLetters'],
    ['a Cyrillic letter before the @', 'аiko@xyz.com', 'addressLetters'],
    ['an address in numbers', 'a@127.0.0.1', 'addressForm'],
    ['a literal', 'a@[127.0.0.1]', 'addressForm'],
    ['a host without dot', 'a@localhost', 'addressForm'],
    ['a port', 'a@xyz.com:25', 'addressForm'],
    ['a path', 'a@xyz.com/evil', 'addressForm'],
    ['a percent escape', 'a@xyz%2ecom', 'addressForm'],
    ['nothing', '  ', 'addressMissing'],
  ])('%s: %j is refused as %s', (_title, typed, code) => {
    expect(readAddress(typed)).toMatchObject({ state: 'wrong', code });
  });

  test.each<[string, string, string]>([
    ['a Japanese domain', 'user@例え.jp', 'user@xn--r8jz45g.jp'],
    ['full-width Latin letters', 'a@ｘｙｚ.com', 'a@xyz.com'],
    ['an ideographic full stop', 'a@xyz。com', 'a@xyz.com'],
    ['a full-width @', 'a＠xyz.com', 'a@xyz.com'],
    ['blanks around', '  aiko.tanaka@xyz.com\u00a0', 'aiko.tanaka@xyz.com'],
    ['an upper-case domain', 'Aiko.Tanaka@XYZ.COM', 'Aiko.Tanaka@xyz.com'],
    ['64 characters before the @', `${long(64)}@xyz.com`, `${long(64)}@xyz.com`],
    ['254 characters in all', `${long(64)}@${long(63)}.${long(63)}.${long(57)}.com`, `${long(64)}@${long(63)}.${long(63)}.${long(57)}.com`],
    ['the root dot', 'a@xyz.com.', 'a@xyz.com'],
    ['an apostrophe', "sean.o'brien@xyz.com", "sean.o'brien@xyz.com"],
  ])('%s: %j is kept as %s', (_title, typed, address) => {
    expect(readAddress(typed)).toMatchObject({ state: 'address', mail: { address } });
  });

  test.each([
    ['A B <a@xyz.com>', 'a@xyz.com'],
    ['Tanaka, Aiko <aiko.tanaka@xyz.co.jp>;', 'aiko.tanaka@xyz.co.jp'],
    ['田中 葵 <aoi.tanaka@kitabank.example.jp>', 'aoi.tanaka@kitabank.example.jp'],
    ['<a@xyz.com>', 'a@xyz.com'],
    ['mailto:a@xyz.com', 'a@xyz.com'],
  ])('a pasted %j is offered as %s', (typed, repair) => {
    expect(readAddress(typed)).toEqual({ state: 'wrong', code: 'addressPasted', values: { repair } });
  });

  test('a repair that is no address is not taken for one', () => {
    expect(readAddress('A B <a@evil.com\u200b>')).toEqual({
      state: 'wrong',
      code: 'addressPasted',
      values: { repair: 'a@evil.com\u200b' },
    });
    expect(readAddress('a@evil.com\u200b')).toMatchObject({ code: 'addressSpace' });
  });
});

describe('quality 3.1: one mailbox, one key', () => {
  const mailboxOf = (typed: string): string => {
    const read = readAddress(typed);
    if (read.state === 'wrong') throw new Error(`${typed}: ${read.code}`);
    return read.mail.mailbox;
  };

  test.each([
    ['john+tag@xyz.com', 'john@xyz.com'],
    ['JOHN@XYZ.com', 'john@xyz.com'],
    ['john+a+b@xyz.com', 'john@xyz.com'],
    ['john@ｘｙｚ.com', 'john@xyz.com'],
    ['user@例え.jp', 'user@xn--r8jz45g.jp'],
  ])('%s is the mailbox %s', (typed, mailbox) => {
    expect(mailboxOf(typed)).toBe(mailbox);
  });

  test('a name that begins with a plus is no tag', () => {
    expect(mailboxOf('+john@xyz.com')).toBe('+john@xyz.com');
  });

  test('the tag is told and the address kept as typed', () => {
    const read = readAddress('john+tag@xyz.com');
    expect(read).toMatchObject({ mail: { address: 'john+tag@xyz.com' } });
    expect(read.state === 'address' && addressNotices('person.email', read.mail)).toEqual([
      { path: 'person.email', code: 'addressTagged', values: { address: 'john+tag@xyz.com', mailbox: 'john@xyz.com' } },
    ]);
  });

  test('a domain whose every letter is a look-alike is shown in its own letters, to be looked at', () => {
    const read = readAddress('user@xn--80ak6aa92e.com');
    expect(read.state === 'address' && addressNotices('person.email', read.mail)).toEqual([
      { path: 'person.email', code: 'addressEncoded', values: { shown: 'аррӏе.com', domain: 'xn--80ak6aa92e.com' } },
    ]);
  });

  test('an encoded label that mixes scripts is refused as the plain one is', () => {
    expect(readAddress('user@xn--le-6kc8da.com')).toMatchObject({ state: 'wrong', code: 'addressMixed' });
  });
});
