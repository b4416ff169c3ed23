const call = globalThis.__bridge.callBridge;
const show = (id, value) => {
  document.getElementById(id).textContent = typeof value === 'string' ? value : JSON.stringify(value, null, 1);
};
const failing = (work) =>
  work.then(
    () => 'no error',
    (error) => `${error.name}: ${error.message}`,
  );

const run = async () => {
  await call('enableTheming');
  const context = await call('getContext');
  show('where', `${context.extension.type} · ${context.locale} · ${context.theme.colorMode}`);
  const answer = await call('invoke', { functionKey: 'hello', payload: { accountId: 'somebody-else' } });
  show('who', answer.accountId);
  show('unknown', await failing(call('openRovo', {})));
  show(
    'parent',
    (() => {
      try {
        return String(parent.document.title);
      } catch (error) {
        return error.name;
      }
    })(),
  );
  await call('on', { event: 'JIRA_ISSUE_CHANGED', callback: () => show('event', 'heard') });
  document
    .getElementById('choice')
    ?.addEventListener('change', ({ target }) =>
      call('submit', { fields: [{ key: 'premier', value: { severity: target.value } }], isValid: target.value !== 'blocked' }),
    );
  document.getElementById('flag').addEventListener('click', () =>
    call('showFlag', {
      id: 'one',
      type: 'success',
      title: 'Saved',
      description: 'All is well.',
      actions: [{ text: 'Undo', onClick: () => show('event', 'undone') }],
    }),
  );
  document.getElementById('modal').addEventListener('click', () =>
    call('openModal', {
      resource: null,
      size: 'small',
      title: 'Details',
      context: { hi: 1 },
      closeOnEscape: true,
      closeOnOverlayClick: true,
      onClose: () => show('event', 'modal closed'),
    }),
  );
  const history = await call('createHistory').catch(() => null);
  if (history) {
    const at = () => show('path', history.location.pathname);
    history.listen(at);
    at();
    document.getElementById('deeper').addEventListener('click', () => history.push('/customers/kita'));
  }
};
run();
