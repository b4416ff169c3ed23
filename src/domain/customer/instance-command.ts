import type { InstanceDraft } from './draft';
import type { FieldProblem } from './field-problem';

/** What a contact may set about an instance: everything but what the desk keeps (product, environment, maintenance, name). */
export type InstanceAnswers = Pick<InstanceDraft, 'version' | 'baseUrl' | 'codeModified'> &
  Required<Pick<InstanceDraft, 'apps' | 'profile'>>;

/** What a contact does about the own company's instances (card 15); `revision` = the one that was seen. */
export type InstanceCommand =
  | { readonly act: 'confirm'; readonly instanceIds: readonly string[] }
  | { readonly act: 'change'; readonly instanceId: string; readonly revision: number; readonly answers: InstanceAnswers }
  | { readonly act: 'withdraw'; readonly proposalId: string };

/** What somebody of the desk says about a proposal. */
export interface InstanceReview {
  readonly act: 'accept' | 'decline';
  readonly proposalId: string;
  /** Why not, for whoever proposed it. */
  readonly note: string;
}

/** How it went; `gone` = there is no such instance or proposal, or none of the viewer's, which read the same. */
export type InstanceAnswer =
  | { readonly state: 'saved'; readonly what: 'confirmed' | 'changed' | 'proposed' | 'withdrawn' | 'accepted' | 'declined' }
  | { readonly state: 'unchanged' | 'conflict' | 'gone' }
  | { readonly state: 'invalid'; readonly problems: readonly FieldProblem[] };
