import type { ProfileField } from '../profile-field';

/** Asks about one instance in words. */
const text = (key: string, en: string, ja: string): ProfileField => ({
  key,
  label: { en, ja },
  type: 'text',
  appliesTo: 'instance',
  rule: 'ENV-1',
});

/** What the environment profile asks: versions, hosting, plugins, past problems and use (ONB-3, ENV-1). */
export const profileFields: readonly ProfileField[] = [
  { ...text('version', 'Version', '製品バージョン'), rule: 'ONB-3' },
  { key: 'apps', label: { en: 'Plugins', ja: 'プラグイン' }, type: 'list', appliesTo: 'instance', rule: 'ENV-1' },
  text('vm', 'Virtual machine', '仮想マシン'),
  text('os', 'Operating system', 'OS（オペレーティング システム）'),
  text('db', 'Database', 'データベース'),
  text('drivers', 'Drivers', 'ドライバ'),
  text('network', 'Network', 'ネットワーク'),
  text('jvm', 'Java virtual machine', 'Java 仮想マシン'),
  { ...text('nodes', 'Nodes', 'ノード数'), type: 'number' },
  { ...text('users', 'People who use it', '利用ユーザー数'), type: 'number', rule: 'ONB-3' },
  { ...text('usage', 'How it is used', '使用状況'), rule: 'ONB-3' },
  { key: 'known-problems', label: { en: 'Known problems', ja: '既知の課題' }, type: 'list', appliesTo: 'instance', rule: 'ONB-4' },
];
