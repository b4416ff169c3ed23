import { assess } from '../../src/domain/request/assess';
import type { PanelChoice } from '../../src/domain/request/facts';
import { Message } from '../parts/message';
import { Loading } from '../parts/page-state';
import { PromiseSentence } from '../parts/promise';
import { useNow } from '../parts/use-now';
import { useSay } from '../parts/words';
import { draftCustomer, draftFacts, isOnBehalf, type OpenPanel } from './draft-facts';
import { ImpactField } from './impact-field';
import { InstanceField } from './instance-field';
import { KindField } from './kind-field';
import { ProductField } from './product-field';
import { SelfHelp } from './self-help';
import { SeverityCards } from './severity-cards';
import { TrackNotice } from './track-notice';

const RECOMPUTED_EACH = 30_000;
const MINUTE = 60_000;

/** Product, instance and severity, with the Promise they would get if the request were sent now. */
export function CreateForm(props: {
  view: OpenPanel;
  choice: PanelChoice;
  choose: (choice: PanelChoice) => void;
  picked: string | null;
  pick: (customerId: string | null) => void;
  /** Opens a page beside the form. */
  open: (address: string) => void;
}) {
  const { view, choice, choose, picked, pick, open } = props;
  const asks = view.customers.length > 0;
  const isHere = !asks || (picked !== null && view.customer?.id === picked);
  return (
    <div className="create-form">
      {asks && <CustomerField customers={view.customers} picked={picked} pick={pick} />}
      {asks && picked !== null && !isHere && <Loading />}
      {isHere && <Choices view={view} choice={choice} choose={choose} open={open} />}
    </div>
  );
}

/** Times are told to the minute, so they are computed from one; otherwise the pieces of the sentence would not add up. */
const wholeMinute = (at: number): number => Math.floor(at / MINUTE) * MINUTE;

interface ChoicesProps {
  readonly view: OpenPanel;
  readonly choice: PanelChoice;
  readonly choose: (choice: PanelChoice) => void;
  readonly open: (address: string) => void;
}

function Choices({ view, choice, choose, open }: ChoicesProps) {
  const say = useSay();
  const { plan } = view;
  const now = wholeMinute(useNow(view.now, RECOMPUTED_EACH));
  const customer = draftCustomer(view);
  const assessmentOf = (severity: string | null) => assess(draftFacts(view, { ...choice, severity }, now), customer, plan);
  const assessment = assessmentOf(choice.severity);
  return (
    <>
      <ProductField plan={plan} customer={customer} choice={choice} choose={choose} />
      <InstanceField plan={plan} customer={customer} choice={choice} choose={choose} />
      <KindField plan={plan} customer={customer} choice={choice} choose={choose} />
      <TrackNotice assessment={assessment} plan={plan} moment="before" now={now} />
      <SeverityCards plan={plan} choice={choice} choose={choose} assessmentOf={assessmentOf} />
      <ImpactField plan={plan} choice={choice} choose={choose} />
      <SelfHelp plan={plan} choice={choice} open={open} />
      {isOnBehalf(view) && customer !== null && (
        <Message tone="information" title={say('page.create.onBehalf.what', { customer: customer.name })}>
          <p>{say('page.create.onBehalf.why')}</p>
        </Message>
      )}
      <section className="preview" aria-label={say('page.create.promise')}>
        {choice.severity === null && <p className="hint">{say('page.create.noSeverity', { severity: assessment.severity })}</p>}
        <PromiseSentence assessment={assessment} plan={plan} />
      </section>
    </>
  );
}

/** Whom an agent raises a request for. */
export function CustomerField(props: {
  customers: OpenPanel['customers'];
  picked: string | null;
  pick: (customerId: string | null) => void;
}) {
  const { customers, picked, pick } = props;
  const say = useSay();
  return (
    <label className="field">
      <span className="label">{say('page.create.customer')}</span>
      <select value={picked ?? ''} onChange={(event) => pick(event.target.value || null)}>
        <option value="">{say('page.create.customerNone')}</option>
        {customers.map((customer) => (
          <option key={customer.id} value={customer.id}>
            {customer.name}
          </option>
        ))}
      </select>
      <span className="hint">{say('page.create.customerHint')}</span>
    </label>
  );
}
