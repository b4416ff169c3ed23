import type { Customer, RegisteredContact } from '../../../src/domain/customer/customer';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import type { ReadTable } from '../../../src/domain/transfer/customers-of-rows';
import type { Mapping } from '../../../src/domain/transfer/mapping';
import { suggestedMapping } from '../../../src/domain/transfer/mapping';
import type { TableName } from '../../../src/domain/transfer/tables';

/** Wednesday 28 October 2026, 09:00 in Los Angeles. */
export const WEDNESDAY = Date.parse('2026-10-28T09:00:00-07:00');
export const terms = premier2019;

export const contactOf = (id: string, name: string, email: string, more: Partial<RegisteredContact> = {}): RegisteredContact => ({
  ...{ id, accountId: null, name, email, kind: 'direct', partner: null, status: 'active' },
  ...{ activeFrom: Date.parse('2026-01-15T08:00:00Z'), removedAt: null },
  ...more,
});

/** Harbor Logistics of Los Angeles: one licence of three direct seats, two contacts, a history. */
export const harbor: Customer = {
  id: 'harbor-logistics',
  name: 'Harbor Logistics',
  zone: 'America/Los_Angeles',
  language: 'en',
  organizationIds: ['102'],
  emailDomains: ['harborlogistics.example'],
  partners: ['Northlight'],
  licences: [
    {
      id: 'premier',
      order: 'HL-77120',
      from: '2026-01-15',
      to: '2027-01-14',
      contactMode: 'direct',
      price: { amount: 39_500, currency: 'USD' },
    },
  ],
  alignLicences: [{ id: 'align', order: 'HL-77121', from: '2026-01-15', to: '2027-01-14' }],
  contacts: [
    contactOf('grace', 'Grace Miller', 'grace.miller@harborlogistics.example', {
      accountId: 'person:grace-miller',
      linkedFrom: Date.parse('2026-03-01T08:00:00Z'),
      earlierAccounts: [
        { accountId: 'person:grace-old', from: Date.parse('2026-01-15T08:00:00Z'), to: Date.parse('2026-03-01T08:00:00Z') },
      ],
    }),
    contactOf('peter', 'Peter Novak', 'peter.novak@harborlogistics.example', { accountId: 'person:peter-novak' }),
    contactOf('left', 'Liv Strand', 'liv.strand@harborlogistics.example', {
      status: 'removed',
      removedAt: Date.parse('2026-06-30T15:00:00Z'),
    }),
  ],
  productKeys: ['bamboo', 'jira-software'],
  instances: [
    {
      ...{ id: 'bamboo-production', productKey: 'bamboo', deployment: 'data-center', environment: 'production', name: 'Bamboo production' },
      ...{
        version: '9.6.4',
        baseUrl: 'https://bamboo.harborlogistics.example',
        maintenanceTo: '2027-01-14',
        codeModified: false,
        apps: [{ name: 'Tempo', vendorType: 'third-party', version: '18.4' }],
        profile: { db: 'PostgreSQL 16.4', nodes: '2', 'known-problems': [] },
        confirmed: {
          all: { by: 'person:grace-miller', at: Date.parse('2026-09-01T16:00:00Z') },
          fields: { db: { by: '', at: Date.parse('2026-10-01T16:00:00Z') } },
        },
        revised: { by: 'person:grace-miller', at: Date.parse('2026-10-01T16:00:00Z') },
        revision: 3,
      },
    },
  ],
  standIns: [
    {
      ...{ id: 'cover', contactId: 'peter', accountId: 'person:dana-brooks', name: 'Dana Brooks', by: 'person:grace-miller' },
      ...{ from: Date.parse('2026-08-01T07:00:00Z'), to: Date.parse('2026-08-08T07:00:00Z'), endedAt: null },
    },
  ],
  lookedAfterBy: {
    ...{ engineer: { accountId: 'person:maya-torres', name: 'Maya Torres' }, backup: null, coordinator: null },
    sales: { name: 'Ines Duarte', email: 'ines@sales.example' },
  },
};

/** 北銀行: Japanese names and an order that a spreadsheet would take for a formula. */
export const kitaBank: Customer = {
  ...{ id: 'kita-bank', name: '北銀行', zone: 'Asia/Tokyo', language: 'ja', organizationIds: [], emailDomains: ['kitabank.example.jp'] },
  ...{ partners: ['ひかり|ソリューションズ'], alignLicences: [], productKeys: [], instances: [] },
  licences: [{ id: 'kb', order: '=1+1', from: '2026-04-01', to: '2027-03-31', contactMode: 'direct' }],
  contacts: [contactOf('aoi', '田中 葵', 'aoi.tanaka@kitabank.example.jp')],
};

/** A table as it is read from a file: headings first, columns as the headings suggest. */
export const tableOf = (table: TableName, [headings = [], ...rows]: readonly (readonly string[])[], mapping?: Mapping): ReadTable => ({
  ...{ table, headings, file: `${table}.csv`, mapping: mapping ?? suggestedMapping(table, headings) },
  rows: rows.map((cells, index) => ({ number: index + 2, cells })),
});

/** Ids in order, so that a test reads them back. */
export const counter = (): (() => string) => {
  let count = 0;
  return () => `new-${++count}`;
};
