import { readDomain } from '../../../src/domain/customer/email-domain';

describe('CON-5, DEC-6 an e-mail domain is read to its one stored form', () => {
  test.each([
    ['xyz.com', 'xyz.com', false],
    [' XYZ.Com ', 'xyz.com', false],
    ['@xyz.co.jp', 'xyz.co.jp', false],
    ['ｘｙｚ.com', 'xyz.com', false],
    ['xyz。com', 'xyz.com', false],
    ['mail.xyz.com', 'mail.xyz.com', false],
    ['例え.jp', 'xn--r8jz45g.jp', true],
    ['xn--r8jz45g.jp', 'xn--r8jz45g.jp', true],
    ['XN--R8JZ45G.JP', 'xn--r8jz45g.jp', true],
    ['東京abc.jp', 'xn--abc-dm9di64i.jp', true],
  ])('"%s" is kept as %s', (typed, domain, encoded) => {
    expect(readDomain(typed)).toEqual({ state: 'domain', domain, encoded });
  });

  test.each([
    ['', 'domainMissing'],
    ['   ', 'domainMissing'],
    ['xyz .com', 'domainSpace'],
    ['xyz\u3000.com', 'domainSpace'],
    ['xyz\u200b.com', 'domainSpace'],
    ['xyz\u202e.com', 'domainSpace'],
    ['grace@xyz.com', 'domainAddress'],
    ['xyz', 'domainForm'],
    ['xyz..com', 'domainForm'],
    ['.xyz.com', 'domainForm'],
    ['-xyz.com', 'domainForm'],
    ['xyz.com/path', 'domainForm'],
    ['xyz.com:8080', 'domainForm'],
    ['192.168.0.1', 'domainForm'],
    ['127.1', 'domainForm'],
    ['*.xyz.com', 'domainForm'],
    [`${'a'.repeat(64)}.com`, 'domainForm'],
    [`${'abcdefghi.'.repeat(26)}com`, 'domainForm'],
    ['xyz.123', 'domainForm'],
    ['аррle.com', 'domainMixed'],
    ['Gmail.com', 'domainPublic'],
    ['yahoo.co.jp', 'domainPublic'],
  ])('"%s" is refused as %s', (typed, code) => {
    expect(readDomain(typed)).toMatchObject({ state: 'wrong', code });
  });
});
