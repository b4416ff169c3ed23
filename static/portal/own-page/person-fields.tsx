import { readPartnerAddress } from '../../../src/domain/customer/address/partner-address';
import { readAddress } from '../../../src/domain/customer/address/read-address';
import type { ProposedPerson } from '../../../src/domain/customer/contact-command';
import { type Say, useSay } from '../../parts/words';
import { ChoiceField } from '../../settings/choice-field';
import type { Told } from '../../settings/field-frame';
import { InputField } from './input-field';
import { PartnerPreview } from './partner-preview';
import type { Register } from './register';

/** Nobody chosen and nothing typed. */
export const NOBODY: ProposedPerson = { accountId: null, email: '', name: '', kind: 'direct', partner: '' };

/** Paths of the fields, as problems name them. */
export const PERSON_PATHS: readonly string[] = [
  'person',
  'person.accountId',
  'person.email',
  'person.name',
  'person.kind',
  'person.partner',
];

interface Props {
  readonly register: Register;
  readonly person: ProposedPerson;
  readonly change: (person: ProposedPerson) => void;
  readonly told: Told;
  /** The kind is that of the seat, and not asked. */
  readonly fixedKind?: boolean;
}

/** The person: picked among the colleagues Jira shows, or typed; a partner's address is taken apart as it is typed (NEW-10). */
export function PersonFields({ register, person, change, told, fixedKind = false }: Props) {
  const say = useSay();
  const { colleagues, plan, customer } = register;
  const pick = (accountId: string) => {
    const colleague = colleagues.find((one) => one.accountId === accountId);
    const picked = colleague ? { accountId, name: colleague.name, email: colleague.email ?? '' } : { accountId: null, name: '', email: '' };
    change({ ...person, ...picked });
  };
  const read = person.kind === 'partner' ? readAddress(person.email) : null;
  return (
    <>
      {colleagues.length > 0 && (
        <ChoiceField
          label={say('ownPage.person.pick')}
          hint={say('ownPage.person.pickHint')}
          path="person.accountId"
          told={told}
          value={person.accountId ?? ''}
          choices={[
            { value: '', label: say('ownPage.person.typed') },
            ...colleagues.map(({ accountId, name, email }) => ({ value: accountId, label: email === null ? name : `${name} (${email})` })),
          ]}
          change={pick}
        />
      )}
      {!fixedKind && <KindField {...{ register, person, change, told }} />}
      {person.accountId === null && (
        <InputField
          label={say('ownPage.person.name')}
          path="person.name"
          told={told}
          value={person.name}
          change={(name) => change({ ...person, name })}
        />
      )}
      <InputField
        label={say('ownPage.person.email')}
        hint={addressHint(register, person, say)}
        path="person.email"
        told={told}
        type="email"
        value={person.email}
        change={(email) => change({ ...person, email })}
      />
      {read?.state === 'address' && <PartnerPreview address={readPartnerAddress(read.mail, customer, plan.contacts)} />}
    </>
  );
}

function addressHint({ plan, customer }: Register, { kind, accountId }: ProposedPerson, say: Say): string {
  if (accountId !== null) return say('ownPage.person.pickedHint');
  if (kind === 'partner') return say('ownPage.person.partnerHint', { example: plan.contacts.partnerAddress.example });
  return say('ownPage.person.emailHint', { domains: customer.emailDomains.join(', ') || say('ownPage.person.noDomain') });
}

/** Direct or partner, asked only where the customer has partners to name. */
function KindField({ register: { customer }, person, change, told }: Props) {
  const say = useSay();
  if (customer.partners.length === 0 && person.kind === 'direct') return null;
  return (
    <>
      <ChoiceField
        label={say('ownPage.person.kind')}
        path="person.kind"
        told={told}
        value={person.kind}
        choices={(['direct', 'partner'] as const).map((kind) => ({ value: kind, label: say(`ownPage.person.${kind}`) }))}
        change={(kind) => change({ ...person, kind, partner: kind === 'partner' ? (customer.partners[0] ?? '') : '' })}
      />
      {person.kind === 'partner' && (
        <ChoiceField
          label={say('ownPage.person.partner.company')}
          path="person.partner"
          told={told}
          value={person.partner}
          choices={customer.partners.map((partner) => ({ value: partner, label: partner }))}
          change={(partner) => change({ ...person, partner })}
        />
      )}
    </>
  );
}
