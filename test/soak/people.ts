import type { Site } from '../site/site';

export const AGENT = 'person:maya-torres';
export const CONTACT = 'person:grace-miller';
export const COLLEAGUE = 'person:dana-brooks';
export const ELSEWHERE = 'person:olivia-grant';
const RESOLVE = '31';

/** What people do on the site. */
export class People {
  /** Requests raised in the served project so far. */
  raised = 0;

  constructor(
    private readonly site: Site,
    private readonly appId: string,
  ) {}

  /** Reports a problem on the portal of the served project. */
  raise(reporter: string, severity: string): string {
    const value = { premier: { productKey: 'jira-software', instanceId: null, severity } };
    const properties = { [this.appId]: value };
    this.raised++;
    return this.create({ reporter, serviceDeskId: '1', requestTypeId: '11', properties });
  }

  /** Asks for something on a portal that the app does not serve. */
  raiseElsewhere(): string {
    return this.create({ reporter: ELSEWHERE, serviceDeskId: '2', requestTypeId: '21' });
  }

  comment(accountId: string, issueId: string, isPublic: boolean): Promise<void> {
    return this.rest(accountId, 'POST', `/rest/servicedeskapi/request/${issueId}/comment`, { body: 'We look into it.', public: isPublic });
  }

  resolve(issueId: string): Promise<void> {
    return this.rest(AGENT, 'POST', `/rest/api/3/issue/${issueId}/transitions`, { transition: { id: RESOLVE } });
  }

  edit(accountId: string, issueId: string): Promise<void> {
    return this.rest(accountId, 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { summary: 'Builds still do not start' } });
  }

  private create(asked: Pick<Parameters<Site['jira']['createRequest']>[0], 'reporter' | 'serviceDeskId' | 'requestTypeId' | 'properties'>) {
    const words = { summary: 'Builds do not start', description: 'The build queue stands still since this morning.' };
    return this.site.jira.createRequest({ ...asked, ...words }).issueId;
  }

  private async rest(accountId: string, method: string, path: string, body: unknown): Promise<void> {
    const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await this.site.jira.handle({ kind: 'person', accountId }, path, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  }
}
