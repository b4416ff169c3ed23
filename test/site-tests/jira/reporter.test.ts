import { aoi, aSite, mika, person } from './a-site';

const agent = person(mika);

it('an agent makes somebody else the reporter; the changelog names both, and an unknown person is refused by field', async () => {
  const { raise, call } = await aSite();
  raise();
  const wanted = { fields: { reporter: { id: 'qm:lucas-meyer' } } };
  expect((await call(agent, 'PUT /rest/api/3/issue/PS-1', wanted)).status).toBe(204);
  const { json } = await call(agent, 'GET /rest/api/3/issue/PS-1?fields=reporter&expand=changelog');
  expect(json.fields.reporter.accountId).toBe('qm:lucas-meyer');
  expect(json.changelog.histories[0]).toMatchObject({
    author: { accountId: mika },
    items: [{ field: 'reporter', from: aoi, to: 'qm:lucas-meyer' }],
  });

  const refused = await call(agent, 'PUT /rest/api/3/issue/PS-1', { fields: { reporter: { id: 'qm:nobody' } } });
  expect([refused.status, Object.keys(refused.json.errors)]).toEqual([400, ['reporter']]);
});
