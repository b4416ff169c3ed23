import { useState } from 'react';
import type { CustomersView } from '../../src/domain/view/customer-settings';
import { CustomerTable } from '../parts/customer-table';
import { Empty, PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { EditCustomer } from './edit-customer';
import { invokeSettings } from './invoke-settings';
import type { SettingsRoute } from './settings-route';
import { UndoNotice } from './undo-notice';
import type { Saved } from './use-customer-form';

interface Props {
  readonly route: SettingsRoute;
  readonly go: (route: SettingsRoute) => void;
}

/** The customers and each of them to edit; what was just saved or removed can be taken back. */
export function CustomersPlace({ route, go }: Props) {
  const say = useSay();
  const [done, setDone] = useState<{ act: 'saved' | 'removed'; saved: Saved } | null>(null);
  const [undone, setUndone] = useState(0);
  const saved = (next: Saved) => {
    setDone({ act: 'saved', saved: next });
    go({ page: 'customer', id: next.customerId });
  };
  const removed = (gone: Saved) => {
    setDone({ act: 'removed', saved: gone });
    go({ page: 'customers' });
  };
  const takenBack = () => {
    setUndone(undone + 1);
    if (done?.saved.isNew) go({ page: 'customers' });
  };
  const notice = done && <UndoNotice key={`${done.saved.customerId} ${done.saved.version}`} {...done} undone={takenBack} />;
  if (route.page !== 'customer') {
    return (
      <>
        {notice}
        <CustomerList key={undone} go={go} />
      </>
    );
  }
  return (
    <>
      <p>
        <button type="button" className="link" onClick={() => go({ page: 'customers' })}>
          {say('page.customer.back')}
        </button>
      </p>
      {done?.saved.customerId === route.id && notice}
      <EditCustomer key={`${route.id} ${done?.saved.version} ${undone}`} customerId={route.id} saved={saved} removed={removed} />
    </>
  );
}

function CustomerList({ go }: Pick<Props, 'go'>) {
  const { loaded, again } = useView(() => invokeSettings('customers'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <Listed view={view} go={go} />}
    </PageState>
  );
}

function Listed({ view, go }: Pick<Props, 'go'> & { view: CustomersView }) {
  const say = useSay();
  if (view.state === 'off') return <Empty>{say('page.edit.off')}</Empty>;
  return (
    <>
      <div className="buttons">
        <button type="button" className="button primary" onClick={() => go({ page: 'customer', id: null })}>
          {say('page.edit.new')}
        </button>
      </div>
      <CustomerTable customers={view.customers} open={(id) => go({ page: 'customer', id })} showsRequests={false} />
    </>
  );
}
