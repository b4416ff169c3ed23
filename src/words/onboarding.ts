import { keptStep, type OnboardingDetails } from '../domain/care/onboarding-details';
import type { Bilingual, Language, Plan } from '../domain/plan/plan';
import { type Reader, say } from './say';
import { instantText } from './times';

/** The comment with the written plan for stability, in the customer's language around the words of whoever wrote it (ONB-4). */
export function planParagraphs({ plan }: OnboardingDetails, { language }: Reader): readonly string[] {
  return plan === null ? [] : [say('onboarding.told.plan', {}, language), ...plan.text.split('\n').filter((line) => line.trim() !== '')];
}

/** The comment at the end: which steps were done and which were left out. */
export function finishedParagraphs(details: OnboardingDetails, { onboarding }: Plan, { language }: Reader): readonly string[] {
  const lines = onboarding.steps.map(({ key, label }) => {
    const { state } = keptStep(details, key);
    return say(`onboarding.told.step.${state}`, { step: label[language] }, language);
  });
  return [say('onboarding.told.finished', {}, language), ...lines];
}

/** The internal comment about a step whose date has passed; the time as the desk's own records tell it, in UTC. */
export function lateLine(label: Bilingual, dueAt: number, issueKey: string, language: Language): string {
  return say('onboarding.told.late', { step: label[language], issueKey, when: instantText(dueAt, { language, zone: 'UTC' }) }, language);
}
