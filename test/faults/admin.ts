import type { Site } from '../site/site';
import { ADMIN } from './people';

/** Asks the settings what a site administrator asks on their page. */
export const asAdmin = (site: Site, functionKey: string, payload: unknown): Promise<unknown> =>
  site.host.invoke({
    moduleKey: 'app-settings',
    accountId: ADMIN,
    accountType: 'licensed',
    extension: { type: 'jira:adminPage' },
    locale: 'en-US',
    timezone: 'Etc/UTC',
    functionKey,
    payload,
  });
