import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on the weekend (WKD): its own Japanese words, an ellipsis where words are left out, and our English. */
export const weekendClauses: Readonly<Record<RuleId, Bilingual>> = {
  'WKD-1': {
    ja: '必要なときにいつでもサポートをご利用いただけるよう、週末は標準サポート エンジニアがオンラインでご対応します。',
    en: 'So that support is there whenever it is needed, standard engineers are online at weekends.',
  },
  'WKD-2': {
    ja: '週末サポートには、計画的な停止、メンテナンス作業、およびアップグレードが含まれ、チームによるシステム整備を支援します。',
    en: 'Weekend support includes planned outages, maintenance work and upgrades.',
  },
  'WKD-3': {
    ja: '週末サポートには、Sourcetree や Clover などの無料またはオープン ソース製品は含まれません。',
    en: 'Weekend support does not include free or open-source products such as Sourcetree and Clover.',
  },
  'WKD-4': {
    ja: 'また、Hipchat、Hipchat Server、および Bitbucket Cloud も対象外となります。',
    en: 'Hipchat, Hipchat Server and Bitbucket Cloud are not included at weekends either.',
  },
  'WKD-5': {
    ja: 'Bitbucket Server、Bamboo、Crucible、および Fisheye については、週末は L 1 のお問い合わせのみが対象となります。',
    en: 'For Bitbucket Server, Bamboo, Crucible and Fisheye only L1 requests are covered at weekends.',
  },
  'WKD-6': {
    ja: '週末は、米国太平洋標準時 (UTC-8 & UTC -7 DST) の午後 5 時からオーストラリア東部標準時 (UTC + 10 & UTC + 11 DST) の月曜日の午前 10 時までとします。',
    en: 'The weekend runs from 17:00 US Pacific time (the day, Friday, is not printed) to Monday 10:00 Australian Eastern time.',
  },
  'WKD-7': {
    ja: 'アトラシアンでは世界中に拠点を置くことにより、週末の対象時間を 64 時間から 48 時間に削減しました。',
    en: 'Offices around the world have cut the weekend from 64 to 48 hours.',
  },
  'WKD-8': {
    ja: 'この時間の経過後、プレミア サポートの担当者が再びオンラインになり、サービスをご提供します。',
    en: 'After that the Premier team is online again.',
  },
  'WKD-9': {
    ja: '週末のサポート サービスはプライオリティ サポートとプレミア サポートでのみ行われます。',
    en: 'Weekend support exists only in Priority and Premier Support.',
  },
  'WKD-10': {
    ja: 'Bitbucket Server、Bamboo、Crucible、Hipchat Data Center、Fisheye の週末のサポートの提供は L1 相当の問題に限定されます。',
    en: 'Weekend support for Bitbucket Server, Bamboo, Crucible, Hipchat Data Center and Fisheye is limited to L1 problems.',
  },
  'WKD-11': {
    ja: 'SourceTree や Clover のような無料もしくはオープンソースの製品に対しては週末のサポート サービスは提供されません。',
    en: 'Free or open-source products such as Sourcetree and Clover get no weekend support.',
  },
  'WKD-12': {
    ja: '週末のサポート サービスは米国太平洋時間の午後 5 時 (UTC-8 & UTC-7 DST) から オーストラリア東部時間の月曜午前 10 時 (UTC+10 & UTC+11 DST) 、合計 48 時間となります。',
    en: 'Weekend support runs from 17:00 US Pacific time to Monday 10:00 Australian Eastern time, 48 hours in total (46, 47 or 48 in fact, with daylight saving).',
  },
  'WKD-13': {
    ja: 'プレミア サポートのチーム メンバーの週末対応を予約していない場合、プレミア サポートへのリクエストはセレクト サポート チームが対応します。',
    en: 'Unless a Premier engineer is booked for the weekend, the Select support team answers Premier requests.',
  },
};
