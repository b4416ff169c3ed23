import { join } from 'node:path';
import type { World } from '../../site/jira/world';
import { openSite, type Site, type SiteOptions } from '../../site/site';

/** Fri 9 Jan 2026 16:30 in Los Angeles. */
export const FRIDAY_1630_LOS_ANGELES = Date.UTC(2026, 0, 10, 0, 30);

const person = (accountId: string, displayName: string, emailAddress: string, timeZone: string, role: string) => ({
  accountId,
  accountType: accountId.startsWith('qm:') ? ('customer' as const) : ('atlassian' as const),
  displayName,
  emailAddress,
  timeZone,
  locale: timeZone === 'Asia/Tokyo' ? 'ja-JP' : 'en-US',
  role,
});

export const AOI = person('qm:aoi', 'Aoi Tanaka', 'aoi.tanaka@kita-bank.example', 'Asia/Tokyo', 'Kita Bank · registered contact');
export const BEN = person('qm:ben', 'Ben Okafor', 'ben.okafor@harbour.example', 'America/New_York', 'Harbour Freight · not registered');
export const MEI = person('712020:mei', 'Mei Lindqvist', 'mei@support.example', 'Australia/Sydney', 'Agent, Sydney');
export const SAM = {
  ...person('712020:sam', 'Sam Rivera', 'sam@support.example', 'America/Los_Angeles', 'Site administrator'),
  siteAdmin: true as const,
};

export const world: World = {
  people: [AOI, BEN, MEI, SAM],
  projects: [
    {
      id: '10001',
      key: 'PREM',
      name: 'Premier Support',
      projectTypeKey: 'service_desk',
      serviceDeskId: '1',
      served: true,
      agents: [MEI.accountId],
      admins: [SAM.accountId],
      requestTypes: [
        { id: '11', name: 'Report a problem', description: 'Something does not work.' },
        { id: '12', name: 'Ask a question', description: 'How do I …?' },
      ],
    },
    {
      id: '10002',
      key: 'WORK',
      name: 'Internal work',
      projectTypeKey: 'software',
      serviceDeskId: '0',
      agents: [MEI.accountId],
      admins: [SAM.accountId],
      requestTypes: [],
    },
  ],
  organizations: [{ id: '1', name: 'Kita Bank', members: [AOI.accountId], serviceDeskIds: ['1'] }],
};

/** A local site around the tiny app beside this file; `screens` are stubs unless a browser looks at them. */
export const openFakeSite = (options: Partial<SiteOptions> = {}): Promise<Site> =>
  openSite({
    folder: null,
    appBundle: join(__dirname, 'fake-app/app.cjs'),
    staticFolder: join(__dirname, 'fake-app/build'),
    manifestPath: join(__dirname, 'fake-app/manifest.yml'),
    startAt: FRIDAY_1630_LOS_ANGELES,
    frozen: true,
    ports: { site: 0, app: 0 },
    world,
    customers: [{ name: 'Kita Bank' }],
    screens: { shell: join(__dirname, 'fake-app/build/portal'), bridge: join(__dirname, 'fake-app/build/portal/page.js') },
    log: () => undefined,
    ...options,
  });
