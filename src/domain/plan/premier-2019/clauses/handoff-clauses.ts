import type { Bilingual, RuleId } from '../../plan';

/** Clauses of the offering on warm handoff between sites (HND): its own Japanese words, an ellipsis where words are left out, and our English. */
export const handoffClauses: Readonly<Record<RuleId, Bilingual>> = {
  'HND-1': {
    ja: 'ウォーム ハンドオフ (双方のエンジニアがオンラインな状態で引き継ぎ)',
    en: 'A warm handoff passes a problem on while both engineers are online.',
  },
  'HND-2': {
    ja: 'グローバル拠点間でクリティカルな問題の転送を行う際に緊急度や効率性を維持するため、プレミア サポート チームは平日は拠点間でウォーム ハンドオフを行います。',
    en: 'On weekdays critical problems are handed over warm between sites, so that urgency and efficiency are kept.',
  },
  'HND-3': {
    ja: 'ウォーム ハンドオフのプロセスでは、お客様の 1 つの課題に取り組む異なる拠点のチーム間に重複時間を設けます。',
    en: 'Teams of different sites that work on one problem have time that overlaps.',
  },
  'HND-4': {
    ja: 'このようなプロセスとワークフローにより、課題を引き継ぐ新しいチームは最初の担当者がオンラインでいる間に、確認事項や次に行うべきことに目を通す時間を確保できます。',
    en: 'The receiving team has time to read what to confirm and what to do next while the first engineer is still online.',
  },
  'HND-5': {
    ja: '週末サポートを提供するチームにクリティカルな問題を転送する際にも、同様のウォーム ハンドオフが行われます。',
    en: 'The same warm handoff takes place when a critical problem goes to the weekend team.',
  },
};
