import type { IssuePanelView } from '../../src/domain/view/issue-panel';

/** An issue whose verdict is there. */
export type ShownIssue = Extract<IssuePanelView, { state: 'ready' }>;
