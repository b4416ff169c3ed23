import type { Plan } from '../plan';
import { HOW_TOS } from './how-tos';
import { profileFields } from './profile-fields';

type Care = Pick<Plan, 'bookings' | 'healthChecks' | 'onboarding' | 'handoff' | 'incidentReport' | 'informationRequests'>;

function kind(key: string, en: string, ja: string): Plan['informationRequests']['kinds'][number] {
  const howTos = HOW_TOS[key];
  return { key, label: { en, ja }, needsAnonymised: false, ...(howTos === undefined ? {} : { howTos }) };
}

/** What the offering owes the customer around a request: numbers, steps and lists (BKG, HLT, ONB, HND, INC, INF). */
export const care: Care = {
  bookings: {
    noticeWeeks: 3,
    noticeDays: null,
    purposes: [
      { key: 'upgrade', label: { en: 'Upgrade', ja: 'アップグレード' } },
      { key: 'maintenance', label: { en: 'Maintenance', ja: 'メンテナンス' } },
      { key: 'other', label: { en: 'Other planned work', ja: 'その他の計画作業' } },
    ],
    zone: 'window',
    approvalRequired: true,
    extendsCoverage: true,
    onShortNotice: 'reject',
  },
  healthChecks: {
    perQuarter: 1,
    quarter: 'calendar',
    areas: [
      { en: 'Configuration', ja: '構成' },
      { en: 'Compatibility', ja: '互換性' },
      { en: 'Driver versions', ja: 'ドライバ バージョン' },
      { en: 'Performance', ja: 'パフォーマンス状況' },
      { en: 'Memory settings', ja: 'メモリ設定' },
      { en: 'Other improvements', ja: 'その他の改善事項' },
    ],
    initialCounts: false,
    unusedCarryOver: false,
  },
  onboarding: {
    steps: [
      { key: 'contacts', label: { en: 'Confirm the registered contacts', ja: '登録コンタクトのご確認' }, rule: 'ONB-2', required: true },
      { key: 'environment', label: { en: 'Collect the environment', ja: '環境情報の収集' }, rule: 'ONB-3', required: true },
      { key: 'existing-requests', label: { en: 'Review existing problems', ja: '既存の課題の確認' }, rule: 'ONB-4', required: true },
      { key: 'phone', label: { en: 'Explain the phone number', ja: 'お電話での対応手順の確認' }, rule: 'ONB-5', required: true },
      {
        key: 'health-check',
        label: { en: 'Carry out the first health check', ja: '初回ヘルス チェックの実行' },
        rule: 'ONB-6',
        required: true,
      },
    ],
    profileFields,
    profileStaleDays: 90,
    profileChanges: 'edit',
  },
  handoff: { criticalSeverities: ['L1'], promptMinutesBefore: 60, weekendToo: true },
  incidentReport: {
    offerFor: ['L1'],
    targetBusinessDays: null,
    sections: [
      { en: 'Timeline', ja: '経過', drafted: 'timeline' },
      { en: 'Impact', ja: '影響', drafted: 'impact' },
      { en: 'Cause', ja: '原因' },
      { en: 'Fix', ja: '対処' },
      { en: 'Prevention', ja: '再発防止策' },
      { en: 'Follow-ups and their owners', ja: '今後の対応と担当者' },
    ],
  },
  informationRequests: {
    kinds: [
      kind('configuration', 'Configuration files', '構成ファイル'),
      kind('access-log', 'Access logs', 'アクセス ログ ファイル'),
      kind('heap-dump', 'Heap dump', 'ヒープ ダンプ'),
      kind('thread-dump', 'Thread dump', 'スレッド ダンプ'),
      kind('gc-log', 'GC log', 'GC ログ'),
      { ...kind('database-backup', 'Database backup', 'DB バックアップ'), needsAnonymised: true },
      kind('support-zip', 'Support zip', 'サポート zip'),
      kind('other', 'Other', 'その他'),
    ],
    remindAfterDays: 3,
  },
};
