import { useEffect, useState } from 'react';
import type { Refused } from '../../src/contract';
import type { CustomerEditView } from '../../src/domain/view/customer-settings';
import { MoveRequests } from '../parts/move-requests';
import { PageState } from '../parts/page-state';
import { type Loaded, textOf } from '../parts/use-view';
import { useReader } from '../parts/words';
import { CustomerForm } from './customer-form';
import { invokeSettings } from './invoke-settings';
import type { Saved } from './use-customer-form';

/** Reads a customer once to be edited: what is being typed is never replaced behind anybody's back. */
export function EditCustomer(props: { customerId: string | null; saved: (saved: Saved) => void; removed: (saved: Saved) => void }) {
  const { zone } = useReader();
  const [loaded, setLoaded] = useState<Loaded<CustomerEditView | Refused>>({ at: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const { customerId } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads again
  useEffect(() => {
    let left = false;
    const show = (next: Loaded<CustomerEditView | Refused>) => !left && setLoaded(next);
    invokeSettings('customerToEdit', { customerId, zone }).then(
      (view) => show({ at: 'shown', view, stale: false }),
      (error: unknown) => show({ at: 'failed', error: textOf(error) }),
    );
    return () => {
      left = true;
    };
  }, [customerId, zone, attempt]);
  return (
    <PageState loaded={loaded} again={() => setAttempt(attempt + 1)}>
      {(view) => (
        <>
          {customerId !== null && (
            <MoveRequests
              customerId={customerId}
              read={() => invokeSettings('movable', { customerId })}
              move={(issueIds, id) => invokeSettings('moveRequests', { customerId, issueIds, id })}
            />
          )}
          <CustomerForm view={view} saved={props.saved} removed={props.removed} />
        </>
      )}
    </PageState>
  );
}
