import * as v from 'valibot';
import { TYPED_KINDS } from '../care/typed-kinds';
import type { Change, ChangeStep, CustomerMatch, FirstResponse, PanelChoice, RequestFacts } from '../request/facts';
import type { TextFacts } from '../request/text-facts';
import { type EntriesOf, instant, jiraId, list, ownId, text, whole } from './request-values';

const maybe = v.nullable(text);

const choice = v.object({
  productKey: maybe,
  instanceId: maybe,
  severity: maybe,
  kind: v.exactOptional(maybe),
  app: v.exactOptional(maybe),
  impact: v.exactOptional(maybe),
} satisfies EntriesOf<PanelChoice>);

const match: v.GenericSchema<unknown, CustomerMatch> = v.variant('by', [
  v.object({ by: v.picklist(['contact', 'organization', 'membership', 'domain']) }),
  v.object({ by: v.literal('none') }),
  v.object({ by: v.literal('ambiguous'), count: whole }),
]);

export const response: v.GenericSchema<unknown, FirstResponse> = v.object({
  at: instant,
  commentId: text,
  accountId: text,
  callId: v.exactOptional(text),
} satisfies EntriesOf<FirstResponse>);

const CHANGED = ['severity', 'product', 'instance', 'reporter', 'contact', 'start', 'scope', 'renewal', 'kind', 'app', 'impact'] as const;

const change = v.object({
  id: ownId,
  at: instant,
  by: maybe,
  as: v.picklist(['agent', 'customer', 'jira']),
  steps: list(v.object({ what: v.picklist(CHANGED), from: maybe, to: maybe } satisfies EntriesOf<ChangeStep>)),
  reason: text,
  match: v.nullable(match),
} satisfies EntriesOf<Change>);

const measured = v.object({
  letters: whole,
  otherShare: v.pipe(v.number('notNumber'), v.minValue(0, 'notNumber'), v.maxValue(1, 'notNumber')),
  suggests: list(text),
} satisfies EntriesOf<TextFacts>);

/** Facts of a request as a file has them: as they are stored. */
export const requestFacts: v.GenericSchema<unknown, RequestFacts> = v.object({
  issueId: jiraId,
  issueKey: v.pipe(text, v.regex(/^[A-Z][A-Z0-9_]{0,30}-\d{1,12}$/, 'keyForm')),
  projectId: jiraId,
  care: v.exactOptional(v.picklist(TYPED_KINDS)),
  createdAt: instant,
  reporterAccountId: maybe,
  match,
  choice: v.nullable(v.union([v.literal('malformed'), choice])),
  changes: v.exactOptional(list(change)),
  text: v.exactOptional(v.nullable(measured)),
  response: v.nullable(response),
  endedAt: v.nullable(instant),
  resolvedAt: v.exactOptional(instant),
} satisfies EntriesOf<RequestFacts>);
