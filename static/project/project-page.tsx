import Heading from '@atlaskit/heading';
import { DeskBoard } from '../board/desk-board';
import { Loading } from '../parts/page-state';
import { useSay } from '../parts/words';
import { CoveragePage } from '../plan/coverage-page';
import { BookingBoard } from './booking-board';
import { CustomerListPage } from './customer-list-page';
import { CustomerPage } from './customer-page';
import { DutyOfProject } from './duty-of-project';
import { EnvironmentPage } from './environment-page';
import { EscalationBoard } from './escalation-board';
import { FiguresPage } from './figures-page';
import { HandoffBoard } from './handoff-board';
import { HealthBoard } from './health-board';
import type { Route } from './route';
import { useRoute } from './use-route';

const CUSTOMERS: ReadonlySet<Route['page']> = new Set(['customers', 'customer', 'environment']);

/** The project's page: its customers, one of them, or how well the promises were kept. */
export function ProjectPage() {
  const say = useSay();
  const { route, go } = useRoute();
  if (route === null) return <Loading />;
  return (
    <div className="full-page">
      <Heading size="large" as="h1">
        {say('app.name')}
      </Heading>
      <nav className="places" aria-label={say('page.project.places')}>
        <Place name="desk" isHere={route.page === 'desk'} go={() => go({ page: 'desk' })} />
        <Place name="customers" isHere={CUSTOMERS.has(route.page)} go={() => go({ page: 'customers' })} />
        <Place name="figures" isHere={route.page === 'figures'} go={() => go({ page: 'figures' })} />
        <Place name="handoffs" isHere={route.page === 'handoffs'} go={() => go({ page: 'handoffs' })} />
        <Place name="escalations" isHere={route.page === 'escalations'} go={() => go({ page: 'escalations' })} />
        <Place name="bookings" isHere={route.page === 'bookings'} go={() => go({ page: 'bookings' })} />
        <Place name="health" isHere={route.page === 'health'} go={() => go({ page: 'health' })} />
        <Place name="duty" isHere={route.page === 'duty'} go={() => go({ page: 'duty' })} />
        <Place name="coverage" isHere={route.page === 'coverage'} go={() => go({ page: 'coverage' })} />
      </nav>
      <Shown route={route} go={go} />
    </div>
  );
}

function Place({ name, isHere, go }: { name: Exclude<Route['page'], 'customer' | 'environment'>; isHere: boolean; go: () => void }) {
  const say = useSay();
  return (
    <button type="button" className="place" aria-current={isHere ? 'page' : undefined} onClick={go}>
      {say(`page.project.${name}`)}
    </button>
  );
}

function Shown({ route, go }: { route: Route; go: (route: Route) => void }) {
  if (route.page === 'desk') return <DeskBoard />;
  if (route.page === 'figures') return <FiguresPage />;
  if (route.page === 'handoffs') return <HandoffBoard />;
  if (route.page === 'escalations') return <EscalationBoard />;
  if (route.page === 'health') return <HealthBoard />;
  if (route.page === 'bookings') return <BookingBoard />;
  if (route.page === 'duty') return <DutyOfProject />;
  if (route.page === 'coverage') return <CoveragePage />;
  if (route.page === 'customers') return <CustomerListPage open={(id) => go({ page: 'customer', id })} />;
  if (route.page === 'environment')
    return <EnvironmentPage key={route.id} customerId={route.id} back={() => go({ page: 'customer', id: route.id })} />;
  return (
    <CustomerPage
      key={route.id}
      customerId={route.id}
      back={() => go({ page: 'customers' })}
      openEnvironment={() => go({ page: 'environment', id: route.id })}
    />
  );
}
