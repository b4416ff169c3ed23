import { useState } from 'react';
import { HEALTH_FIELDS } from '../../src/domain/care/health-check-asking';
import type { CareDetails } from '../../src/domain/care/record';
import type { TypedKind } from '../../src/domain/care/typed-kinds';
import { bookingChoices } from '../../src/domain/view/booking';
import { CareInput } from '../parts/care-input';
import { Message } from '../parts/message';
import { useNow } from '../parts/use-now';
import { useSay } from '../parts/words';
import { type BookingDraft, bookingDraft, bookingFields } from './booking/booking-draft';
import { BookingForm } from './booking/booking-form';
import { CustomerField } from './create-form';
import { CreateOnboarding } from './create-onboarding';
import { draftCustomer, type OpenPanel } from './draft-facts';

const TICK = 30_000;

interface CreateCareProps {
  readonly kind: TypedKind;
  readonly view: OpenPanel;
  readonly picked: string | null;
  readonly pick: (customerId: string | null) => void;
  /** Hands over what is filled in, whenever it changes. */
  readonly hand: (fields: CareDetails) => void;
}

/** The panel in the form of a request type that is care of its own: what the app asks beside the form's own questions. */
export function CreateCare({ kind, view, picked, pick, hand }: CreateCareProps) {
  const say = useSay();
  const customer = draftCustomer(view);
  const asks = view.customers.length > 0;
  return (
    <div className="create-form">
      {asks && <CustomerField customers={view.customers} picked={picked} pick={pick} />}
      {customer === null && (!asks || picked !== null) && (
        <Message tone="information" title={say('care.create.stranger')}>
          <p>{say('care.create.strangerNext')}</p>
        </Message>
      )}
      {kind === 'onboarding' && <CreateOnboarding plan={view.plan} />}
      {customer !== null && kind === 'health-check' && <HealthPart key={customer.id} customer={customer} hand={hand} />}
      {customer !== null && kind === 'booking' && <BookingPart key={customer.id} view={view} customer={customer} hand={hand} />}
    </div>
  );
}

interface PartProps extends Pick<CreateCareProps, 'view' | 'hand'> {
  readonly customer: NonNullable<OpenPanel['customer']>;
}

function BookingPart({ view, customer, hand }: PartProps) {
  const say = useSay();
  const now = useNow(view.now, TICK);
  const [draft, setDraft] = useState(() => bookingDraft({}, customer.zone));
  const change = (next: BookingDraft) => {
    setDraft(next);
    hand(bookingFields(next));
  };
  return (
    <>
      <p>{say('booking.create.about')}</p>
      <BookingForm plan={view.plan} choices={bookingChoices(view.plan, customer)} now={now} draft={draft} change={change} problems={[]} />
    </>
  );
}

function HealthPart({ customer, hand }: Omit<PartProps, 'view'>) {
  const say = useSay();
  const [filled, setFilled] = useState<CareDetails>({});
  const change = (next: CareDetails) => {
    setFilled(next);
    hand(next);
  };
  const instances = customer.instances.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <p>{say('health.own.about')}</p>
      {HEALTH_FIELDS.map((field) => (
        <CareInput
          key={field.name}
          kind="health-check"
          field={field}
          options={field.name === 'instanceId' ? instances : undefined}
          value={filled[field.name] ?? null}
          change={(value) => change({ ...filled, [field.name]: value })}
          problem={null}
        />
      ))}
    </>
  );
}
