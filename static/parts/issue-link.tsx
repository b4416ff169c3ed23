import { router } from '@forge/bridge';

/** Opens an issue of this site. */
export function IssueLink({ issueKey }: { issueKey: string }) {
  return (
    <button type="button" className="link" onClick={() => router.open(`/browse/${issueKey}`)}>
      {issueKey}
    </button>
  );
}
