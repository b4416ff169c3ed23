import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { decodeRequestLine, LONGEST_LINE, readRequestLine } from '../../../src/domain/transfer/request-read-line';
import { requestFileLines } from '../../../static/settings/transfer/request-file-lines';

const header = {
  schema: 'header',
  format: 'premier-desk/requests',
  version: 1,
  exportedAt: '2026-10-30T23:50:00.000Z',
  requests: 1,
  care: 0,
  plans: [],
};
const facts = {
  ...{ issueId: '10001', issueKey: 'PREM-2', projectId: '10001', createdAt: 1793376002000, reporterAccountId: 'person:grace-miller' },
  ...{ match: { by: 'contact' }, text: { letters: 40, otherShare: 0.25, suggests: [] } },
  ...{ choice: { productKey: 'bamboo', instanceId: null, severity: 'L2' }, response: null, endedAt: null },
};
const assessment = {
  ...{ plan: { id: 'premier-2019', version: 1 }, track: 'premier', scope: 'in', customerId: 'harbor-logistics', contactId: 'harbor-grace' },
  ...{ productKey: 'bamboo', severity: 'L2', coverageClass: 'l1-only', instance: null, clock: { state: 'none' } },
  ...{ teamAtCreation: 'premier', teamAtDue: null },
  reasons: [{ code: 'severityTarget', rule: 'SEV-2', outcome: 'ok', values: { severity: 'L2', minutes: 120 } }],
};
const request = { schema: 'request', version: 1, record: { facts, assessment, deleted: false } };
const care = {
  ...{ schema: 'care', version: 1 },
  record: {
    ...{ id: 'handoff-10001-1793404800000', kind: 'handoff', customerId: null, issueId: '10001', state: 'due', owner: null, nextAt: null },
    ...{ details: { note: { factsSoFar: 'x' } }, steps: [] },
  },
};

const said = (text: string | null): string => {
  const read = readRequestLine(text, 7);
  return read.state === 'wrong' ? `${read.problem.line} ${read.problem.field} ${read.problem.code}` : read.state;
};
const withFacts = (more: object): string => JSON.stringify({ ...request, record: { ...request.record, facts: { ...facts, ...more } } });
const withVerdict = (more: object): string =>
  JSON.stringify({ ...request, record: { ...request.record, assessment: { ...assessment, ...more } } });
const deep = (depth: number): string => JSON.stringify(care).replace('{"factsSoFar":"x"}', `${'['.repeat(depth)}${']'.repeat(depth)}`);

test.each<[string, string | null, string]>([
  ['a request', JSON.stringify(request), 'read'],
  ['care', JSON.stringify(care), 'read'],
  ['a header', JSON.stringify(header), 'read'],
  ['nothing', '  ', 'empty'],
  ['no JSON', '{"schema":"request","version":1,"rec', '7  lineNotJson'],
  ['a list', '[]', '7 schema lineUnknown'],
  ['a word', '"request"', '7  lineUnknown'],
  ['null', 'null', '7  lineUnknown'],
  ['no schema', '{"record":{}}', '7 schema lineUnknown'],
  ['an unknown schema', '{"schema":"customer","version":1}', '7 schema lineUnknown'],
  ['a schema of the prototype', '{"__proto__":{"schema":"request"}}', '7 schema lineUnknown'],
  ['a newer version', JSON.stringify({ ...request, version: 2 }), '7 version lineNewer'],
  ['another format', JSON.stringify({ ...header, format: 'premier-desk/customers' }), '7 format otherFormat'],
  ['no record', '{"schema":"request","version":1}', '7 record otherShape'],
  ['an id with a path in it', withFacts({ issueId: '../10001' }), '7 record.facts.issueId idForm'],
  ['an id that is a number', withFacts({ issueId: 10001 }), '7 record.facts.issueId notText'],
  ['a key that is JQL', withFacts({ issueKey: 'PREM-2 OR 1=1' }), '7 record.facts.issueKey keyForm'],
  ['an instant before all', withFacts({ createdAt: -1 }), '7 record.facts.createdAt notNumber'],
  ['an instant beyond all', withFacts({ createdAt: 8.64e15 + 1 }), '7 record.facts.createdAt notNumber'],
  ['an instant as text', withFacts({ createdAt: '2026-10-30' }), '7 record.facts.createdAt notNumber'],
  ['an instant too large to be one', withFacts({}).replace('1793376002000', '1e999'), '7 record.facts.createdAt notNumber'],
  ['a choice that is text', withFacts({ choice: 'anything' }), '7 record.facts.choice otherShape'],
  ['a share above one', withFacts({ text: { letters: 1, otherShare: 2, suggests: [] } }), '7 record.facts.text.otherShare notNumber'],
  ['changes that are an object', withFacts({ changes: { length: 1 } }), '7 record.facts.changes notList'],
  ['too many changes', withFacts({ changes: Array(5_001).fill(null) }), '7 record.facts.changes.0 otherShape'],
  ['a track there is not', withVerdict({ track: 'gold' }), '7 record.assessment.track otherShape'],
  ['a plan without a number', withVerdict({ plan: { id: 'premier-2019', version: 0 } }), '7 record.assessment.plan.version notNumber'],
  ['a customer that is a key of storage', withVerdict({ customerId: 'a\u0000b' }), '7 record.assessment.customerId keyForm'],
  ['a clock there is not', withVerdict({ clock: { state: 'paused' } }), '7 record.assessment.clock.state otherShape'],
  [
    'a reason with an object in it',
    withVerdict({ reasons: [{ code: 'a', rule: 'b', outcome: 'ok', values: { a: {} } }] }),
    '7 record.assessment.reasons.0.values.a otherShape',
  ],
  ['a kind of care there is not', JSON.stringify({ ...care, record: { ...care.record, kind: 'massage' } }), '7 record.kind otherShape'],
  [
    'more than a line may hold',
    withFacts({ choice: { productKey: 'x'.repeat(LONGEST_LINE), instanceId: null, severity: null } }),
    '7  lineTooLong',
  ],
  ['a line that was passed over', null, '7  lineTooLong'],
  ['deep lists', deep(41), '7  lineTooDeep'],
  ['very deep lists', deep(100_000), '7  lineTooDeep'],
  ['a plan that is none', '{"schema":"plan","version":1,"publishedBy":"","publishedAt":1,"plan":{"id":"x"}}', '7 plan.version otherShape'],
])('a line with %s', (_title, text, wanted) => {
  expect(said(text)).toBe(wanted);
});

test('brackets in texts are no depth, and 20 levels of care are fine', () => {
  expect(said(withFacts({ choice: { productKey: '[{'.repeat(60), instanceId: '\\"[', severity: null } }))).toBe('read');
  expect(said(deep(20))).toBe('read');
});

test('what is read is the same to the byte, in any order of members; what nobody knows is left out', () => {
  const turned = Object.fromEntries(Object.entries(facts).reverse());
  const text = JSON.stringify({ ...request, record: { assessment, deleted: false, facts: turned } });
  const read = readRequestLine(text, 1);
  expect(read.state === 'read' && JSON.stringify(read.line)).toBe(text);
  const more = readRequestLine(withFacts({ loud: true }).replace('"deleted"', '"more":{},"deleted"'), 1);
  expect(more.state === 'read' && JSON.stringify(more.line)).toBe(JSON.stringify(request));
});

test('a member named __proto__, constructor or prototype reaches no prototype and no record', () => {
  const bad = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
  const text = JSON.stringify(care).replace('"note":{', `"note":{${bad},`).replace('"schema"', `${bad},"schema"`);
  const read = readRequestLine(text, 1);
  expect(read.state === 'read' && JSON.stringify(read.line)).toBe(JSON.stringify(care));
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(decodeRequestLine(JSON.parse(text), 1).state).toBe('read');
});

test('the shipped plan is read as it is', () => {
  const line = { schema: 'plan', version: 1, publishedBy: 'person:olivia-grant', publishedAt: 1, plan: premier2019 };
  const read = decodeRequestLine(JSON.parse(JSON.stringify(line)), 1);
  expect(read.state === 'read' && JSON.stringify(read.line) === JSON.stringify(line)).toBe(true);
});

describe('a file', () => {
  const linesOf = async (parts: BlobPart[]): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const read of requestFileLines(new Blob(parts)))
      found.push(`${read.number} ${read.state === 'wrong' ? read.problem.code : read.state}`);
    return found;
  };

  test('goes on after a bad line, a line without an end, and an empty one', async () => {
    const text = JSON.stringify(request);
    expect(await linesOf([`${text}\r\n{"schema":\n\n`, 'x'.repeat(3 * LONGEST_LINE), `\n${text}\n${text}`])).toEqual([
      ...['1 read', '2 lineNotJson', '3 empty', '4 lineTooLong', '5 read', '6 read'],
    ]);
    expect(await linesOf(['y'.repeat(2 * LONGEST_LINE)])).toEqual(['1 lineTooLong']);
    expect(await linesOf([])).toEqual([]);
  });

  test('that is no UTF-8 is refused as a whole', async () => {
    await expect(linesOf([new Uint8Array([0x83, 0x4b, 0xff])])).rejects.toThrow('UTF-8');
  });
});
