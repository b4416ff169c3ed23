import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT, FORMAT_VERSION } from '../../../src/domain/transfer/customer-file';
import published from '../../../src/domain/transfer/customers.schema.json';
import { wantedCustomer } from '../../../src/domain/transfer/wanted-customer';
import { jsonSchemaOf } from './json-schema-of';

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Customers of Premier Desk',
  description:
    'Customers with their licences, domains, contacts and instances. What is absent stays as it is; entries are added or changed by id; nothing is removed. Instants are ISO 8601 with an offset, days are yyyy-mm-dd.',
  type: 'object',
  properties: {
    format: { const: FORMAT },
    version: { type: 'integer', minimum: 1, maximum: FORMAT_VERSION },
    exportedAt: { type: 'string', format: 'date-time' },
    customers: { type: 'array', items: jsonSchemaOf(wantedCustomer) },
  },
  required: ['format', 'version', 'customers'],
};

test('NEW-28 the published JSON schema is what the decoder takes; UPDATE_SCHEMA=1 writes it anew', () => {
  if (process.env.UPDATE_SCHEMA === '1')
    writeFileSync(join(__dirname, '../../../src/domain/transfer/customers.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
  expect(published).toEqual(JSON.parse(JSON.stringify(schema)));
});
