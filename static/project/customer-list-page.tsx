import { invokeAgent } from '../agent/invoke-agent';
import { CustomerTable } from '../parts/customer-table';
import { PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';

/** All customers of the site with their seats, licences and open requests. */
export function CustomerListPage({ open }: { open: (customerId: string) => void }) {
  const { loaded, again } = useView(() => invokeAgent('customerList'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <CustomerTable customers={view.customers} open={open} />}
    </PageState>
  );
}
