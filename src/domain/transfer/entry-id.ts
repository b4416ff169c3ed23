import type { Customer } from '../customer/customer';
import type { Written } from './entry-of-row';

const folded = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFKC')
    .trim()
    .toLowerCase();

/** The register's own entry that a row without an id means, if there is one: how people recognise it. */
export function storedIdOf(part: string, entry: Written, customer: Customer | null): string | null {
  if (customer === null) return null;
  const same = (field: string, value: unknown): boolean => folded(entry[field]) !== '' && folded(entry[field]) === folded(value);
  switch (part) {
    case 'contacts': {
      const live = customer.contacts.filter(({ status }) => status !== 'removed' && status !== 'rejected');
      return (
        (live.find((contact) => same('accountId', contact.accountId)) ?? live.find((contact) => same('email', contact.email)))?.id ?? null
      );
    }
    case 'licences':
    case 'alignLicences':
      return customer[part].find((licence) => same('order', licence.order) && same('from', licence.from))?.id ?? null;
    case 'instances':
      return customer.instances.find((instance) => same('name', instance.name) && same('environment', instance.environment))?.id ?? null;
    default:
      return null;
  }
}
