import { events } from '@forge/bridge';
import { useEffect } from 'react';
import { PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { invokeAgent } from './invoke-agent';
import { IssueState } from './issue-state';

/** Jira's word that something about the shown issue changed (bridge event of the issue view). */
const CHANGED = 'JIRA_ISSUE_CHANGED';

/** The panel beside an issue; it is read again when the issue changes, and a few times more while the evaluator catches up. */
export function IssuePanel() {
  const say = useSay();
  const { loaded, again } = useView(() => invokeAgent('issuePanel'));
  useIssueChanges(again);
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => {
        if (view.state === 'pending') return <p role="status">{say('page.issue.pending')}</p>;
        return <IssueState view={view} again={again} />;
      }}
    </PageState>
  );
}

function useIssueChanges(changed: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one subscription for the life of the page
  useEffect(() => {
    const subscribed = events.on(CHANGED, changed);
    return () => void subscribed.then((subscription) => subscription.unsubscribe());
  }, []);
}
