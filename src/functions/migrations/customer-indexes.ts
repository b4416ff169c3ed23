import { customerWrite } from '../../store/customers';
import { migrationOf } from './migration';

/** Customers written before they were listed by what awaits a decision and whose accounts are looked for: the inbox missed them. */
export const customerIndexes = migrationOf<Parameters<typeof customerWrite>[2]>({
  key: 'customer-indexes',
  entity: 'customer',
  index: 'by-name',
  range: 'name',
  beginning: ' ',
  partitions: async () => [[]],
  today: (document) => ({ document, attributes: customerWrite(document.id, 0, document).attributes }),
});
