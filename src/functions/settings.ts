import { makeResolver } from '@forge/resolver';
import * as v from 'valibot';
import type { Refused, SettingsApi } from '../contract';
import { customerRow } from '../domain/view/customer-row';
import type { SettingsView } from '../domain/view/settings';
import { viewerIsSiteAdmin } from '../jira/permissions';
import { findProject } from '../jira/projects';
import { readCustomers, saveCustomer } from '../store/customers';
import { currentPlan } from '../store/plans';
import { changeSettings, readSettings, type ServedProject } from '../store/settings';
import { findSweepMark } from '../store/sweep-mark';
import { decodeCustomerFile } from './customer-file';

const REFUSED: Refused = { state: 'refused' };

/** What the app's settings may ask; every key checks that the viewer administers Jira. */
export const settings = makeResolver<SettingsApi>({
  settings: () => asSiteAdmin(settingsView),
  importCustomers: ({ payload }) => asSiteAdmin(() => importCustomers(payload)),
  serveProject: ({ payload }) => asSiteAdmin(() => serveProject(payload)),
});

async function asSiteAdmin<View>(answer: () => Promise<View | Refused>): Promise<View | Refused> {
  return (await viewerIsSiteAdmin()) ? answer() : REFUSED;
}

async function settingsView(): Promise<SettingsView> {
  const [{ served }, customers, mark] = await Promise.all([readSettings(), readCustomers(), findSweepMark()]);
  const plan = currentPlan();
  const now = Date.now();
  return {
    state: 'ready',
    now,
    plan: { id: plan.id, version: plan.version, nameEn: plan.name.en, nameJa: plan.name.ja, zonesVersion: plan.zones.version },
    served: await Promise.all(served.map(namedProject)),
    customers: customers.map((customer) => customerRow(customer, 0, plan, now)),
    lastSweepAt: mark?.completedAt ?? null,
  };
}

async function namedProject({ projectId, requestTypeIds }: ServedProject): Promise<SettingsView['served'][number]> {
  const project = await findProject(projectId);
  return { projectId, requestTypeIds, projectKey: project?.key ?? projectId, projectName: project?.name ?? projectId };
}

async function importCustomers(payload: unknown): Promise<ReturnType<SettingsApi['importCustomers']>> {
  const wanted = v.safeParse(v.object({ customers: v.unknown() }), payload);
  const decoded = decodeCustomerFile(wanted.success ? wanted.output.customers : null);
  if ('problems' in decoded) return { state: 'invalid', problems: decoded.problems };
  for (const customer of decoded.customers) await saveCustomer(customer);
  return { state: 'imported', count: decoded.customers.length };
}

const projectSchema = v.object({
  projectId: v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
  requestTypeIds: v.array(v.string()),
  on: v.boolean(),
});

async function serveProject(payload: unknown): Promise<{ state: 'saved' } | Refused> {
  const wanted = v.safeParse(projectSchema, payload);
  if (!wanted.success || (await findProject(wanted.output.projectId)) === null) return REFUSED;
  const { projectId, requestTypeIds, on } = wanted.output;
  await changeSettings((current) => {
    const others = current.served.filter((project) => project.projectId !== projectId);
    return { ...current, served: on ? [...others, { projectId, requestTypeIds }] : others };
  });
  return { state: 'saved' };
}
