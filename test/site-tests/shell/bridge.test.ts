import { openHistory } from '../../site/bridge/frame-history';
import { type Message, openRpc, type Rpc } from '../../site/bridge/rpc';

const copied = (message: Message): Message => JSON.parse(JSON.stringify(message));

/** Two ends wired together; what crosses is copied, as between windows. */
const wired = (answer: (name: string, payload: unknown) => unknown): Rpc => {
  const far: Rpc = openRpc((message) => queueMicrotask(() => near.receive(copied(message))), answer);
  const near: Rpc = openRpc(
    (message: Message) => queueMicrotask(() => far.receive(copied(message))),
    () => undefined,
  );
  return near;
};

test('values, errors and functions cross the bridge both ways', async () => {
  const heard: unknown[] = [];
  const rpc = wired((name, payload) => {
    if (name === 'refuse') throw Object.assign(new Error('not today'), { name: 'Closed' });
    const { callback } = payload as { callback: (value: unknown) => Promise<unknown> };
    return { unsubscribe: () => callback({ last: true }) };
  });
  const { unsubscribe } = (await rpc.call('on', { event: 'tide', callback: (value: unknown) => heard.push(value) })) as {
    unsubscribe: () => Promise<unknown>;
  };
  await unsubscribe();
  expect(heard).toEqual([{ last: true }]);
  await expect(rpc.call('refuse')).rejects.toMatchObject({ name: 'Closed', message: 'not today' });
});

test('the history of a full page is synchronous inside and tells every step outside', () => {
  const told: unknown[] = [];
  const seen: string[] = [];
  const { history, popped } = openHistory('/customers', (name, payload) => told.push([name, payload]));
  const stop = history.listen((location, action) => seen.push(`${action} ${location.pathname}${location.search}`));
  history.push('/customers/kita?tab=contacts');
  history.replace({ pathname: '/figures' });
  popped('/customers');
  popped('/customers');
  stop();
  history.goBack();
  expect(history.location.pathname).toBe('/customers');
  expect(seen).toEqual(['PUSH /customers/kita?tab=contacts', 'REPLACE /figures', 'POP /customers']);
  expect(told).toEqual([
    ['historyPush', '/customers/kita?tab=contacts'],
    ['historyReplace', '/figures'],
    ['historyGo', -1],
  ]);
});
