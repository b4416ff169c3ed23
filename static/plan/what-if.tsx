import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { Customer } from '../../src/domain/customer/customer';
import type { ApprovedBooking } from '../../src/domain/desk/approved-booking';
import { withBookings } from '../../src/domain/desk/with-bookings';
import type { Plan } from '../../src/domain/plan/plan';
import { type WhatIf as Asked, EXAMPLE_PEOPLE, type ExamplePerson, whatIf } from '../../src/domain/plan/what-if';
import { instantOfWallClock, wallClockText } from '../../src/words/wall-clock';
import { PromiseSentence } from '../parts/promise';
import { ReasonList } from '../parts/reason-list';
import { useReader, useSay } from '../parts/words';
import { Choice } from './choice';

const NONE = '';
const isExample = (who: string): who is ExamplePerson => EXAMPLE_PEOPLE.some((person) => person === who);

export interface Trying {
  readonly asked: Asked;
  readonly customer: Customer | null;
}

/** A customer with the bookings that his requests are judged by. */
export interface ReadCustomer {
  readonly customer: Customer;
  readonly bookings: readonly ApprovedBooking[];
}

interface WhatIfProps {
  readonly plan: Plan;
  readonly now: number;
  /** Customers whose own people can be chosen; empty = example people only. */
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  readonly readCustomer: (customerId: string) => Promise<ReadCustomer | null>;
  /** What stands below the answer, such as keeping it as a case. */
  readonly below?: (trying: Trying) => React.ReactNode;
}

/** Contacts with an account, by account id and name; nobody else can raise a request. */
const linkedContacts = (customer: Customer): readonly (readonly [string, string])[] =>
  customer.contacts.flatMap(({ accountId, name }) => (accountId === null ? [] : [[accountId, name] as const]));

/** What would be promised to whom, for what, where, how severe, and when: judged here by the function that judges real requests. */
export function WhatIf({ plan, now, customers, readCustomer, below }: WhatIfProps) {
  const reader = useReader();
  const say = useSay();
  const [read, setRead] = useState<ReadCustomer | null>(null);
  const customer = read?.customer ?? null;
  const booked = read === null ? plan : withBookings(plan, read.bookings);
  const [asked, setAsked] = useState<Asked>(() => firstAsked(plan, now));
  const change = (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part }));
  const chooseCustomer = (id: string) => {
    if (id === NONE) {
      setRead(null);
      return change({ person: 'contact' });
    }
    void readCustomer(id).then((found) => {
      if (found === null) return;
      setRead(found);
      change({ person: { customerId: found.customer.id, accountId: linkedContacts(found.customer)[0]?.[0] ?? 'nobody' } });
    });
  };
  const choosePerson = (who: string) => {
    if (customer !== null) change({ person: { customerId: customer.id, accountId: who } });
    else if (isExample(who)) change({ person: who });
  };
  const assessment = whatIf(asked, customer, booked);
  const people: readonly (readonly [string, string])[] =
    customer === null
      ? EXAMPLE_PEOPLE.map((who) => [who, say(`page.plan.person.${who}`)])
      : [...linkedContacts(customer), ['nobody', say('page.plan.person.colleague')]];
  return (
    <section aria-label={say('page.plan.whatIf.title')}>
      <Heading size="small" as="h2">
        {say('page.plan.whatIf.title')}
      </Heading>
      <div className="fields">
        {customers.length > 0 && (
          <Choice
            label={say('page.plan.whatIf.customer')}
            value={customer?.id ?? NONE}
            change={chooseCustomer}
            choices={[[NONE, say('page.plan.whatIf.example')], ...customers.map(({ id, name }) => [id, name] as const)]}
          />
        )}
        <Choice
          label={say('page.plan.whatIf.person')}
          value={typeof asked.person === 'string' ? asked.person : asked.person.accountId}
          change={choosePerson}
          choices={people}
        />
        <Choice
          label={say('page.plan.whatIf.product')}
          value={asked.productKey ?? NONE}
          change={(key) => change({ productKey: key || null })}
          choices={[[NONE, say('page.plan.whatIf.none')], ...plan.products.map(({ key, name }) => [key, name] as const)]}
        />
        <Choice
          label={say('page.plan.whatIf.environment')}
          value={asked.environment ?? NONE}
          change={(key) => change({ environment: key || null })}
          choices={[
            [NONE, say('page.plan.whatIf.none')],
            ...plan.environments.map(({ key, label }) => [key, label[reader.language]] as const),
          ]}
        />
        <Choice
          label={say('page.plan.whatIf.severity')}
          value={asked.severity ?? NONE}
          change={(key) => change({ severity: key || null })}
          choices={[
            [NONE, say('page.plan.whatIf.none')],
            ...plan.severities.map(({ key, label }) => [key, `${key} – ${label[reader.language]}`] as const),
          ]}
        />
        <Moment at={asked.at} change={(at) => change({ at })} />
      </div>
      <PromiseSentence assessment={assessment} plan={booked} />
      <details>
        <summary>{say('page.plan.whatIf.why')}</summary>
        <ReasonList assessment={assessment} plan={booked} pressed={null} />
      </details>
      {below?.({ asked, customer })}
    </section>
  );
}

const firstAsked = (plan: Plan, now: number): Asked => ({
  person: 'contact',
  productKey: plan.products.find(({ scope }) => scope === 'included')?.key ?? null,
  environment: plan.environments[0]?.key ?? null,
  severity: plan.severities[1]?.key ?? plan.defaultSeverity,
  at: now - (now % 60_000),
});

/** The instant, on the reader's own wall clock; what is no time yet changes nothing. */
function Moment({ at, change }: { at: number; change: (at: number) => void }) {
  const { zone } = useReader();
  const say = useSay();
  const [text, setText] = useState(() => wallClockText(at, zone));
  const typed = (value: string) => {
    setText(value);
    const instant = instantOfWallClock(value, zone);
    if (instant !== null && instant >= 0) change(instant);
  };
  return (
    <label className="field">
      <span className="label">{say('page.plan.whatIf.at', { zone })}</span>
      <input type="datetime-local" value={text} onChange={(event) => typed(event.currentTarget.value)} />
    </label>
  );
}
