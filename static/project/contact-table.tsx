import type { RegisteredContact } from '../../src/domain/customer/customer';
import { localDateOf } from '../../src/domain/customer/local-day';
import { ContactStatus } from '../parts/contact-status';
import { Empty } from '../parts/page-state';
import { useReader, useSay } from '../parts/words';

const HEADS = ['name', 'kind', 'status', 'since'] as const;

/** Registered contacts with how they stand: only active ones raise premium requests (CON-1). */
export function ContactTable({ contacts }: { contacts: readonly RegisteredContact[] }) {
  const reader = useReader();
  const say = useSay();
  if (contacts.length === 0) return <Empty>{say('page.contacts.empty')}</Empty>;
  return (
    <table className="list">
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {say(`page.contacts.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact) => (
          <tr key={contact.id}>
            <th scope="row">{contact.name}</th>
            <td data-head={say('page.contacts.kind')}>
              {contact.partner === null
                ? say(`page.contacts.${contact.kind}`)
                : say('page.contacts.partnerOf', { partner: contact.partner })}
            </td>
            <td data-head={say('page.contacts.status')}>
              <ContactStatus contact={contact} />
            </td>
            <td data-head={say('page.contacts.since')}>{localDateOf(contact.activeFrom, reader.zone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
