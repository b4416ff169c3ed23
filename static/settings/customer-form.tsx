import Heading from '@atlaskit/heading';
import { type FormEvent, useEffect, useRef } from 'react';
import type { CustomerEditView } from '../../src/domain/view/customer-settings';
import { useSay } from '../parts/words';
import { AttemptMessage } from './attempt-message';
import { CompanySection } from './company-section';
import { ActDone } from './contacts/act-outcome';
import { ContactRegister } from './contacts/contact-register';
import { useContactAct } from './contacts/use-contact-act';
import { ContactsSection } from './contacts-section';
import { CustomerHistory } from './customer-history';
import { DeskSection } from './desk-section';
import { InstancesSection } from './instances-section';
import { LicencesSection } from './licences-section';
import { OrganizationsSection } from './organizations-section';
import { ProductsSection } from './products-section';
import { RemoveCustomer } from './remove-customer';
import { TextList } from './text-list';
import { type Saved, useCustomerForm } from './use-customer-form';

/** One customer with everything that can be said about it: the register at once, act by act; the rest saved as a whole or not at all. */
export function CustomerForm(props: { view: CustomerEditView; saved: (saved: Saved) => void; removed: (saved: Saved) => void }) {
  const say = useSay();
  const form = useCustomerForm(props.view, props.saved);
  const { view, draft, told, change, attempt } = form;
  const { acting, actsOf } = useContactAct(form.refresh);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempt.state === 'invalid') place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save(false);
  };
  const { customerId } = view;
  const acts = customerId === null ? null : actsOf(customerId);
  const section = { draft, view, change, told };
  const texts = (name: 'emailDomains' | 'partners') => (
    <TextList name={name} values={draft[name]} stored={view.draft[name]} told={told} change={(values) => change({ [name]: values })} />
  );
  return (
    <div className="edit">
      <Heading size="medium" as="h2">
        {customerId === null ? say('page.edit.new') : view.draft.name}
      </Heading>
      <ActDone acting={acting} />
      {acts !== null && <ContactRegister view={view} acts={acts} />}
      <form className="edit" ref={place} onSubmit={submit} noValidate>
        <CompanySection {...section} />
        <DeskSection {...section} />
        <OrganizationsSection {...section} />
        {texts('emailDomains')}
        <LicencesSection kind="licences" {...section} acts={acts} />
        {texts('partners')}
        {acts === null && <ContactsSection {...section} />}
        <LicencesSection kind="alignLicences" {...section} acts={acts} />
        <ProductsSection {...section} />
        <InstancesSection {...section} />
        <div className="save-bar">
          <AttemptMessage attempt={attempt} view={view} saveAnyway={() => form.save(true)} giveUp={form.giveUp} />
          <div className="buttons">
            <button type="submit" className="button primary" disabled={attempt.state === 'busy'}>
              {say(customerId === null ? 'page.edit.add' : 'page.edit.save')}
            </button>
            <button type="button" className="button" disabled={!form.isChanged || attempt.state === 'busy'} onClick={form.discard}>
              {say('page.edit.discard')}
            </button>
            {form.isChanged && <span className="hint">{say('page.edit.unsaved')}</span>}
          </div>
        </div>
      </form>
      {customerId !== null && <CustomerHistory key={view.version} view={view} customerId={customerId} />}
      {customerId !== null && <RemoveCustomer view={view} customerId={customerId} removed={props.removed} />}
    </div>
  );
}
