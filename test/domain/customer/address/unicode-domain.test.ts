import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { unicodeDomainOf } from '../../../../src/domain/customer/address/unicode-domain';

const SEED = 20191106;

test.each([
  ['xn--r8jz45g.jp', '例え.jp'],
  ['xn--bcher-kva.example', 'bücher.example'],
  ['mail.xn--80ak6aa92e.com', 'mail.аррӏе.com'],
  ['xyz.com', 'xyz.com'],
  ['xn--!!.com', 'xn--!!.com'],
])('RFC 3492 %s reads %s', (ascii, shown) => {
  expect(unicodeDomainOf(ascii)).toBe(shown);
});

test(`RFC 3492 whatever Node encodes is decoded as Node decodes it (seed ${SEED})`, () => {
  const label = fc.string({ unit: fc.constantFrom(...'abcxyz09例え社東京株式ßüéñдйλ한국어'), minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(label, (text) => {
      const ascii = domainToASCII(`${text}.jp`);
      fc.pre(ascii !== '');
      expect(unicodeDomainOf(ascii)).toBe(domainToUnicode(ascii));
    }),
    { seed: SEED, numRuns: 500 },
  );
});
