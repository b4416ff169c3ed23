import { AGENT_KEYS } from './agent-keys';
import { type Asking, openAsking } from './asking';
import { PORTAL_KEYS } from './portal-keys';
import { type Cells, MISSING, type Outcome, type Place, ROLES, type Role, type Row } from './roles';
import { SETTINGS_KEYS } from './settings-keys';

let asking: Asking;
beforeAll(async () => {
  asking = await openAsking();
}, 60_000);
afterAll(() => asking.desk.site.close());

interface Cell {
  readonly name: string;
  readonly key: string;
  readonly row: Row;
  readonly place: Place;
  readonly wanted: Outcome;
}

const cellsOf = (role: Role): Cell[] =>
  [PORTAL_KEYS, AGENT_KEYS, SETTINGS_KEYS].flatMap((table) =>
    Object.entries<Row>(table).flatMap(([key, row]) =>
      Object.entries(row.from).map(([place, cells]: [string, Cells]) => ({
        name: `${key} from ${place}`,
        key,
        row,
        place: place as Place,
        wanted: cells[role],
      })),
    ),
  );

/** `refused` is that one word and nothing beside it. */
const outcomeOf = (answer: unknown): Outcome => {
  if (JSON.stringify(answer) === '{"state":"refused"}') return 'refused';
  const { state } = answer as { state?: string };
  return state === 'off' || state === 'stranger' ? state : 'answer';
};

const ofHarbor: readonly Role[] = ['colleague who is no contact', 'registered contact', 'proposed contact', 'partner contact'];
const notOfPrem: readonly Role[] = ['agent of another project', 'administrator of another project'];
const isStaff = (role: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf('agent of the project');

/** What nobody in that role may read anywhere. */
const canariesFor = (role: Role): readonly string[] => {
  const { harbor, kita, prem, facilities } = asking.canaries;
  if (role === 'administrator of the site') return [];
  if (isStaff(role)) return notOfPrem.includes(role) ? prem : facilities;
  if (role === 'contact of another customer') return harbor;
  return ofHarbor.includes(role) ? kita : [...harbor, ...kita];
};

describe.each(ROLES)('%s', (role) => {
  test('is refused what the table refuses, with one word for what exists and what does not, and leaves nothing behind', async () => {
    const refused = cellsOf(role).filter(({ wanted }) => wanted === 'refused');
    const before = asking.state();
    const wrong: string[] = [];
    for (const { name, key, row, place } of refused) {
      for (const named of [asking.real, MISSING]) {
        const outcome = outcomeOf(await asking.ask(role, place, key, row, named).catch(String));
        if (outcome !== 'refused') wrong.push(`${name} ${named.issueKey}: ${outcome}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(asking.state()).toBe(before);
  });

  test('gets an answer to everything else, without a trace of another customer', async () => {
    const wrong: string[] = [];
    for (const { name, key, row, place, wanted } of cellsOf(role)) {
      if (wanted === 'refused') continue;
      const answer = await asking.ask(role, place, key, row, asking.real).catch(String);
      const outcome = typeof answer === 'string' ? answer : outcomeOf(answer);
      if (outcome !== wanted) wrong.push(`${name}: ${outcome} instead of ${wanted}`);
      const text = JSON.stringify(answer);
      for (const canary of canariesFor(role)) if (text.includes(canary)) wrong.push(`${name} tells ${canary}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('ids of another customer are to a contact what ids are that never were', async () => {
  const role = 'contact of another customer';
  const answers = cellsOf(role).filter(({ wanted }) => wanted !== 'refused');
  for (const { name, key, row, place } of answers) {
    const [foreign, missing] = [await asking.ask(role, place, key, row, asking.real), await asking.ask(role, place, key, row, MISSING)];
    expect([name, foreign]).toEqual([name, missing]);
  }
});
