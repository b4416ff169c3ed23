import { createHash } from 'node:crypto';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import type { PanelChoice, RequestFacts } from '../../../src/domain/request/facts';
import { pick, type Random, randomOf } from '../../races/random';
import { acme, aiko, at, facts } from './builders';

const SEED = Number(process.env.BYTES_SEED ?? Date.now() % 1_000_000);
/** BYTES_REQUESTS=100000 is the whole of it, a minute of work. */
const REQUESTS = Number(process.env.BYTES_REQUESTS ?? 10_000);
const ONE = facts();
const HOUR = 3_600_000;
const FROM = at('2019-10-20 00:00 utc');
const YEAR = 360 * 24 * HOUR;

const PRODUCTS = ['jira-software', 'bamboo', 'sourcetree', 'jira-align', 'trello', 'no-such-product', null];
const SEVERITIES = ['L1', 'L2', 'L3', 'L4', null];

const choiceOf = (random: Random): PanelChoice => ({
  productKey: pick(PRODUCTS, random),
  instanceId: pick(['acme-jira-production', null], random),
  severity: pick(SEVERITIES, random),
});

/** A request as a record keeps it: raised at some moment of a year, changed or not, answered, ended or still open. */
const recorded = (random: Random, number: number): RequestFacts => {
  const createdAt = FROM + random(YEAR / 1_000) * 1_000 + random(1_000);
  const changed = createdAt + random(5 * HOUR);
  const isChanged = random(5) === 0;
  const answered = random(10) < 7 ? createdAt + random(40 * HOUR) : null;
  const steps = [{ what: 'severity' as const, from: null, to: pick(SEVERITIES, random) }];
  const change = { id: `change-${number}`, at: changed, by: aiko.accountId, as: 'agent' as const, steps, reason: 'Worse now', match: null };
  return {
    ...ONE,
    issueId: String(10_000 + number),
    createdAt,
    reporterAccountId: pick([aiko.accountId, 'person:somebody-else'], random),
    choice: pick([null, 'malformed' as const, choiceOf(random), choiceOf(random), choiceOf(random)], random),
    ...(isChanged ? { changes: [change] } : {}),
    response: answered === null ? null : { at: answered, commentId: String(number), accountId: 'person:maya-torres' },
    endedAt: answered === null && random(2) === 0 ? createdAt + random(20 * HOUR) : null,
  };
};

const digestOf = (all: readonly RequestFacts[]): string => {
  const hash = createHash('sha256');
  for (const one of all) hash.update(JSON.stringify(assess(one, acme, premier2019)));
  return hash.digest('hex');
};

test(`R7 ${REQUESTS} recorded requests judged twice, the second time as storage gives them back, are the same bytes (BYTES_SEED=${SEED})`, () => {
  const random = randomOf(SEED);
  const all = Array.from({ length: REQUESTS }, (_, number) => recorded(random, number));
  const first = digestOf(all);
  const again = JSON.parse(JSON.stringify(all)) as RequestFacts[];
  expect(digestOf(again)).toBe(first);
  const later = facts({ createdAt: facts().createdAt + 1 });
  expect(digestOf([later])).not.toBe(digestOf([facts()]));
}, 120_000);
