import Badge from '@atlaskit/badge';
import Heading from '@atlaskit/heading';
import { Inline, Stack } from '@atlaskit/primitives/compiled';
import { Fragment } from 'react';
import type { CustomerView } from '../../src/domain/view/customer';
import { edgeText } from '../../src/words/times';
import { invokeAgent } from '../agent/invoke-agent';
import { OnboardingCard } from '../agent/onboarding-card';
import { LicenceLozenge } from '../parts/lozenges';
import { MoveRequests } from '../parts/move-requests';
import { PageState } from '../parts/page-state';
import { RegisteredThen } from '../parts/registered-then';
import { useNow } from '../parts/use-now';
import { useView } from '../parts/use-view';
import { useReader, useSay } from '../parts/words';
import { ContactTable } from './contact-table';
import { ProductList } from './product-list';
import { RequestList } from './request-list';

const TICK = 10_000;

/** One customer: its licences, contacts and seats, products and instances, and its requests with their Promises. */
export function CustomerPage(props: { customerId: string; back: () => void; openEnvironment: () => void }) {
  const { customerId, back, openEnvironment } = props;
  const say = useSay();
  const { loaded, again } = useView(() => invokeAgent('customer', { customerId }));
  return (
    <>
      <p>
        <button type="button" className="link" onClick={back}>
          {say('page.customer.back')}
        </button>
      </p>
      <PageState loaded={loaded} again={again}>
        {(view) => <CustomerSections view={view} again={again} openEnvironment={openEnvironment} />}
      </PageState>
    </>
  );
}

function CustomerSections(props: { view: CustomerView; again: () => void; openEnvironment: () => void }) {
  const { view, again, openEnvironment } = props;
  const say = useSay();
  const now = useNow(view.now, TICK);
  const { row } = view;
  return (
    <Stack space="space.300">
      <Stack space="space.100">
        <Heading size="medium" as="h2">
          {view.customer.name}
        </Heading>
        <Inline space="space.200" alignBlock="start" shouldWrap>
          <LicenceLozenge licence={row.licence} />
          {row.alignLicence.state !== 'none' && (
            <span>
              {say('track.jira-align')}: <LicenceLozenge licence={row.alignLicence} />
            </span>
          )}
        </Inline>
        <CustomerFacts view={view} now={now} />
      </Stack>
      <LookedAfterBy team={view.customer.lookedAfterBy} />
      <OnboardingCard customerId={view.customer.id} />
      <section aria-label={say('page.customer.contacts')}>
        <Heading size="small" as="h3">
          {say('page.customer.contacts')} <Badge>{`${row.seats.used}/${row.seats.total}`}</Badge>
        </Heading>
        <ContactTable contacts={view.contacts} />
        <RegisteredThen register={view} now={view.now} />
        <MoveRequests
          customerId={view.customer.id}
          read={() => invokeAgent('movable', { customerId: view.customer.id })}
          move={(issueIds, id) => invokeAgent('moveRequests', { customerId: view.customer.id, issueIds, id })}
          moved={again}
        />
      </section>
      <p>
        <button type="button" className="button" onClick={openEnvironment}>
          {say('profile.open')}
        </button>
      </p>
      <ProductList view={view} now={now} />
      <RequestList title="open" requests={view.open} plan={view.plan} now={now} />
      <RequestList title="recent" requests={view.recent} plan={view.plan} now={now} />
    </Stack>
  );
}

const ROLES = ['engineer', 'backup', 'coordinator'] as const;

/** Who of the desk looks after the customer, by role. */
function LookedAfterBy({ team }: { team: CustomerView['customer']['lookedAfterBy'] }) {
  const say = useSay();
  return (
    <section aria-label={say('page.team.title')}>
      <Heading size="small" as="h3">
        {say('page.team.title')}
      </Heading>
      <dl className="facts">
        {ROLES.map((role) => (
          <Fragment key={role}>
            <dt>{say(`page.team.${role}`)}</dt>
            <dd>{team?.[role]?.name ?? say('page.team.nobody')}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function CustomerFacts({ view: { customer }, now }: { view: CustomerView; now: number }) {
  const { language } = useReader();
  const say = useSay();
  const listed = (names: readonly string[]) => (names.length === 0 ? say('page.customer.none') : names.join(', '));
  return (
    <dl className="facts">
      <dt>{say('page.customer.time')}</dt>
      <dd>{edgeText(now, customer.zone, language)}</dd>
      <dt>{say('page.customer.language')}</dt>
      <dd>{say(`page.language.${customer.language}`)}</dd>
      <dt>{say('page.customer.domains')}</dt>
      <dd>{listed(customer.emailDomains)}</dd>
      <dt>{say('page.customer.partners')}</dt>
      <dd>{listed(customer.partners)}</dd>
    </dl>
  );
}
