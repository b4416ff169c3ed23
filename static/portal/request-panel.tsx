import { PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { invokePortal } from './invoke-portal';
import { RequestState } from './request-state';

/** The panel below a request on the portal; a request just raised is looked at again until it has been checked. */
export function RequestPanel() {
  const say = useSay();
  const { loaded, again } = useView(() => invokePortal('requestPanel'));
  return (
    <PageState loaded={loaded} again={again} off={null}>
      {(view) => {
        if (view.state === 'pending') return <p role="status">{say('page.request.pending')}</p>;
        return (
          <RequestState
            view={view}
            complete={(choice) => invokePortal('completeRequest', { choice })}
            adopt={(issueId, id) => invokePortal('adoptRequest', { issueId, id })}
            again={again}
          />
        );
      }}
    </PageState>
  );
}
