import * as v from 'valibot';
import type { Refused } from '../../contract';
import type { Customer } from '../../domain/customer/customer';
import type { ApprovedBooking } from '../../domain/desk/approved-booking';
import type { Plan } from '../../domain/plan/plan';
import { caseResults, EXAMPLE_PEOPLE, outcomeOf, type WhatIf, type WhatIfCase, whatIf } from '../../domain/plan/what-if';
import type { PlanView } from '../../domain/view/plan';
import { readPersons } from '../../jira/persons';
import { findCustomer, readCustomers } from '../../store/customers';
import { changePlanCases, MOST_CASES, readPlanCases } from '../../store/plan-cases';
import { currentPlan, findPlan, readPublishedPlans } from '../../store/plans';
import { bookingsOf, planFor } from '../care/bookings-of';
import { shownPlanJob } from './plan-job';
import { customersOf } from './plan-step';
import { planWarnings } from './plan-warnings';

const REFUSED: Refused = { state: 'refused' };

/** The plan page of administrators. */
export async function planView(): Promise<PlanView> {
  const now = Date.now();
  const [plan, versions, cases, customers, job] = await Promise.all([
    currentPlan(now),
    readPublishedPlans(),
    readPlanCases(),
    readCustomers(),
    shownPlanJob(),
  ]);
  const judged = await customersOf(customersIn(cases));
  const names = customers.map(({ id, name }) => ({ id, name }));
  return {
    state: 'ready',
    now,
    plan,
    warnings: planWarnings(plan, now),
    versions,
    cases: caseResults(cases, judged, plan),
    customers: names,
    people: await leadsOf(plan),
    job,
  };
}

async function leadsOf({ regions }: Plan): Promise<PlanView['people']> {
  const leads = regions.flatMap(({ dutyLead }) => dutyLead ?? []);
  if (leads.length === 0) return {};
  return Object.fromEntries((await readPersons(leads)).map(({ accountId, name }) => [accountId, name]));
}

const customersIn = (cases: readonly WhatIfCase[]): readonly string[] =>
  cases.flatMap(({ asked: { person: who } }) => (typeof who === 'string' ? [] : [who.customerId]));

/** One published version whole, to be read, exported or changed. */
export async function planVersion(payload: unknown): Promise<{ state: 'ready'; plan: Plan } | Refused> {
  const wanted = v.safeParse(v.object({ id: v.string(), version: v.number() }), payload);
  const plan = wanted.success ? await findPlan(wanted.output.id, wanted.output.version) : null;
  return plan === null ? REFUSED : { state: 'ready', plan };
}

/** A customer whole and with its bookings, so that the page can judge what its people would be promised. */
export async function planCustomer(
  payload: unknown,
): Promise<{ state: 'ready'; customer: Customer; bookings: readonly ApprovedBooking[] } | Refused> {
  const wanted = v.safeParse(v.object({ customerId: v.string() }), payload);
  const customer = wanted.success ? await findCustomer(wanted.output.customerId) : null;
  return customer === null ? REFUSED : { state: 'ready', customer, bookings: await bookingsOf(customer.id) };
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const chosen = v.nullable(id);
const person = v.union([v.picklist(EXAMPLE_PEOPLE), v.object({ customerId: id, accountId: id })]);
const asked: v.GenericSchema<unknown, WhatIf> = v.object({
  person,
  productKey: chosen,
  environment: chosen,
  severity: chosen,
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Date.UTC(2100, 0, 1))),
});
const caseSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
  asked,
});

/** Keeps a case with the outcome it has under the plan in effect; the same id replaces one. */
export async function savePlanCase(payload: unknown): Promise<{ state: 'saved' | 'full' } | Refused> {
  const wanted = v.safeParse(caseSchema, payload);
  if (!wanted.success) return REFUSED;
  const entry = wanted.output;
  const plan = await currentPlan(Date.now());
  const customer = typeof entry.asked.person === 'string' ? null : await findCustomer(entry.asked.person.customerId);
  if (typeof entry.asked.person !== 'string' && customer === null) return REFUSED;
  const kept = { ...entry, expected: outcomeOf(whatIf(entry.asked, customer, await planFor(customer?.id ?? null, plan))) };
  const isRoom = (await readPlanCases()).filter((other) => other.id !== kept.id).length < MOST_CASES;
  if (!isRoom) return { state: 'full' };
  await changePlanCases((cases) => [...cases.filter((other) => other.id !== kept.id), kept]);
  return { state: 'saved' };
}

/** Forgets a case. */
export async function removePlanCase(payload: unknown): Promise<{ state: 'saved' } | Refused> {
  const wanted = v.safeParse(v.object({ id }), payload);
  if (!wanted.success) return REFUSED;
  await changePlanCases((cases) => cases.filter((other) => other.id !== wanted.output.id));
  return { state: 'saved' };
}

/** Holds the cases to the outcomes they have under a plan from now on. */
export async function acceptCases(plan: Plan): Promise<void> {
  const cases = await readPlanCases();
  const results = new Map(
    caseResults(cases, await customersOf(customersIn(cases)), plan).map((result) => [result.case.id, result.outcome]),
  );
  await changePlanCases((current) => current.map((entry) => ({ ...entry, expected: results.get(entry.id) ?? entry.expected })));
}
