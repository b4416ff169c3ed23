test('the platform’s own bridge lets a page ask 500 times in 25 seconds, and no more', async () => {
  Object.assign(globalThis, { __bridge: { callBridge: () => Promise.resolve('answered') } });
  const { invoke } = await import('@forge/bridge');
  const asked = Array.from({ length: 501 }, () => invoke('key').then(String, (error: Error) => error.message));
  const answers = await Promise.all(asked);
  expect([...new Set(answers.slice(0, 500))]).toEqual(['answered']);
  expect(answers[500]).toBe('Resolver calls are rate limited at 500req/25s');
});
