import { delayOf, keepReading } from '../../../static/parts/reading';

const SECOND = 1_000;

describe('when a view is read again', () => {
  test.each([
    { state: 'pending', reads: 1, eager: false, seconds: 2 },
    { state: 'pending', reads: 2, eager: false, seconds: 4 },
    { state: 'pending', reads: 3, eager: false, seconds: 8 },
    { state: 'pending', reads: 4, eager: false, seconds: 15 },
    { state: 'pending', reads: 5, eager: false, seconds: 60 },
    { state: 'ready', reads: 1, eager: false, seconds: 60 },
    { state: 'ready', reads: 1, eager: true, seconds: 2 },
    { state: 'ready', reads: 5, eager: true, seconds: 60 },
  ])('$state, reading $reads, eager $eager: after $seconds s', ({ state, reads, eager, seconds }) => {
    expect(delayOf({ state }, reads, eager)).toBe(seconds * SECOND);
  });

  test.each(['off', 'refused', 'on'])('%s: never', (state) => {
    expect(delayOf({ state }, 1, true)).toBeNull();
  });
});

/** A page that can be hidden, and a view whose answers the test gives. */
function reading(states: readonly string[]) {
  let turn = 0;
  const listeners = new Set<() => void>();
  const page = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
  };
  const shown: string[] = [];
  const failures: unknown[] = [];
  const read = async () => {
    const state = states[Math.min(turn, states.length - 1)] ?? 'ready';
    turn += 1;
    if (state === 'fails') throw new Error('no answer');
    return { state };
  };
  const started = keepReading({ read, show: (view) => shown.push(view.state), fail: (error) => failures.push(error), page });
  const turnTo = (visibilityState: DocumentVisibilityState) => {
    page.visibilityState = visibilityState;
    for (const listener of listeners) listener();
  };
  return { ...started, shown, failures, turnTo, listeners, reads: () => turn };
}

describe('a view is kept fresh', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const pass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * SECOND);

  test('a pending view turns ready without anybody pressing anything', async () => {
    const { shown } = reading(['pending', 'pending', 'ready']);
    await pass(0);
    expect(shown).toEqual(['pending']);
    await pass(2);
    await pass(4);
    expect(shown).toEqual(['pending', 'pending', 'ready']);
  });

  test('nothing is read while the page is hidden, and at once when it is seen again', async () => {
    const view = reading(['ready']);
    await pass(0);
    view.turnTo('hidden');
    await pass(600);
    expect(view.reads()).toBe(1);
    view.turnTo('visible');
    await pass(0);
    expect(view.reads()).toBe(2);
  });

  test('seen again before it is due, it is not read early', async () => {
    const view = reading(['ready']);
    await pass(30);
    view.turnTo('hidden');
    view.turnTo('visible');
    await pass(0);
    expect(view.reads()).toBe(1);
  });

  test('a failure is told once, and the next reading mends it', async () => {
    const { shown, failures } = reading(['fails', 'ready']);
    await pass(0);
    expect(failures).toHaveLength(1);
    await pass(60);
    expect(shown).toEqual(['ready']);
  });

  test('after a change it is read at once and a few times more', async () => {
    const view = reading(['ready']);
    await pass(0);
    view.again();
    await pass(2 + 4 + 8 + 15);
    expect(view.reads()).toBe(6);
  });

  test('a page that is left reads no more and shows no late answer', async () => {
    const view = reading(['ready']);
    view.stop();
    await pass(120);
    expect(view.shown).toEqual([]);
    expect(view.listeners.size).toBe(0);
  });
});
