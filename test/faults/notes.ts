import type { Site } from '../site/site';
import type { Finding } from './compare';
import { AGENTS } from './people';

interface Customer {
  readonly handlingNotes?: { readonly text: string };
}
interface Stored<Document> {
  readonly version: number;
  readonly document: Document;
}

const REPEATS = 6;
const SERVED = { id: '10001', key: 'PREM', type: 'service_desk' };

const textOf = (customer: Customer | null | undefined): string => customer?.handlingNotes?.text ?? '';

/** Customers whose notes agents keep, each change with a line of history; what was acknowledged is remembered. */
export class Notes {
  private readonly written: { readonly customerId: string; readonly text: string; readonly isSaved: boolean }[] = [];

  constructor(private readonly site: Site) {}

  /** An agent pins a note to the customer of a request, and tries again while the answer is lost. */
  async write(customerId: string, issueId: string): Promise<void> {
    const text = `Note ${this.written.length + 1}: call the night shift first.`;
    let isSaved = false;
    for (let attempt = 1; !isSaved && attempt <= REPEATS; attempt++) {
      const version = this.stored(customerId)?.version ?? 0;
      isSaved = (await this.save(issueId, { version, text }).catch(() => null)) === 'saved';
    }
    this.written.push({ customerId, text, isSaved });
  }

  /** What was acknowledged stands in the history once, what was not at most once, and every version has its line. */
  findings(): readonly Finding[] {
    return ['harbor-logistics', 'kita-bank'].flatMap((customerId) => {
      const lines = this.site.host.storage
        .entity('history')
        .entries()
        .filter(([key]) => key.startsWith(`customer:${customerId}:`))
        .map(([, value]) => (value as Stored<{ version: number; before: Customer | null }>).document)
        .sort((one, other) => one.version - other.version);
      const stored = this.stored(customerId);
      const became = lines.map((_, index) => textOf(index + 1 < lines.length ? lines[index + 1]?.before : stored?.document));
      const wrong = (kind: Finding['kind'], detail: string): Finding => ({ kind, what: 'history', issueId: customerId, detail });
      const gaps = lines.length === stored?.version ? [] : [wrong('wrong', `${lines.length} lines for ${stored?.version} versions`)];
      const told = this.written
        .filter((note) => note.customerId === customerId)
        .flatMap(({ text, isSaved }): Finding[] => {
          const times = became.filter((result, index) => result === text && textOf(lines[index]?.before) !== text).length;
          if (times > 1) return [wrong('doubled', `${text} ${times} times`)];
          return isSaved && times === 0 ? [wrong('lost', text)] : [];
        });
      return [...gaps, ...told];
    });
  }

  get count(): number {
    return this.written.length;
  }

  private stored(customerId: string): Stored<Customer> | undefined {
    return this.site.host.storage.entity('customer').get(customerId) as Stored<Customer> | undefined;
  }

  private async save(issueId: string, payload: { readonly version: number; readonly text: string }): Promise<string> {
    const answer = await this.site.host.invoke({
      moduleKey: 'issue-context',
      accountId: AGENTS[this.written.length % AGENTS.length] ?? null,
      accountType: 'licensed',
      extension: { type: 'jira:issueContext', issue: { id: issueId, key: issueId, type: 'x', typeId: '1' }, project: SERVED },
      locale: 'en-US',
      timezone: 'Etc/UTC',
      functionKey: 'saveHandlingNotes',
      payload,
    });
    return (answer as { state: string }).state;
  }
}
