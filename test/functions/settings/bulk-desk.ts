import { importParts } from '../../../src/domain/transfer/import-parts';
import type { ImportAnswer, ImportsView, ImportView } from '../../../src/domain/view/import';
import type { Desk } from '../desk';
import { customerDesk } from './customer-desk';

/** Companies of a file: each with a licence, a domain and three contacts who have addresses and no accounts. */
export const companies = (count: number, contacts = 3): readonly Readonly<Record<string, unknown>>[] =>
  Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(5, '0');
    const domain = `company-${number}.example`;
    return {
      ...{ id: `company-${number}`, name: `Company ${number}`, zone: 'Europe/Amsterdam', language: 'en', emailDomains: [domain] },
      licences: [{ id: `licence-${number}`, order: `O-${number}`, from: '2026-01-01', to: '2026-12-31' }],
      contacts: Array.from({ length: contacts }, (_none, who) => ({
        ...{ id: `contact-${number}-${who}`, name: `Person ${who} of ${number}`, email: `person.${who}@${domain}` },
      })),
    };
  });

/** The import of the example desk, as a page hands it over and watches it. */
export const bulkDesk = (desk: Desk) => {
  const { ask } = customerDesk(desk);
  const handOver = async (customers: readonly Readonly<Record<string, unknown>>[]): Promise<ImportAnswer> => {
    const parts = importParts(customers);
    let run: number | null = null;
    let answer: ImportAnswer = { state: 'busy' };
    for (const [part, some] of parts.entries()) {
      answer = (await ask('importCustomers', { customers: some, run, part, parts: parts.length })) as ImportAnswer;
      if (answer.state !== 'handed') return answer;
      run = answer.run;
    }
    return answer;
  };
  const view = async (): Promise<ImportsView> => (await ask('imports', {})) as ImportsView;
  const job = async (): Promise<ImportView> => {
    const { job: found } = await view();
    if (found === null) throw new Error('There was no import');
    return found;
  };
  const steer = (key: 'cancelImport' | 'continueImport' | 'undoImport', run: number) => ask(key, { run }) as Promise<{ state: string }>;
  const stored = (): readonly string[] =>
    desk.site.host.storage
      .entity('customer')
      .entries()
      .filter(([key, value]) => key.startsWith('company-') && !('deletedAt' in Object((value as { document: object }).document)))
      .map(([key]) => key);
  return { ask, handOver, view, job, steer, stored };
};
