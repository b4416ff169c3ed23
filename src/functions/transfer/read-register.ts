import * as v from 'valibot';
import type { Refused } from '../../contract';
import type { RegisterPage } from '../../domain/view/register';
import { readCustomerPage } from '../../store/customers';
import { currentPlan } from '../../store/plans';

const REFUSED: Refused = { state: 'refused' };
/** An answer holds 5 MB and a customer 240 KiB: of very large customers fewer fit (Forge, limits-invocation, limits-kvs-ce). */
const LARGEST = 4_000_000;
const FEW = 20;

/** A hundred customers by name, for exports and for the dry run of an import; of very large ones fewer. */
export async function readRegister(payload: unknown): Promise<RegisterPage | Refused> {
  const wanted = v.safeParse(v.object({ cursor: v.nullable(v.pipe(v.string(), v.maxLength(2_000))) }), payload);
  if (!wanted.success) return REFUSED;
  const now = Date.now();
  const { cursor } = wanted.output;
  const [full, { products, environments, contacts }] = await Promise.all([readCustomerPage(cursor), currentPlan(now)]);
  const isLarge = Buffer.byteLength(JSON.stringify(full.customers)) > LARGEST;
  const page = isLarge ? await readCustomerPage(cursor, null, FEW) : full;
  return { state: 'ready', now, ...page, terms: { products, environments, contacts } };
}
