import type { Written } from '../../../src/domain/transfer/entry-of-row';
import { importParts } from '../../../src/domain/transfer/import-parts';
import type { ImportAnswer } from '../../../src/domain/view/import';
import { invokeSettings } from '../invoke-settings';

/** Hands an import over part by part, the last of which starts it; the first answer that is no "handed" ends it. */
export async function handOver(
  customers: readonly Written[],
  told: (done: number, of: number) => void,
): Promise<ImportAnswer | { state: 'refused' }> {
  const parts = importParts(customers);
  let run: number | null = null;
  for (const [part, some] of parts.entries()) {
    told(part, parts.length);
    const answer: ImportAnswer | { state: 'refused' } = await invokeSettings('importCustomers', {
      customers: some,
      run,
      part,
      parts: parts.length,
    });
    if (answer.state !== 'handed') return answer;
    run = answer.run;
  }
  return { state: 'busy' };
}
