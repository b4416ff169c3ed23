import type { SeamCall } from '../site/forge/faults';
import { type Desk, openDesk } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:01 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const bamboo = { productKey: 'bamboo', severity: 'L2' };

type Answer = () => Response;
const answering = (status: number, code?: string): Answer => {
  const body = JSON.stringify({ code, message: 'Something is wrong here.' });
  return () => new Response(body, { status, headers: { 'content-type': 'application/json' } });
};
const cutOff: Answer = () => {
  throw new TypeError('fetch failed');
};

const isReading = ({ to, path }: SeamCall): boolean => to === 'jira' && /\/issue\/\d+\?/.test(path);
const isStoring = ({ to, path, run }: SeamCall): boolean =>
  to === 'storage' && path.endsWith('/transaction') && run.functionKey === 'on-evaluate';

/** Answers the first of some calls otherwise; returns how many of them came at the instant of the first. */
const failing = (isMeant: (call: SeamCall) => boolean, times: number, answer: Answer): (() => number) => {
  const calls: number[] = [];
  desk.site.host.faults.around = async (call, proceed) => {
    if (!isMeant(call)) return proceed();
    return calls.push(desk.site.clock.now()) <= times ? answer() : proceed();
  };
  return () => calls.filter((at) => at === calls[0]).length;
};

describe('what fails for a moment is asked again at once, so that nobody waits for it', () => {
  test.each<[string, (call: SeamCall) => boolean, number, Answer]>([
    ['Jira answers 503', isReading, 1, answering(503)],
    ['Jira answers 502 twice', isReading, 2, answering(502)],
    ['the connection to Jira breaks', isReading, 1, cutOff],
    ['storage fails', isStoring, 1, answering(503, 'SERVICE_UNAVAILABLE')],
    ['the connection to storage breaks twice', isStoring, 2, cutOff],
  ])('%s: the request is recorded within the two seconds of its event', async (_what, isMeant, times, answer) => {
    const calls = failing(isMeant, times, answer);
    const { issueId } = await desk.raise('grace-miller', bamboo);
    expect(desk.recordOf(issueId)?.version).toBe(1);
    expect(calls()).toBeGreaterThan(times);
  });
});

describe('what is refused is not asked again at once', () => {
  test.each<[string, (call: SeamCall) => boolean, Answer]>([
    ['Jira asks to wait', isReading, answering(429)],
    ['Jira refuses the request itself', isReading, answering(400)],
    ['Jira goes on failing after three times', isReading, answering(500)],
  ])('%s', async (_what, isMeant, answer) => {
    const calls = failing(isMeant, Number.POSITIVE_INFINITY, answer);
    const { issueId } = await desk.raise('grace-miller', bamboo);
    expect(desk.recordOf(issueId)).toBeUndefined();
    expect(calls()).toBe(answer().status === 500 ? 3 : 1);
  });
});

test('an event whose function finds storage down comes again in a minute, before any sweep', async () => {
  const isHearing = ({ to, run }: SeamCall): boolean => to === 'storage' && run.functionKey === 'on-event';
  failing(isHearing, 3, answering(503, 'SERVICE_UNAVAILABLE'));
  const { issueId } = await desk.raise('grace-miller', bamboo);
  expect(desk.recordOf(issueId)).toBeUndefined();
  await desk.pass(2);
  expect(desk.recordOf(issueId)?.version).toBe(1);
});

test('a sweep whose look for alerts and care fails still finds what events lost', async () => {
  desk.site.host.faults.deliveries = () => [];
  const isCare = ({ to, run, body = '' }: SeamCall): boolean =>
    to === 'storage' && run.functionKey === 'on-sweep' && /by-project-next|"care"/.test(body);
  const calls = failing(isCare, Number.POSITIVE_INFINITY, answering(503, 'SERVICE_UNAVAILABLE'));
  const { issueId } = await desk.raise('grace-miller', bamboo);
  await desk.pass(10);
  expect(calls()).toBeGreaterThan(0);
  expect(desk.recordOf(issueId)?.version).toBe(1);
});
