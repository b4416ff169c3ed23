import type { Site } from '../site/site';
import { asAdmin } from './admin';

const duty = (lead: string | null, name: string, group: string) => ({
  lead: lead === null ? null : { accountId: `person:${lead}`, name },
  group,
  weeks: {},
});

/** Somebody on duty in each region and at weekends, by Jira's groups. */
export const saveRoster = async (site: Site): Promise<void> => {
  const duties = {
    'region:amer': duty('olivia-grant', 'Olivia Grant', 'premier-amer'),
    'region:emea': duty('daan-visser', 'Daan Visser', 'premier-emea'),
    'region:apac': duty('liam-okafor', 'Liam Okafor', 'premier-apac'),
    weekend: duty(null, '', 'weekend-desk'),
  };
  const causes = [{ key: 'unseen', label: { en: 'Nobody saw it in time', ja: '誰も気づかなかった' } }];
  const answer = (await asAdmin(site, 'saveRoster', { version: 0, language: 'en', nextUpdates: false, quiet: {}, causes, duties })) as {
    state: string;
  };
  if (answer.state !== 'saved') throw new Error(`The roster was not saved: ${answer.state}`);
};
