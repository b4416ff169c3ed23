import { filesIn, manifest, type SourceFile } from './repository';
import { callsIn, idleScopes, scopeTable, uncoveredCalls } from './scopes';

const table = scopeTable();
const declared = manifest().permissions.scopes;
const files = filesIn(['src', 'static'], ['.ts', '.tsx']);
const planted = (text: string): SourceFile => ({ path: 'src/jira/planted.ts', text });

describe('scopes', () => {
  test('every call is in the table and has its scope in the manifest', () => {
    expect(uncoveredCalls(files, declared, table)).toEqual([]);
  });
  test('every declared scope is needed by a call, or has a reason', () => {
    expect(idleScopes(files, declared, table)).toEqual([]);
  });
  test('the rule sees the calls of src/jira', () => {
    expect(files.flatMap((file) => callsIn(file).calls).length).toBeGreaterThan(5);
  });

  const comment = planted(`await asApp().requestJira(route\`/rest/api/3/issue/\${id}/comment?expand=x\`, { method: 'POST', body });`);
  test.each([
    ['a call without its scope', comment, ['read:jira-work'], 'without write:jira-work'],
    [
      'an app field without its granular scope',
      planted("requestJira(route`/rest/api/3/app/field/value`, { method: 'POST' });"),
      [],
      'without write:app-data:jira',
    ],
    ['a call nobody looked up', planted('requestJira(route`/rest/api/3/unheard/of`);'), [], 'which no scope table knows'],
    ['a path put together elsewhere', planted('requestJira(path);'), [], 'hides its path'],
    ['a method put together elsewhere', planted('requestJira(route`/rest/api/3/myself`, options);'), [], 'hides its path or method'],
    ['a route outside of a call', planted('const path = route`/rest/api/3/myself`;'), [], 'hides its path'],
  ])('%s is caught', (_, file, scopes, finding) => {
    expect(uncoveredCalls([file], scopes, table)).toEqual([expect.stringContaining(finding)]);
  });
  test('a call with a query, a variable and its scope is fine', () => {
    expect(uncoveredCalls([comment], ['write:jira-work'], table)).toEqual([]);
  });
  test('a scope nobody needs, and a reason that is no longer one, are caught', () => {
    expect(
      idleScopes([comment], ['write:jira-work', 'delete:issue:jira'], table, { 'write:jira-work': 'later', 'storage:app': 'kvs' }),
    ).toEqual([
      'delete:issue:jira is declared, no call needs it',
      'storage:app has a reason, but is not declared',
      'write:jira-work is used by a call; its reason can go',
    ]);
  });
});
