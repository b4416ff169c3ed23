import type { Exclusion } from '../exclusion';

/** What Premier Support does not include, and what that means for a request (EXC-1 … EXC-13). */
export const exclusions: readonly Exclusion[] = [
  {
    rule: 'EXC-1',
    label: { en: 'Not a registered contact', ja: '登録コンタクト以外のユーザー' },
    effect: 'standardTrack',
    detect: [{ on: 'contact', is: 'not-registered' }],
    reply: {
      en: 'Premier Support answers requests of registered contacts. One of them can adopt this request.',
      ja: 'プレミア サポートは登録コンタクトからのリクエストにお答えします。登録コンタクトがこのリクエストを引き継ぐこともできます。',
    },
  },
  {
    rule: 'EXC-2',
    label: { en: 'No valid maintenance', ja: '有効なメンテナンスのないインスタンス' },
    effect: 'outOfScope',
    detect: [{ on: 'maintenance', is: 'expired' }],
    reply: {
      en: 'The maintenance of this instance has ended. Please renew it, or ask us to align the dates of your licences.',
      ja: 'このインスタンスのメンテナンスは終了しています。更新していただくか、ライセンスの期日の統一をご依頼ください。',
    },
  },
  {
    rule: 'EXC-3',
    label: { en: 'Customised version', ja: 'コードが変更された製品' },
    effect: 'outOfScope',
    detect: [{ on: 'modifiedCode', is: 'yes' }],
    reply: {
      en: 'The code of this version was changed. We can look at the problem where it also appears in the unchanged product.',
      ja: 'このバージョンはコードが変更されています。変更のない製品でも発生する問題であれば調査できます。',
    },
  },
  {
    rule: 'EXC-4',
    label: { en: 'Third-party add-on', ja: 'サードパーティ製アドオン' },
    effect: 'outOfScope',
    detect: [
      { on: 'appVendor', is: 'third-party' },
      { on: 'requestKind', is: 'app' },
    ],
    reply: {
      en: 'This add-on is made by another vendor. Please ask the vendor; the product itself stays in our scope.',
      ja: 'このアドオンはほかのベンダーの製品です。ベンダーにお問い合わせください。製品本体は引き続きサポートの対象です。',
    },
    address: 'https://marketplace.atlassian.com',
  },
  {
    rule: 'EXC-5',
    label: { en: 'Ended, beta or development release', ja: 'サポート終了・ベータ・開発リリース' },
    effect: 'outOfScope',
    detect: [
      { on: 'version', is: 'ended' },
      { on: 'version', is: 'beta' },
      { on: 'version', is: 'rc' },
      { on: 'version', is: 'dev' },
    ],
    reply: {
      en: 'This version is no longer, or not yet, supported. We help you with the upgrade, by phone too.',
      ja: 'このバージョンはサポートの対象ではありません。アップグレードはお電話でもお手伝いします。',
    },
  },
  {
    rule: 'EXC-6',
    label: { en: 'Development question', ja: '開発に関する質問' },
    effect: 'outOfScope',
    detect: [{ on: 'requestKind', is: 'development' }],
    reply: {
      en: 'For questions about your own development, please ask the Atlassian community or a solution partner.',
      ja: '開発に関するご質問は、Atlassian コミュニティまたはソリューション パートナーにお問い合わせください。',
    },
    address: 'https://community.atlassian.com',
  },
  {
    rule: 'EXC-7',
    label: { en: 'Feature or defect request', ja: '機能・不具合修正のリクエスト' },
    effect: 'outOfScope',
    detect: [
      { on: 'requestKind', is: 'feature' },
      { on: 'requestKind', is: 'defect' },
    ],
    reply: {
      en: 'Features and fixes are decided by the product teams, and we cannot promise them. Please vote for the suggestion in the public tracker.',
      ja: '機能の追加や不具合の修正は製品チームが判断するため、お約束できません。公開されている課題への投票をお願いします。',
    },
    address: 'https://jira.atlassian.com',
  },
  {
    rule: 'EXC-8',
    label: { en: 'Third-party integration', ja: 'サードパーティ製品との連携' },
    effect: 'outOfScope',
    detect: [{ on: 'requestKind', is: 'integration' }],
    reply: {
      en: 'Integrations with products of other vendors are not included. Please ask their vendor.',
      ja: 'ほかのベンダーの製品との連携は対象外です。そのベンダーにお問い合わせください。',
    },
    address: 'https://marketplace.atlassian.com',
  },
  {
    rule: 'EXC-9',
    label: { en: 'Product training', ja: '製品のトレーニング' },
    effect: 'outOfScope',
    detect: [{ on: 'requestKind', is: 'training' }],
    reply: {
      en: 'Training is not included. Atlassian University and solution partners offer it.',
      ja: 'トレーニングは含まれません。Atlassian University またはソリューション パートナーをご利用ください。',
    },
    address: 'https://university.atlassian.com',
  },
  {
    rule: 'EXC-10',
    label: { en: 'Language other than English', ja: '英語以外の言語' },
    effect: 'notice',
    detect: [{ on: 'language', is: 'other' }],
    reply: {
      en: 'Support is given in English. We answer this request, and it goes faster in English.',
      ja: 'サポートは英語で提供しています。このリクエストにもお答えしますが、英語でのご連絡のほうが早く対応できます。',
    },
  },
  {
    rule: 'EXC-11',
    label: { en: 'Remote operation', ja: 'リモート操作' },
    effect: 'outOfScope',
    detect: [{ on: 'requestKind', is: 'remote-operation' }],
    reply: {
      en: 'We do not operate your system. We can guide you in a call with screen sharing.',
      ja: 'お客様のシステムを操作することはできません。画面を共有しながらお電話でご案内できます。',
    },
  },
  {
    rule: 'EXC-12',
    label: { en: 'Technical account manager', ja: 'テクニカル アカウント マネージャー' },
    effect: 'outOfScope',
    detect: [{ on: 'requestKind', is: 'technical-account-manager' }],
    reply: {
      en: 'A technical account manager is a service of its own. Please ask sales.',
      ja: 'テクニカル アカウント マネージャーは別のサービスです。営業窓口にお問い合わせください。',
    },
    address: 'https://www.atlassian.com/enterprise/services',
  },
  {
    rule: 'EXC-13',
    label: { en: 'Professional services', ja: 'プロフェッショナル サービス' },
    effect: 'outOfScope',
    detect: [{ on: 'requestKind', is: 'professional-services' }],
    reply: {
      en: 'Professional services are offered by solution partners.',
      ja: 'プロフェッショナル サービスはソリューション パートナーが提供しています。',
    },
    address: 'https://www.atlassian.com/partners',
  },
];
