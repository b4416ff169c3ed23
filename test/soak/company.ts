import { asAdmin } from '../faults/admin';
import type { Person, World } from '../site/jira/world';
import type { Site } from '../site/site';

const MINUTE = 60_000;
/** Customers handed over in one part of an import, and how long the whole of one may take. */
const IN_PART = 500;
const LONGEST = 360 * MINUTE;

export const contactOf = (number: number): string => `person:contact-${number}`;

const contact = (number: number): Person => ({
  accountId: contactOf(number),
  accountType: 'customer',
  displayName: `Robin Contact ${number}`,
  emailAddress: `robin@company-${number}.example`,
  timeZone: 'Europe/Amsterdam',
  locale: 'en-US',
  role: `Company ${number}, registered contact`,
});

/** A world in which so many more companies have a contact each. */
export const withContacts = (world: World, count: number): World => ({
  ...world,
  people: [...world.people, ...Array.from({ length: count }, (_, number) => contact(number))],
});

const company = (number: number): unknown => ({
  id: `company-${number}`,
  name: `Company ${number}`,
  zone: 'Europe/Amsterdam',
  language: 'en',
  organizationIds: [],
  emailDomains: [`company-${number}.example`],
  licences: [{ id: `premier-${number}`, order: `C-${number}`, from: '2026-01-15', to: '2027-01-14', contactMode: 'direct' }],
  contacts: [
    { id: `contact-${number}`, accountId: contactOf(number), name: `Robin Contact ${number}`, activeFrom: '2026-01-15T08:00:00Z' },
  ],
  productKeys: ['jira-software', 'confluence'],
  instances: [],
});

interface ImportAnswer {
  readonly state: string;
  readonly run?: number;
}

/** How the import stands; a page that asks while storage is used up for the minute is told so, and asks again. */
const stateOf = async (site: Site): Promise<string> => {
  const view = (await asAdmin(site, 'imports', {}).catch(() => ({ job: null }))) as { readonly job: { readonly state: string } | null };
  return view.job?.state ?? 'none';
};

/** Imports companies as the settings page does, part by part, and lets the site's time pass until all are there. */
export const addCompanies = async (site: Site, from: number, to: number): Promise<void> => {
  const all = Array.from({ length: to - from }, (_, index) => company(from + index));
  const parts = Math.ceil(all.length / IN_PART);
  let run: number | null = null;
  for (let part = 0; part < parts; part++) {
    const customers = all.slice(part * IN_PART, (part + 1) * IN_PART);
    const answer = (await asAdmin(site, 'importCustomers', { customers, run, part, parts })) as ImportAnswer;
    if (!['handed', 'running', 'imported'].includes(answer.state)) throw new Error(`Import: ${JSON.stringify(answer)}`);
    run = answer.run ?? null;
  }
  const until = site.clock.now() + LONGEST;
  while (site.clock.now() < until && (await stateOf(site)) !== 'done') await site.clock.moveTo(site.clock.now() + MINUTE);
  if ((await stateOf(site)) !== 'done') throw new Error(`Import: ${JSON.stringify(await asAdmin(site, 'imports', {}))}`);
};
