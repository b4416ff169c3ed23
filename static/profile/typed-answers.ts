import type { ProfileAnswer } from '../../src/domain/customer/customer';
import type { TypedProfile } from '../../src/domain/view/profile';

type Answers = Readonly<Record<string, ProfileAnswer>>;

/** Answers with another one at a key; null takes it away, so that it is not recorded. */
export function withAnswer(answers: Answers, key: string, answer: ProfileAnswer | null): Answers {
  const { [key]: _before, ...others } = answers;
  return answer === null ? others : { ...others, [key]: answer };
}

/** The lines of a list as they are typed; nothing typed = not recorded, which is not the same as none. */
export const linesOf = (text: string): readonly string[] | null => (text === '' ? null : text.split('\n'));

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is being typed brought onto what somebody else saved meanwhile: only what was typed over stays. */
export function rebased(base: TypedProfile, mine: TypedProfile, theirs: TypedProfile): TypedProfile {
  const kept = <Key extends keyof TypedProfile>(key: Key): TypedProfile[Key] => (isSame(base[key], mine[key]) ? theirs[key] : mine[key]);
  const keys = [...new Set([...Object.keys(mine.profile), ...Object.keys(theirs.profile)])];
  const profile = keys.flatMap((key): [string, ProfileAnswer][] => {
    const answer = isSame(base.profile[key], mine.profile[key]) ? theirs.profile[key] : mine.profile[key];
    return answer === undefined ? [] : [[key, answer]];
  });
  return {
    ...{ version: kept('version'), baseUrl: kept('baseUrl'), codeModified: kept('codeModified'), apps: kept('apps') },
    profile: Object.fromEntries(profile),
  };
}
