import type { CareValue } from './record';

/** How much a finding matters, the gravest first, with the points it takes off a score of 100. */
export const LEVELS = { critical: 25, major: 10, minor: 4, hint: 1 } as const;
export type Level = keyof typeof LEVELS;
export const LEVEL_KEYS = ['critical', 'major', 'minor', 'hint'] as const satisfies readonly Level[];

/** What a health check found, by area of the plan (HLT-3); `closedAt` in epoch milliseconds, null = still open. */
export interface Finding {
  readonly id: string;
  /** Index into the plan's areas. */
  readonly area: number;
  readonly level: Level;
  readonly title: string;
  readonly advice: string;
  /** First day of the quarter by which it should be done; null = nobody said. */
  readonly dueQuarter: string | null;
  /** Key of the request in which it is worked on. */
  readonly issueKey: string | null;
  readonly closedAt: number | null;
  /** It was open already when this check began (NEW-19). */
  readonly isCarried: boolean;
}

/** The findings a record keeps; what was written otherwise is none. */
export function findingsIn(value: CareValue | undefined): readonly Finding[] {
  return Array.isArray(value) ? value.flatMap(findingOf) : [];
}

function findingOf(value: CareValue): readonly Finding[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const { id, area, level, title, advice, dueQuarter, issueKey, closedAt, isCarried } = value as Readonly<Record<string, CareValue>>;
  const known = LEVEL_KEYS.find((key) => key === level);
  if (typeof id !== 'string' || typeof title !== 'string' || known === undefined) return [];
  return [
    {
      ...{ id, title, level: known, area: typeof area === 'number' ? area : -1, advice: typeof advice === 'string' ? advice : '' },
      dueQuarter: typeof dueQuarter === 'string' ? dueQuarter : null,
      issueKey: typeof issueKey === 'string' ? issueKey : null,
      closedAt: typeof closedAt === 'number' ? closedAt : null,
      isCarried: isCarried === true,
    },
  ];
}

export const isOpenFinding = ({ closedAt }: Finding): boolean => closedAt === null;

/** Findings as they are told: open ones first, the gravest first, those of earlier checks before new ones. */
export function inOrderOfWeight(findings: readonly Finding[]): readonly Finding[] {
  const weight = ({ closedAt, level, isCarried }: Finding): number =>
    (closedAt === null ? 1_000 : 0) + LEVELS[level] * 2 + (isCarried ? 1 : 0);
  return [...findings].sort((one, other) => weight(other) - weight(one));
}

/** 100 less the points of what is open, never below 0. */
export function scoreOf(findings: readonly Finding[]): number {
  return Math.max(
    0,
    findings.filter(isOpenFinding).reduce((left, { level }) => left - LEVELS[level], 100),
  );
}
