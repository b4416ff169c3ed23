import type { FieldProblem } from '../customer/field-problem';

/**
 * How a change to contacts went, for whichever page asked: problems, notices and consequences are said by the words `problem.<code>`,
 * each at its path in the command (`person.email`, `contactId`, `from`). `undo` = this version can be taken back, by
 * `undoContactChange`; `gone` = the customer was deleted meanwhile.
 */
export type ContactAnswer =
  | { readonly state: 'saved'; readonly version: number; readonly notices: readonly FieldProblem[]; readonly undo: boolean }
  | { readonly state: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly state: 'confirm'; readonly consequences: readonly FieldProblem[] }
  | { readonly state: 'conflict' | 'gone' };
