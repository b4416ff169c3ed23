/** The site's own sentences; the app brings its own. `{name}` is filled in. */
const words = {
  localSite: ['Local site', 'ローカルサイト'],
  choosePerson: ['Who do you want to be?', 'だれとして使いますか'],
  chooseHint: [
    'Every person has their own address: open two tabs to be two people at once.',
    '人ごとにアドレスが異なります。2 つのタブを開けば同時に 2 人になれます。',
  ],
  customer: ['Customers', '顧客'],
  agent: ['Agents', 'エージェント'],
  admin: ['Administrators', '管理者'],
  person: ['Person', '人'],
  language: ['Language', '言語'],
  dark: ['Dark', 'ダーク'],
  light: ['Light', 'ライト'],
  appearance: ['Appearance', '外観'],
  siteTime: ['Site time', 'サイトの時刻'],
  moveClock: ['Move the clock', '時計を進める'],
  forwardOnly: ['Time only moves forward.', '時刻は進めることだけができます。'],
  plus30: ['+30 min', '+30 分'],
  plus120: ['+2 h', '+2 時間'],
  plusDay: ['+1 day', '+1 日'],
  fridayLa: ['Friday 16:30 Los Angeles', '金曜 16:30 ロサンゼルス'],
  mondaySydney: ['Monday 10:00 Sydney', '月曜 10:00 シドニー'],
  moveTo: ['Date and time ({zone})', '日時（{zone}）'],
  move: ['Move', '進める'],
  moving: ['Moving…', '進めています…'],
  backwards: [
    'That moment has passed. The site’s time only moves forward.',
    'その時刻は過ぎています。サイトの時刻は進めることだけができます。',
  ],
  refused: ['The clock cannot move that far at once (400 days at most).', '一度に進められるのは 400 日までです。'],
  unreadable: ['Give a date and a time.', '日付と時刻を入力してください。'],
  portal: ['Portal', 'ポータル'],
  ownMenu: ['Your menu', '自分のメニュー'],
  queue: ['Queue', 'キュー'],
  settings: ['Settings', '設定'],
  projectSettings: ['Project settings', 'プロジェクト設定'],
  helpCentre: ['Help center', 'ヘルプセンター'],
  whatDoYouNeed: ['What can we help you with?', 'どのようなご用件ですか'],
  yourRequests: ['Your requests', 'リクエスト一覧'],
  noRequests: ['No requests yet.', 'リクエストはまだありません。'],
  summary: ['Summary', '要約'],
  description: ['Description', '説明'],
  required: ['required', '必須'],
  shareWith: ['Share with', '共有先'],
  noOne: ['No one', '共有しない'],
  raiseFor: ['Raise this request for', '報告者'],
  myself: ['{name} (me)', '{name}（自分）'],
  create: ['Create', '作成'],
  cancel: ['Cancel', 'キャンセル'],
  summaryMissing: ['Enter a summary.', '要約を入力してください。'],
  activity: ['Activity', 'アクティビティ'],
  comments: ['Comments', 'コメント'],
  addComment: ['Add a comment', 'コメントを追加'],
  send: ['Send', '送信'],
  status: ['Status', 'ステータス'],
  requestType: ['Request type', 'リクエストタイプ'],
  raisedBy: ['Raised by', '報告者'],
  reporter: ['Reporter', '報告者'],
  assignee: ['Assignee', '担当者'],
  unassigned: ['Unassigned', '未割り当て'],
  assignToMe: ['Assign to me', '自分に割り当て'],
  created: ['Created', '作成日時'],
  key: ['Key', 'キー'],
  details: ['Details', '詳細'],
  appFields: ['Fields of the app', 'アプリのフィールド'],
  none: ['None', 'なし'],
  replyToCustomer: ['Reply to customer', '顧客に返信'],
  internalNote: ['Internal note', '社内メモ'],
  noComments: ['No comments yet.', 'コメントはまだありません。'],
  noDescription: ['No description.', '説明はありません。'],
  viewAsCustomer: ['Portal view', 'ポータルで表示'],
  project: ['Project', 'プロジェクト'],
  emptyQueue: ['No requests in this project yet.', 'このプロジェクトにはまだリクエストがありません。'],
  more: ['Show more', 'さらに表示'],
  open: ['Open', '開く'],
  close: ['Close', '閉じる'],
  loading: ['Loading…', '読み込み中…'],
  nothingHere: ['The app shows nothing here for this person.', 'この人に対してアプリが表示するものはありません。'],
  failed: ['This could not be done: {reason}', '実行できませんでした: {reason}'],
  notFound: ['There is no such page on the local site.', 'このページはローカルサイトにありません。'],
  noDesk: ['No request types on this site.', 'このサイトにはリクエストタイプがありません。'],
} satisfies Record<string, [string, string]>;

export type WordKey = keyof typeof words;
export type Locale = 'en-US' | 'ja-JP';
export type Say = (key: WordKey, values?: Record<string, string>) => string;

/** The site's own words in a language. */
export const sayIn =
  (locale: Locale): Say =>
  (key, values = {}) =>
    words[key][locale === 'ja-JP' ? 1 : 0].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

const cities: Record<string, string> = {
  Tokyo: '東京',
  'Los Angeles': 'ロサンゼルス',
  Sydney: 'シドニー',
  'New York': 'ニューヨーク',
  London: 'ロンドン',
  Berlin: 'ベルリン',
};

/** The city an IANA zone is named after. */
export const cityOf = (zone: string, locale: Locale): string => {
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  return locale === 'ja-JP' ? (cities[city] ?? city) : city;
};
