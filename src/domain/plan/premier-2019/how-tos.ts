import type { HowTo } from '../care-terms';

const JIRA = ['jira-software', 'jira-service-desk', 'jira-core'];

const linux = (en: string, ja: string): HowTo => ({ system: 'linux', text: { en, ja } });
const windows = (en: string, ja: string): HowTo => ({ system: 'windows', text: { en, ja } });
const of = (products: readonly string[], en: string, ja: string): HowTo => ({ products, text: { en, ja } });
const any = (en: string, ja: string): HowTo => ({ text: { en, ja } });

const zip = (product: string, en: string, ja: string): HowTo =>
  of(product === 'jira' ? JIRA : [product], `${en} > Create support zip.`, `${ja} >「サポート zip を作成」。`);

/**
 * How each kind of information is made, by product and operating system (INF-4). Paths and commands are those of the products' own
 * documentation and of the Java tools jcmd and jstack; INSTALL and HOME are the product's installation and home directories.
 */
export const HOW_TOS: Readonly<Record<string, readonly HowTo[]>> = {
  configuration: [
    of(
      JIRA,
      'HOME/dbconfig.xml, INSTALL/conf/server.xml, INSTALL/bin/setenv.sh (Windows: setenv.bat).',
      'HOME/dbconfig.xml、INSTALL/conf/server.xml、INSTALL/bin/setenv.sh (Windows では setenv.bat)。',
    ),
    of(
      ['confluence'],
      'HOME/confluence.cfg.xml, INSTALL/conf/server.xml, INSTALL/bin/setenv.sh (Windows: setenv.bat).',
      'HOME/confluence.cfg.xml、INSTALL/conf/server.xml、INSTALL/bin/setenv.sh (Windows では setenv.bat)。',
    ),
    of(
      ['bitbucket-server'],
      'HOME/shared/bitbucket.properties, and INSTALL/bin/_start-webapp.sh if you changed it.',
      'HOME/shared/bitbucket.properties と、変更した場合は INSTALL/bin/_start-webapp.sh。',
    ),
    of(
      ['bamboo'],
      'HOME/bamboo.cfg.xml, INSTALL/conf/server.xml, INSTALL/bin/setenv.sh (Windows: setenv.bat).',
      'HOME/bamboo.cfg.xml、INSTALL/conf/server.xml、INSTALL/bin/setenv.sh (Windows では setenv.bat)。',
    ),
    any('Put stars in place of passwords and keys first.', 'パスワードや鍵は、事前に伏せ字にしてください。'),
  ],
  'access-log': [
    of(
      [...JIRA, 'bamboo'],
      'INSTALL/logs/access_log.* of the day it happened, from every node.',
      '発生日の INSTALL/logs/access_log.* (全ノード分)。',
    ),
    of(
      ['confluence'],
      'INSTALL/logs/conf_access_log.*.log of the day it happened, from every node.',
      '発生日の INSTALL/logs/conf_access_log.*.log (全ノード分)。',
    ),
    of(
      ['bitbucket-server'],
      'HOME/log/atlassian-bitbucket-access.log and the files of the day it happened, from every node.',
      'HOME/log/atlassian-bitbucket-access.log と発生日のファイル (全ノード分)。',
    ),
    any(
      'If a proxy is in front, its access log of the same time as well.',
      'プロキシがある場合は、同じ時間帯のプロキシのアクセス ログも含めてください。',
    ),
  ],
  'heap-dump': [
    linux(
      'As the user who runs the product: jcmd PID GC.heap_dump HOME/heap.hprof',
      '製品を実行しているユーザーで: jcmd PID GC.heap_dump HOME/heap.hprof',
    ),
    windows(
      'In a prompt as the user who runs the service: jcmd PID GC.heap_dump HOME\\heap.hprof',
      'サービスを実行しているユーザーのプロンプトで: jcmd PID GC.heap_dump HOME\\heap.hprof',
    ),
    any(
      'The product stands still while it is written, and the file is as large as the heap. It holds what people were working on.',
      '書き込み中は製品が停止し、ファイルはヒープと同じ大きさになります。利用者が作業中だった内容も含まれます。',
    ),
  ],
  'thread-dump': [
    linux(
      'While it is slow: for i in 1 2 3 4 5 6; do jstack -l PID > threads-$i.txt; sleep 10; done',
      '遅い状態の間に: for i in 1 2 3 4 5 6; do jstack -l PID > threads-$i.txt; sleep 10; done',
    ),
    windows(
      'While it is slow, six times with ten seconds between: jstack -l PID > threads-1.txt, then threads-2.txt and so on.',
      '遅い状態の間に、10 秒おきに 6 回: jstack -l PID > threads-1.txt、次は threads-2.txt のように実行します。',
    ),
  ],
  'gc-log': [
    of(
      JIRA,
      'INSTALL/logs/atlassian-jira-gc-*.log.* of the day it happened, from every node.',
      '発生日の INSTALL/logs/atlassian-jira-gc-*.log.* (全ノード分)。',
    ),
    of(['confluence'], 'INSTALL/logs/gc-*.log of the day it happened, from every node.', '発生日の INSTALL/logs/gc-*.log (全ノード分)。'),
    any(
      'If there is none: add -Xlog:gc*:file=gc.log (Java 8: -Xloggc:gc.log) to the start options and restart at a time that suits you.',
      'ない場合は、起動オプションに -Xlog:gc*:file=gc.log (Java 8 では -Xloggc:gc.log) を追加し、都合のよい時間に再起動してください。',
    ),
  ],
  'database-backup': [
    any(
      'Copy the database, take names, addresses, passwords and free text out of the copy, and export that copy with the database’s own tool.',
      'データベースを複製し、複製から氏名・アドレス・パスワード・自由記述を取り除いたうえで、データベース標準のツールで書き出してください。',
    ),
    any('Check a sample of the tables before you hand it over.', 'ご提供の前に、いくつかの表を抜き取って確認してください。'),
  ],
  'support-zip': [
    zip(
      'jira',
      'Administration > System > Troubleshooting and support tools',
      '管理 > システム >「トラブルシューティングとサポート ツール」',
    ),
    zip('confluence', 'General configuration > Troubleshooting and support tools', '一般設定 >「トラブルシューティングとサポート ツール」'),
    zip(
      'bitbucket-server',
      'Administration > Support > Troubleshooting and support tools',
      '管理 > サポート >「トラブルシューティングとサポート ツール」',
    ),
    zip(
      'bamboo',
      'Administration > System > Troubleshooting and support tools',
      '管理 > システム >「トラブルシューティングとサポート ツール」',
    ),
    any(
      'Leave every box ticked; in a cluster, one for each node.',
      'すべての項目を選択したままにし、クラスターではノードごとに作成してください。',
    ),
  ],
};
