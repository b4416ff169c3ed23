import { DateTime } from 'luxon';
import * as v from 'valibot';

const customerSchema = v.looseObject({ zone: v.string() });

const lastDays = (text: string): readonly string[] => [...text.matchAll(/"to":"(\d{4}-\d\d-\d\d)"/g)].map(([, day = '']) => day).sort();

/** A customer of the example with licences and maintenance renewed by whole years, so that a site opened years from now has them in force. */
export const renewed = (given: unknown, at: number): unknown => {
  const { zone } = v.parse(customerSchema, given);
  const today = DateTime.fromMillis(at, { zone }).toISODate() ?? '';
  let text = JSON.stringify(given);
  while ((lastDays(text)[0] ?? today) < today)
    text = text.replace(/"(from|to|maintenanceTo)":"(\d{4})-/g, (_, key, year) => `"${key}":"${Number(year) + 1}-`);
  return JSON.parse(text);
};
