import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { CAUSES } from '../functions/rostered';
import type { LocalSite } from '../site/main';

const NUMBERS: Readonly<Record<string, string>> = { apac: '+61 2 5550 0100', emea: '+31 20 555 0100', amer: '+1 415 555 0100' };

/** `isQuiet` = nobody is alerted. Regions with numbers, a lead in San Francisco, people of the weekend and of Sydney. */
export const rosterDesk = async (site: LocalSite, isQuiet: boolean): Promise<void> => {
  const plan = {
    ...premier2019,
    version: 2,
    regions: premier2019.regions.map((region) => ({ ...region, phone: NUMBERS[region.key] ?? null })),
  };
  const line = { id: plan.id, version: 2, effectiveFrom: '2026-01-01', name: plan.name, note: null, publishedBy: '', publishedAt: 1 };
  site.host.storage.entity('plan').put('published', { version: 1, planId: 'published', document: [line] });
  site.host.storage.entity('plan').put(`${plan.id}:2`, { version: 1, planId: plan.id, document: plan });
  const duties = {
    'region:amer': { lead: { accountId: 'person:olivia-grant', name: 'Olivia Grant' }, group: 'premier-amer', weeks: {} },
    'region:apac': { lead: null, group: 'premier-apac', weeks: {} },
    weekend: { lead: null, group: 'weekend-desk', weeks: {} },
  };
  const payload = { version: 0, language: 'en', nextUpdates: false, quiet: { '10001': isQuiet }, causes: CAUSES, duties };
  const settings = { moduleKey: 'app-settings', accountId: 'person:olivia-grant', accountType: 'licensed' as const };
  const reader = { locale: 'en-US', timezone: 'America/Los_Angeles', extension: { type: 'jira:adminPage' } };
  expect(await site.host.invoke({ ...settings, ...reader, functionKey: 'saveRoster', payload })).toEqual({ state: 'saved' });
};
