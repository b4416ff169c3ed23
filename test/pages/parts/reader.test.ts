import { readerOf } from '../../../static/parts/reader';

describe('the reader of a page comes from the account', () => {
  test.each([
    { locale: 'ja-JP', timezone: 'Asia/Tokyo', language: 'ja', zone: 'Asia/Tokyo' },
    { locale: 'ja', timezone: 'Europe/Amsterdam', language: 'ja', zone: 'Europe/Amsterdam' },
    { locale: 'ja_JP', timezone: 'Asia/Tokyo', language: 'ja', zone: 'Asia/Tokyo' },
    { locale: 'en-GB', timezone: 'Australia/Sydney', language: 'en', zone: 'Australia/Sydney' },
    { locale: 'jav-ID', timezone: 'Asia/Jakarta', language: 'en', zone: 'Asia/Jakarta' },
    { locale: 'de-DE', timezone: 'Mars/Olympus', language: 'en', zone: 'UTC' },
    { locale: 'en-US', timezone: '', language: 'en', zone: 'UTC' },
  ])('$locale in "$timezone" reads $language in $zone', ({ locale, timezone, language, zone }) => {
    expect(readerOf({ locale, timezone })).toEqual({ language, zone });
  });

  test('a context without locale and zone reads English in UTC', () => {
    expect(readerOf({})).toEqual({ language: 'en', zone: 'UTC' });
  });
});
