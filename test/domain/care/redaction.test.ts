import { MOST_SECRETS, secretLines } from '../../../src/domain/care/redaction';

const found = (text: string) => secretLines(text).map(({ line, secret }) => `${line} ${secret}`);

describe('NEW-21: what a log seems to give away', () => {
  test.each([
    ['<password>Tr0ub4dor</password>', 'password'],
    ['spring.datasource.password=Tr0ub4dor', 'password'],
    ['"passwd": "Tr0ub4dor"', 'password'],
    ['jdbc:postgresql://jira:Tr0ub4dor@db.harbor.example:5432/jira', 'password'],
    ['Authorization: Bearer abcdefghijklmnop', 'token'],
    ['curl -H "X: Basic Z3JhY2U6VHIwdWI0ZG9y"', 'token'],
    ['api_key=12345678', 'token'],
    ['AKIAIOSFODNN7EXAMPLE', 'token'],
    ['Cookie: JSESSIONID=0123456789ABCDEF', 'session'],
    ['-----BEGIN RSA PRIVATE KEY-----', 'privateKey'],
    ['2026-10-28 09:00 login of grace.miller@harbor.example', 'email'],
  ])('%s', (line, secret) => {
    expect(found(line)).toEqual([`1 ${secret}`]);
  });

  test.each([
    '<password>*****</password>',
    'password=%DB_PASSWORD%',
    'The password was changed.',
    'Tokens are refreshed every hour.',
    '"http-nio-8080-exec-1" #42 daemon prio=5 os_prio=0',
    'at com.atlassian.jira.Lock@1f2e3d4c',
  ])('nothing in: %s', (line) => {
    expect(found(line)).toEqual([]);
  });

  test('each line once, by its number, and no more than can be read', () => {
    expect(found('ok\npassword=Tr0ub4dor of grace.miller@harbor.example\r\nok')).toEqual(['2 password']);
    expect(secretLines('password=Tr0ub4dor\n'.repeat(1_000))).toHaveLength(MOST_SECRETS);
  });

  test('of a line only so much is looked at that the page does not stand still', () => {
    expect(found(`${'a.'.repeat(1_500)} password=Tr0ub4dor`)).toEqual([]);
  });
});
