import { readWorld } from '../../site/jira/world';
import { aSite, exampleWorld } from './a-site';

it('reads the example and leaves out nothing', () => {
  expect(readWorld(exampleWorld).people.map((person) => person.displayName)).toContain('Aoi Tanaka');
});

const changed = (change: (world: typeof exampleWorld) => void) => {
  const world = structuredClone(exampleWorld);
  change(world);
  return world;
};

it.each([
  ['people.0.timeZone', changed((world) => Object.assign(world.people[0] ?? {}, { timeZone: 'Asia/Tokio' }))],
  ['people.1.emailAddress', changed((world) => Object.assign(world.people[1] ?? {}, { emailAddress: 'kenji' }))],
  ['people.1.accountId', changed((world) => Object.assign(world.people[1] ?? {}, { accountId: world.people[0]?.accountId }))],
  ['people.2.hobby', changed((world) => Object.assign(world.people[2] ?? {}, { hobby: 'Go' }))],
  ['projects.0.agents.0', changed((world) => Object.assign(world.projects[0] ?? {}, { agents: ['qm:aoi-tanaka'] }))],
  ['projects.0.serviceDeskId', changed((world) => Object.assign(world.projects[0] ?? {}, { serviceDeskId: undefined }))],
  ['organizations.0.members.1', changed((world) => Object.assign(world.organizations[0] ?? {}, { members: ['qm:aoi-tanaka', 'qm:gone'] }))],
  ['organizations.1.serviceDeskIds.0', changed((world) => Object.assign(world.organizations[1] ?? {}, { serviceDeskIds: ['9'] }))],
])('names the bad path %s', (path, world) => {
  expect(() => readWorld(world)).toThrow(`world: ${path}: `);
});

it('a site opened again on its store goes on where it was', async () => {
  const first = await aSite();
  first.raise();
  const again = await aSite({ store: first.store });
  expect(again.raise().issueKey).toBe('PS-2');
  expect((await again.call({ kind: 'app' }, 'GET /rest/api/3/issue/PS-1?fields=summary')).json.fields.summary).toBe(
    'Bamboo does not start',
  );
});

it('a request that cannot be raised says why', async () => {
  const { raise } = await aSite();
  expect(() => raise({ reporter: 'qm:gone' })).toThrow('qm:gone does not exist');
  expect(() => raise({ requestTypeId: '99' })).toThrow('request type');
});
