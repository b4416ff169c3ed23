import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on bookings and the phone (BKG, PHN): its own Japanese words, an ellipsis where words are left out, and our English. */
export const bookingClauses: Readonly<Record<RuleId, Bilingual>> = {
  'BKG-1': {
    ja: '注: 通常の営業時間 (24 時間、週 5 日) の外部にプレミア サポート エンジニアによる支援が必要な場合、 時間帯とサポート リソースの空き状況に応じ、計画済みのアップグレード、メンテナンス、およびその他の週末に行う必要がある作業についてプレミア サポート エンジニアによるサポートを予約することができます。',
    en: 'Outside 24 hours, 5 days a week, Premier engineers can be booked for planned upgrades, maintenance and other weekend work, depending on the time and on who is free.',
  },
  'BKG-2': {
    ja: 'このような依頼は最短でも 3 週間前にプレミア サポート エンジニアに共有し、個別の依頼をアトラシアンが承認している必要があります。',
    en: 'A booking must reach a Premier engineer at least 3 weeks ahead.',
  },
  'BKG-3': {
    ja: '個別の依頼をアトラシアンが承認している必要があります。',
    en: 'Each booking needs approval.',
  },
  'PHN-1': {
    ja: 'プレミア サポートのお客様向けのオンボーディング プロセスで、お住まいの地域で利用可能な、エンジニアへの直通電話番号をご案内します。',
    en: 'In the onboarding the customer receives a direct number to engineers, usable in the region.',
  },
  'PHN-2': {
    ja: '電話サポートは 24 時間 365 日利用可能です。',
    en: 'Phone support is available 24 hours a day, 365 days a year.',
  },
  'PHN-3': {
    ja: 'ただし、チケットへの応答や解決については、週末サポートの条件が適用されます。',
    en: 'But for the response to requests and their resolution the conditions of weekend support apply.',
  },
  'PHN-4': {
    ja: 'お住まいの地域の営業時間外にこの番号に発信した場合、その時点でオンラインである他拠点のいずれかのオフィスのプレミア サポート チームに自動的に転送されます。',
    en: "Outside the region's hours a call is forwarded to the Premier team of another site that is online.",
  },
  'PHN-5': {
    ja: '電話サポート…すべてのチケット…電話でのアップグレード支援',
    en: 'Phone support covers all requests, and upgrades are helped by phone.',
  },
};
