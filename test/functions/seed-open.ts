import type { Desk, Raised } from './desk';

const MINUTE = 60_000;

interface Seeded {
  facts: Record<string, unknown>;
  assessment: { clock: Record<string, unknown> };
}

/**
 * Puts `count` open records beside the one of a request that was raised, each due two minutes after the one before, straight into
 * the site's storage: no issue stands behind them, as for one that the viewer may not see.
 */
export const seedOpen = (desk: Pick<Desk, 'site'>, { issueId }: Pick<Raised, 'issueId'>, count: number): void => {
  const stored = desk.site.host.storage.entity('request');
  const [, value] = stored.entries().find(([key]) => key === issueId) ?? [];
  if (value === undefined) throw new Error(`There is no record of ${issueId}.`);
  const row = value as Record<string, unknown> & { document: Seeded };
  const { facts, assessment } = row.document;
  const dueAt = Number(assessment.clock.dueAt);
  for (let one = 1; one <= count; one++) {
    const [id, due] = [String(900_000 + one), dueAt + one * 2 * MINUTE];
    const document = {
      ...row.document,
      facts: { ...facts, issueId: id, issueKey: `PREM-${900_000 + one}` },
      assessment: { ...assessment, clock: { ...assessment.clock, dueAt: due } },
    };
    stored.put(id, { ...row, version: 1, dueAt: new Date(due).toISOString(), document });
  }
};
