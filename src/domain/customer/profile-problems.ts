import type { ProfileField } from '../plan/profile-field';
import type { InstanceApp, ProfileAnswer } from './customer';
import type { InstanceDraft } from './draft';
import { type FieldProblem, problem, textProblems } from './field-problem';

const LONGEST_ANSWER = 500;
/** Entries of a list, and apps of an instance, at most. */
const MOST_ENTRIES = 100;

/** What is wrong with apps and answers of an instance by the plan's own questions (ENV-1); nothing has to be answered. */
export function profileProblems(path: string, draft: InstanceDraft, questions: readonly ProfileField[]): readonly FieldProblem[] {
  const { apps = [], profile = {} } = draft;
  const answers = Object.entries(profile).flatMap(([key, answer]) => {
    const question = questions.find((entry) => entry.key === key);
    return answerProblems(`${path}.profile.${key}`, answer, question);
  });
  return [...appProblems(`${path}.apps`, apps ?? []), ...answers];
}

function appProblems(path: string, apps: readonly InstanceApp[]): readonly FieldProblem[] {
  if (apps.length > MOST_ENTRIES) return [problem(path, 'entriesTooMany', { most: MOST_ENTRIES })];
  return apps.flatMap(({ name, version = '' }, index) => [
    ...textProblems(`${path}.${index}.name`, name, 'nameMissing'),
    ...(version.trim() === '' ? [] : textProblems(`${path}.${index}.version`, version, 'tooLong')),
  ]);
}

function answerProblems(path: string, answer: ProfileAnswer, question: ProfileField | undefined): readonly FieldProblem[] {
  if (typeof answer !== 'string') {
    if (answer.length > MOST_ENTRIES) return [problem(path, 'entriesTooMany', { most: MOST_ENTRIES })];
    return answer.some((line) => line.trim().length > LONGEST_ANSWER) ? [problem(path, 'answerTooLong', { most: LONGEST_ANSWER })] : [];
  }
  const text = answer.trim();
  if (text.length > LONGEST_ANSWER) return [problem(path, 'answerTooLong', { most: LONGEST_ANSWER })];
  if (text === '' || question === undefined) return [];
  if (question.type === 'number' && !/^\d{1,9}$/.test(text)) return [problem(path, 'numberWrong')];
  const isChoice = question.type !== 'choice' || (question.options ?? []).some(({ en }) => en === text);
  return isChoice ? [] : [problem(path, 'choiceWrong')];
}
