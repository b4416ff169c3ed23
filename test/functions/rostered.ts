import { issuePlace } from './changing';
import type { Desk, Raised } from './desk';

const SETTINGS = { type: 'jira:adminPage' };

const PEOPLE = {
  maya: 'Maya Torres',
  olivia: 'Olivia Grant',
  daan: 'Daan Visser',
  liam: 'Liam Okafor',
  yuki: '森 由紀',
  rafael: 'Rafael Costa',
} as const;
export type Name = keyof typeof PEOPLE;

const IDS: Readonly<Record<Name, string>> = {
  maya: 'person:maya-torres',
  olivia: 'person:olivia-grant',
  daan: 'person:daan-visser',
  liam: 'person:liam-okafor',
  yuki: 'person:yuki-mori',
  rafael: 'person:rafael-costa',
};

/** Somebody of the example desk as a roster names people. */
export const someone = (name: Name) => ({ accountId: IDS[name], name: PEOPLE[name] });

export interface DutyOf {
  readonly lead?: Name;
  readonly group?: string;
  readonly weeks?: Readonly<Record<string, readonly Name[]>>;
}

/** A region each with its group and lead, the weekend with a group of its own. */
export const REGIONS: Readonly<Record<string, DutyOf>> = {
  'region:amer': { lead: 'olivia', group: 'premier-amer' },
  'region:emea': { lead: 'daan', group: 'premier-emea' },
  'region:apac': { lead: 'liam', group: 'premier-apac' },
  weekend: { group: 'weekend-desk' },
};

export const CAUSES = [{ key: 'unseen', label: { en: 'Nobody saw it in time', ja: '誰も気づかなかった' } }];

/** Saves who is on duty, as a site administrator does in the settings; `version` = the one that was seen. */
export const roster = async (
  desk: Desk,
  duties: Readonly<Record<string, DutyOf>>,
  more: { version?: number; language?: string; nextUpdates?: boolean; quiet?: Record<string, boolean> } = {},
): Promise<unknown> => {
  const people = (names: readonly Name[]) => names.map(someone);
  const shaped = Object.entries(duties).map(([key, { lead, group, weeks = {} }]) => [
    key,
    {
      lead: lead === undefined ? null : someone(lead),
      group: group ?? null,
      weeks: Object.fromEntries(Object.entries(weeks).map(([week, names]) => [week, people(names)])),
    },
  ]);
  const draft = { version: 0, language: 'en', nextUpdates: false, quiet: {}, causes: CAUSES, ...more, duties: Object.fromEntries(shaped) };
  return desk.ask('olivia-grant', 'app-settings', 'saveRoster', SETTINGS, draft);
};

/** An internal comment of the app: whom it mentions, and its paragraphs without them. */
export interface Call {
  readonly to: readonly string[];
  readonly lines: readonly string[];
  readonly isInternal: boolean;
}

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: { readonly id?: string };
  readonly content?: readonly Node[];
}

/** What the app told the desk about a request, oldest first. */
export const callsAbout = async (desk: Desk, { issueKey }: Raised): Promise<readonly Call[]> => {
  const { comments } = (await desk.rest('olivia-grant', 'GET', `/rest/api/3/issue/${issueKey}/comment?maxResults=100`)) as {
    comments: { jsdPublic: boolean; author: { accountType: string }; body: { content: Node[] } }[];
  };
  const short = (id = ''): string => Object.entries(IDS).find(([, known]) => known === id)?.[0] ?? id;
  return comments
    .filter(({ author }) => author.accountType === 'app')
    .map(({ jsdPublic, body }) => ({
      isInternal: !jsdPublic,
      to: body.content.flatMap(({ content = [] }) => content.flatMap(({ type, attrs }) => (type === 'mention' ? short(attrs?.id) : []))),
      lines: body.content.map(({ content = [] }) =>
        content
          .map(({ type, text = '' }) => (type === 'mention' ? '' : text))
          .join('')
          .trim(),
      ),
    }));
};

/** Who was mentioned in each call, oldest first. */
export const toldOf = async (desk: Desk, request: Raised): Promise<readonly (readonly string[])[]> =>
  (await callsAbout(desk, request)).map(({ to }) => to);

export const assigneeOf = async (desk: Desk, { issueKey }: Raised): Promise<string | null> => {
  const issue = (await desk.rest('olivia-grant', 'GET', `/rest/api/3/issue/${issueKey}?fields=assignee`)) as {
    fields: { assignee: { accountId: string } | null };
  };
  return issue.fields.assignee?.accountId ?? null;
};

/** Presses "I have it". */
export const take = (desk: Desk, request: Raised, person: string): Promise<unknown> =>
  desk.ask(person, 'issue-context', 'takeRequest', issuePlace(request));

export interface DeskPart {
  readonly since: number | null;
  readonly alerts: readonly {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly at: number | null;
    readonly why: string | null;
  }[];
  readonly taken: readonly { readonly at: number; readonly by: string }[];
  readonly updates: readonly { readonly at: number; readonly keptAt: number | null }[];
  readonly breachNotes: readonly { readonly cause: string; readonly excused: boolean }[];
  readonly nextAt: number | null;
}

/** What the record keeps about the desk; undefined = nothing. */
export const deskOf = (desk: Desk, { issueId }: Raised): DeskPart | undefined =>
  (desk.recordOf(issueId) as unknown as { document: { desk?: DeskPart } } | undefined)?.document.desk;

export interface Panel {
  readonly desk: {
    readonly canTake: boolean;
    readonly holder: { readonly name: string; readonly as: string } | null;
    readonly arrival: { readonly since: number; readonly alertedAt: number | null; readonly takenAt: number | null } | null;
    readonly alerts: readonly { readonly kind: string; readonly names: readonly string[]; readonly why: string | null }[];
    readonly onDuty: readonly { readonly name: string; readonly as: string }[];
    readonly gaps: readonly { readonly code: string; readonly subject: string }[];
    readonly updates: { readonly canPromise: boolean; readonly all: readonly { readonly state: string }[] } | null;
    readonly breach: { readonly notes: readonly { readonly excused: boolean }[]; readonly mayExcuse: boolean } | null;
  };
}

/** The agent's panel of a request. */
export const panelOf = async (desk: Desk, request: Raised, person = 'maya-torres'): Promise<Panel> =>
  (await desk.ask(person, 'issue-context', 'issuePanel', issuePlace(request))) as Panel;
