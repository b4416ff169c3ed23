import type { Desk, Raised } from './desk';

const prem = { id: '10001', key: 'PREM', type: 'service_desk' };

/** Where an agent's panel of a request is. */
export const issuePlace = ({ issueId, issueKey }: Raised, project = prem) => ({
  type: 'jira:issueContext',
  issue: { id: issueId, key: issueKey, type: 'x', typeId: '1' },
  project,
});

/** Where a customer's panel of a request is. */
export const requestPlace = ({ issueKey }: Raised) => ({
  type: 'jira-service-management:portal-request-detail',
  portal: { id: '1' },
  request: { key: issueKey, typeId: '11' },
});

export interface Comment {
  readonly isPublic: boolean;
  /** Text of each paragraph, struck ones between tildes. */
  readonly lines: readonly string[];
}

interface Paragraph {
  readonly content: readonly { readonly text: string; readonly marks?: readonly { readonly type: string }[] }[];
}

/** The comments the app wrote on a request, oldest first. */
export const commentsByApp = async (desk: Desk, { issueKey }: Raised): Promise<readonly Comment[]> => {
  const { comments } = (await desk.rest('olivia-grant', 'GET', `/rest/api/3/issue/${issueKey}/comment?maxResults=100`)) as {
    comments: { jsdPublic: boolean; author: { accountType: string }; body: { content: Paragraph[] } }[];
  };
  const textOf = ({ content }: Paragraph): string =>
    content.map(({ text, marks = [] }) => (marks.some((mark) => mark.type === 'strike') ? `~${text}~` : text)).join('');
  return comments
    .filter(({ author }) => author.accountType === 'app')
    .map(({ jsdPublic, body }) => ({ isPublic: jsdPublic, lines: body.content.map(textOf) }));
};

interface ChangedRecord {
  readonly facts: { readonly createdAt: number; readonly changes?: readonly { readonly id: string; readonly as: string }[] };
  readonly assessment: {
    readonly track: string;
    readonly severity: string;
    readonly clock: { readonly state: string; readonly dueAt: number };
  };
  readonly earlier?: readonly { readonly assessment: { readonly severity: string } }[];
  readonly tellings?: readonly { readonly id: string; readonly state: string; readonly commentId: string | null }[];
}

/** The stored record of a request, which must be there. */
export const recordWith = (desk: Desk, { issueId }: Raised): ChangedRecord => {
  const stored = desk.recordOf(issueId) as { document: ChangedRecord } | undefined;
  if (!stored) throw new Error(`Request ${issueId} has no record.`);
  return stored.document;
};
