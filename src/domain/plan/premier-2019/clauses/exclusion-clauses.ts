import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on what is not included (EXC): its own Japanese words, an ellipsis where words are left out, and our English. */
export const exclusionClauses: Readonly<Record<RuleId, Bilingual>> = {
  'EXC-1': {
    ja: 'プレミア サポートには次の内容は含まれません。…指定された 3 人の担当者以外のユーザーに対するサポート。',
    en: 'Support for people other than the 3 registered contacts is not included.',
  },
  'EXC-2': {
    ja: 'プレミア サポートには次の内容は含まれません。…有効なメンテナンス合意を締結していないアトラシアン製品のインスタンスのサポート。',
    en: 'Support for instances without a valid maintenance agreement is not included.',
  },
  'EXC-3': {
    ja: 'プレミア サポートには次の内容は含まれません。…アトラシアン製品のカスタマイズされたバージョン (カスタマイズとは、元の製品のコードが変更されていることを指します)',
    en: "Customised versions, where the product's own code was changed, are not included.",
  },
  'EXC-4': {
    ja: 'プレミア サポートには次の内容は含まれません。…サードパーティ ベンダーによるアドオンのサポート',
    en: 'Support for add-ons of third-party vendors is not included.',
  },
  'EXC-5': {
    ja: 'プレミア サポートには次の内容は含まれません。…サポート終了、ベータ、リリース待ち、または開発リリース',
    en: 'Versions past their end of support, beta versions, and pending or development releases are not included.',
  },
  'EXC-6': {
    ja: 'プレミア サポートには次の内容は含まれません。…開発のみについての質問やリクエスト。',
    en: 'Questions and requests about development only are not included.',
  },
  'EXC-7': {
    ja: 'プレミア サポートには次の内容は含まれません。…機能リクエスト、不具合のリクエスト、製品または開発チームによる追加のコミットメント',
    en: 'Feature requests, defect requests and further commitments by product or development teams are not included.',
  },
  'EXC-8': {
    ja: 'プレミア サポートには次の内容は含まれません。…サードパーティ製のアプリケーションとの連携やサードパーティ製プラグインについての質問',
    en: 'Integration with third-party applications and questions about third-party plugins are not included.',
  },
  'EXC-9': {
    ja: 'プレミア サポートには次の内容は含まれません。…製品のトレーニング',
    en: 'Product training is not included.',
  },
  'EXC-10': {
    ja: 'プレミア サポートには次の内容は含まれません。…英語以外の言語によるサポート',
    en: 'Support in languages other than English is not included.',
  },
  'EXC-11': {
    ja: 'プレミア サポートには次の内容は含まれません。…リモート操作',
    en: "Remote operation of the customer's system is not included.",
  },
  'EXC-12': {
    ja: 'プレミア サポートには次の内容は含まれません。…テクニカル アカウント マネージャー',
    en: 'A technical account manager is not included.',
  },
  'EXC-13': {
    ja: 'プレミア サポートには次の内容は含まれません。…プロフェッショナル サービス (Atlassian Partners で利用可能)',
    en: 'Professional services are not included; partners offer them.',
  },
};
